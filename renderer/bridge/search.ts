import type { SearchAsked, SearchReplies } from '../../shared/ipc/search-requests.ts';
import { api } from './api.ts';

/** Has main read what can be searched. */
export function openSearch(): Promise<SearchReplies['openSearch']> {
  return api.request('openSearch', {});
}

/** Searches every incident of the room. */
export function searchRoom(asked: SearchAsked): Promise<SearchReplies['searchRoom']> {
  return api.request('searchRoom', asked);
}

/** Tells whenever something that was found may not be all any more. Returns the function that ends it. */
export function onSearchable(listener: () => void): () => void {
  const leave = [api.on('appended', listener), api.on('opened', listener)];
  return () => {
    for (const one of leave) one();
  };
}

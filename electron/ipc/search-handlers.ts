import type { SearchAsked, SearchReplies } from '../../shared/ipc/search-requests.ts';
import type { Rejection, Result } from '../../shared/kernel.ts';
import type { Spine } from '../commands/dispatch.ts';
import type { Handlers } from './serve.ts';

/** What the doors of the search need. */
export type SearchServices = {
  readonly openSearch: () => Promise<SearchReplies['openSearch']>;
  readonly searchRoom: (asked: SearchAsked) => Promise<SearchReplies['searchRoom']>;
};

/** The doors of the search: whoever may read the logs may search them. `readable` is the open room, or why nothing can be read now. */
export function createSearchHandlers(
  services: SearchServices,
  readable: () => Result<Spine, Rejection>,
): Pick<Handlers, keyof SearchReplies> {
  return {
    openSearch: () => {
      const open = readable();
      return open.ok ? services.openSearch() : open;
    },
    searchRoom: (asked) => {
      const open = readable();
      return open.ok ? services.searchRoom(asked) : open;
    },
  };
}

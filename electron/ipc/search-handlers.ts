import type { SearchAsked, SearchReplies } from '../../shared/ipc/search-requests.ts';
import { type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import { LOCKED } from '../../shared/people/permissions.ts';
import type { Spine } from '../commands/dispatch.ts';
import type { Handlers } from './serve.ts';

/** What the doors of the search need. */
export type SearchServices = {
  readonly openSearch: () => Promise<SearchReplies['openSearch']>;
  readonly searchRoom: (asked: SearchAsked) => Promise<SearchReplies['searchRoom']>;
};

/**
 * The doors of the search: whoever may read the logs may search them, but not while the keyboard is locked: the index is let go
 * then, and nobody has it made anew. `readable` is the open room, or why nothing can be read now.
 */
export function createSearchHandlers(
  services: SearchServices,
  readable: () => Result<Spine, Rejection>,
): Pick<Handlers, keyof SearchReplies> {
  const searchable = (): Result<Spine, Rejection> => {
    const open = readable();
    return open.ok && open.value.room().people.locked !== null ? refuse('locked', LOCKED) : open;
  };
  return {
    openSearch: () => {
      const open = searchable();
      return open.ok ? services.openSearch() : open;
    },
    searchRoom: (asked) => {
      const open = searchable();
      return open.ok ? services.searchRoom(asked) : open;
    },
  };
}

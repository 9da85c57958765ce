import type { SearchAsked } from '../../shared/ipc/search-requests.ts';
import type { Rejection, Result } from '../../shared/kernel.ts';

/** Where the room lies, and what opens its encrypted content. */
export type SearchSource = {
  readonly path: string;
  readonly binding?: string;
  readonly contentKey?: Uint8Array;
};

/** Asked of nothing, the thread reads what can be searched. */
export type SearchTask = { readonly id: number; readonly asked: SearchAsked | null };

export type SearchAnswer = { readonly id: number } & (
  | { readonly answer: Result<unknown, Rejection> }
  | { readonly broken: string }
);

import type { SearchAsked } from '../../../shared/ipc/search-requests.ts';
import type { Rejection, Result } from '../../../shared/kernel.ts';
import { ok } from '../../../shared/kernel.ts';
import type { Stage } from '../../../shared/playbook/stages.ts';
import type { EntryType } from '../../../shared/search/entry-types.ts';
import { readSpanEnd } from '../../../shared/search/span.ts';
import { createStore, useStore } from '../../bridge/store.ts';

/** What stands in the fields of the search. */
export type Typed = {
  readonly words: string;
  readonly by: string | null;
  readonly type: EntryType | null;
  readonly stage: Stage | null;
  readonly channel: string | null;
  readonly from: string;
  readonly to: string;
  readonly incidentId: string | null;
};

export const NOTHING: Typed = {
  words: '',
  by: null,
  type: null,
  stage: null,
  channel: null,
  from: '',
  to: '',
  incidentId: null,
};

/**
 * What each person searched for last in this window: whoever comes back from the replay finds it again, and nobody else at the
 * keyboard. Unlike words that are to be logged it goes onto no shelf: of a search nothing is left behind.
 */
export const typedSearches = createStore<ReadonlyMap<string | null, Typed>>(new Map());

/** What somebody searches for, as it stands in the fields, and how to change it. */
export function useTypedSearch(personId: string | null): readonly [Typed, (typed: Typed) => void] {
  const typed = useStore(typedSearches).get(personId) ?? NOTHING;
  return [typed, (next) => typedSearches.set(new Map(typedSearches.get()).set(personId, next))];
}

/** True while nothing is asked for: then nothing is looked up, for it would be everything. */
export function isNothing({ words, from, to, ...chosen }: Typed): boolean {
  return (
    [words, from, to].every((one) => one.trim() === '') && Object.values(chosen).every((one) => one === null)
  );
}

/** What is asked for, or why the span of time cannot be read. */
export function askedOf(typed: Typed, now: number, zone: string): Result<SearchAsked, Rejection> {
  const from = readSpanEnd(typed.from, 'from', now, zone);
  if (!from.ok) return from;
  const to = readSpanEnd(typed.to, 'to', now, zone);
  return to.ok ? ok({ ...typed, from: from.value, to: to.value }) : to;
}

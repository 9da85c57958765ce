import type { SearchAsked } from '../../../shared/ipc/search-requests.ts';
import type { Rejection, Result } from '../../../shared/kernel.ts';
import { ok } from '../../../shared/kernel.ts';
import type { Stage } from '../../../shared/playbook/stages.ts';
import type { EntryType } from '../../../shared/search/entry-types.ts';
import { readSpanEnd } from '../../../shared/search/span.ts';

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

let last: Typed = NOTHING;

/** What was searched for last in this window: whoever comes back from the replay finds it again. */
export const lastTyped = (): Typed => last;

/** Remembers what is searched for, until the window closes. */
export function rememberTyped(typed: Typed): void {
  last = typed;
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

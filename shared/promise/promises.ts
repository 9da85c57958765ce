import type { EventOf } from '../event-kind.ts';
import { COPIED, type Lists } from '../lists.ts';
import type { Release } from '../release/releases.ts';
import type { Statement } from '../statement/statements.ts';
import type { promiseEvents } from './events.ts';

export type PromiseState = 'open' | 'kept' | 'missed' | 'dropped';

/** A promise of the next word, as the public heard it. */
export type NextWord = {
  readonly promiseId: string;
  readonly dueAt: number;
  readonly text: string;
  readonly at: number;
  readonly by: string;
  /**
   * The number of the last statement begun when it was made: later ones answer it. It is read from the order of the log
   * and not from times, which a moved clock puts out of order.
   */
  readonly afterStatement: number;
  readonly state: PromiseState;
  /** When the log says what became of it; words may have been out before. */
  readonly settledAt: number | null;
  /** How many releases the log had by then, whatever their times are. */
  readonly settledAfter: number;
  /** The release that kept it, whenever that was written down; null for a promise that none kept. */
  readonly keptBy: Pick<Release, 'releasedAt' | 'latest' | 'minute'> | null;
};

const STATE_AFTER = {
  'promise.missed': 'missed',
  'promise.kept': 'kept',
  'promise.dropped': 'dropped',
} as const;

type PromiseEvent = EventOf<typeof promiseEvents>;

/** Applies one promise event. `told` is what was begun and what was out so far: the release that keeps a promise comes before it. */
export function evolvePromises(
  promises: readonly NextWord[],
  event: PromiseEvent,
  told: { readonly statements: readonly Statement[]; readonly releases: readonly Release[] },
  lists: Lists = COPIED,
): readonly NextWord[] {
  if (event.type === 'promise.made') {
    const { data, at, by } = event;
    const afterStatement = told.statements.at(-1)?.number ?? 0;
    return lists.add(promises, {
      ...data,
      at,
      by,
      afterStatement,
      state: 'open',
      settledAt: null,
      settledAfter: 0,
      keptBy: null,
    });
  }
  const { promiseId } = event.data;
  const keptBy = event.type === 'promise.kept' ? (told.releases.at(-1) ?? null) : null;
  const settledAfter = told.releases.length;
  const settled = { state: STATE_AFTER[event.type], settledAt: event.at, settledAfter, keptBy };
  return lists.change(
    promises,
    (one) => one.promiseId === promiseId,
    (one) => ({ ...one, ...settled }),
  );
}

/**
 * True if a statement answers a promise: it was begun after the promise was made, and says more. A correction puts right
 * what was said; the public still waits for the word that it was promised.
 */
export function answers(
  statement: Pick<Statement, 'number' | 'kind'>,
  promise: Pick<NextWord, 'afterStatement'>,
): boolean {
  return statement.kind !== 'correction' && statement.number > promise.afterStatement;
}

/**
 * How many promises came to what, each counted once and by what became of it in the end: one that the clock called missed
 * is kept if its words turned out to have been in time.
 */
export function promiseCounts(promises: readonly Pick<NextWord, 'state'>[]): Record<PromiseState, number> {
  const of = (state: PromiseState) => promises.filter((one) => one.state === state).length;
  return { open: of('open'), kept: of('kept'), missed: of('missed'), dropped: of('dropped') };
}

/** The open promise that falls due first, or null. */
export function nextPromise<P extends Pick<NextWord, 'dueAt' | 'state'>>(promises: readonly P[]): P | null {
  const open = promises.filter((one) => one.state === 'open');
  return open.reduce<P | null>((first, one) => (first && first.dueAt <= one.dueAt ? first : one), null);
}

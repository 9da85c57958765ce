import type { EventOf } from '../event-kind.ts';
import { COPIED, type Lists } from '../lists.ts';
import type { promiseEvents } from './events.ts';

export type PromiseState = 'open' | 'kept' | 'missed' | 'dropped';

/** A promise of the next word, as the public heard it. */
export type NextWord = {
  readonly promiseId: string;
  readonly dueAt: number;
  readonly text: string;
  readonly at: number;
  readonly by: string;
  readonly state: PromiseState;
  readonly settledAt: number | null;
};

const STATE_AFTER = {
  'promise.missed': 'missed',
  'promise.kept': 'kept',
  'promise.dropped': 'dropped',
} as const;

/** Applies one promise event. */
export function evolvePromises(
  promises: readonly NextWord[],
  event: EventOf<typeof promiseEvents>,
  lists: Lists = COPIED,
): readonly NextWord[] {
  if (event.type === 'promise.made') {
    const { data, at, by } = event;
    return lists.add(promises, { ...data, at, by, state: 'open', settledAt: null });
  }
  const { promiseId } = event.data;
  const settled = { state: STATE_AFTER[event.type], settledAt: event.at };
  return lists.change(
    promises,
    (one) => one.promiseId === promiseId,
    (one) => ({ ...one, ...settled }),
  );
}

/** The open promise that falls due first, or null. */
export function nextPromise(promises: readonly NextWord[]): NextWord | null {
  const open = promises.filter((one) => one.state === 'open');
  return open.reduce<NextWord | null>(
    (first, one) => (first && first.dueAt <= one.dueAt ? first : one),
    null,
  );
}

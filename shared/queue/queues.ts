import type { EventOf } from '../event-kind.ts';
import { COPIED, type Lists } from '../lists.ts';
import type { PlannedQueue } from '../playbook/desk.ts';
import type { queueEvents } from './events.ts';

/** What became of the posts that came due while a queue was paused. */
export type OverdueReading = {
  readonly dropped: number;
  readonly moved: number;
  readonly kept: number;
  readonly note: string;
  /** Said in so many words: nothing was due. */
  readonly noneDue?: true | undefined;
  readonly at: number;
  readonly by: string;
};

/** `open`: nobody vouches for it. `resumed`: it sends again, after its overdue list was read. */
export type QueueState = 'open' | 'paused' | 'notUsed' | 'resumed';

/** What somebody said of a queue last: who, when, and in what words. */
export type Said = { readonly at: number; readonly by: string; readonly text: string };

/** One queue of planned posts and what is known of it. */
export type Queue = {
  readonly queueId: string;
  readonly name: string;
  readonly state: QueueState;
  /** Null while nobody has said anything. */
  readonly said: Said | null;
  /** The newest reading of its overdue list since it was paused. */
  readonly read: OverdueReading | null;
};

/** How long a reading of an overdue list holds: posts come due all the time (ours). */
export const READING_HOLDS_MS = 30 * 60_000;

const fresh = (queueId: string, name: string): Queue => ({
  queueId,
  name,
  state: 'open',
  said: null,
  read: null,
});

/** The queues of a playbook as an incident begins: open, all of them. */
export function startQueues(planned: readonly PlannedQueue[] = []): readonly Queue[] {
  return planned.map(({ id, name }) => fresh(id, name));
}

/** Applies one event about a queue. */
export function evolveQueues(
  queues: readonly Queue[],
  event: EventOf<typeof queueEvents>,
  lists: Lists = COPIED,
): readonly Queue[] {
  const { at, by } = event;
  const change = (next: Partial<Queue>) =>
    lists.change(
      queues,
      (one) => one.queueId === event.data.queueId,
      (one) => ({ ...one, ...next }),
    );
  switch (event.type) {
    case 'queue.added':
      return lists.add(queues, fresh(event.data.queueId, event.data.name));
    case 'queue.paused':
      return change({ state: 'paused', said: { at, by, text: event.data.note }, read: null });
    case 'queue.notUsed':
      return change({ state: 'notUsed', said: { at, by, text: event.data.reason }, read: null });
    case 'queue.reopened':
      return change({ state: 'open', said: { at, by, text: event.data.reason }, read: null });
    case 'queue.overdueRead': {
      const { queueId: _queueId, ...read } = event.data;
      return change({ read: { ...read, at, by } });
    }
    case 'queue.resumed':
      return change({ state: 'resumed', said: { at, by, text: event.data.reason } });
  }
}

/** The queues that nobody vouches for: planned posts may go out from them. */
export function openQueues(queues: readonly Queue[]): readonly Queue[] {
  return queues.filter((one) => one.state === 'open');
}

/** The paused queues whose overdue list nobody has read since. */
export function unreadQueues(queues: readonly Queue[]): readonly Queue[] {
  return queues.filter((one) => one.state === 'paused' && one.read === null);
}

/** What was read in an overdue list, in words. */
export function overdueText({
  dropped,
  moved,
  kept,
  noneDue,
}: Pick<OverdueReading, 'dropped' | 'moved' | 'kept' | 'noneDue'>): string {
  return noneDue ? 'none was due' : `${dropped} dropped, ${moved} moved, ${kept} kept`;
}

/** True for a queue that is paused, and for one that goes on again after it was. */
export function wasPaused({ state }: Queue): boolean {
  return state === 'paused' || state === 'resumed';
}

/** Moves a reading with the clock, so that it holds for as long as it did. */
export function moveQueue(queue: Queue, shiftMs: number): Queue {
  return queue.read === null ? queue : { ...queue, read: { ...queue.read, at: queue.read.at + shiftMs } };
}

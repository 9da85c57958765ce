import { z } from 'zod';
import { eventKind } from '../event-kind.ts';
import { freeText, id, line } from '../fields.ts';

const count = z
  .int({ error: 'Write a whole number, 0 for none.' })
  .min(0, { error: 'Write a whole number, 0 for none.' })
  .max(100_000, { error: 'Write a whole number up to 100,000.' });

const noted = z.strictObject({ queueId: id, note: freeText });
const reasoned = z.strictObject({ queueId: id, reason: line });
const numbers = { dropped: count, moved: count, kept: count };
const several = z.array(id).max(100);

/**
 * What goes on sending planned posts, and who vouches that it does not. The playbook's queues are there from the alarm on;
 * the person who vouches is the event's `by`.
 */
export const queueEvents = {
  'queue.added': eventKind(z.strictObject({ queueId: id, name: line }), ['name']),
  'queue.paused': eventKind(noted, ['note']),
  'queue.notUsed': eventKind(reasoned, ['reason']),
  /** What was said of the queue does not hold: it is open again. */
  'queue.reopened': eventKind(reasoned, ['reason']),
  /**
   * Every post that came due while the queue was paused was read, and what became of them. `noneDue`: somebody said in so
   * many words that there were none; without it, three noughts are an older release's, which asked for no such word.
   */
  'queue.overdueRead': eventKind(
    z.strictObject({ queueId: id, ...numbers, note: freeText, noneDue: z.literal(true).optional() }),
    ['note'],
  ),
  'queue.resumed': eventKind(reasoned, ['reason']),
} as const;

export const queueCommands = {
  'queue.add': z.strictObject({ name: line }),
  /** Whoever vouches chooses each queue; each gets its own entry, with the one note. */
  'queue.pause': z.strictObject({ queueIds: several, note: freeText }),
  /** One reason for several queues; each gets its own entry. */
  'queue.notUse': z.strictObject({ queueIds: several, reason: line }),
  'queue.reopen': reasoned,
  'queue.readOverdue': z.strictObject({ queueId: id, ...numbers, note: freeText }),
  /** Somebody looked into each of these lists and nothing was due in any of them. */
  'queue.noneDue': z.strictObject({ queueIds: several, note: freeText }),
  /** A reason is needed only where posts would run before this incident has spoken. */
  'queue.resume': z.strictObject({ queueIds: several, reason: line }),
} as const;

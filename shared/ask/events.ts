import { z } from 'zod';
import { eventKind } from '../event-kind.ts';
import { durationMs, freeText, id, instant, line } from '../fields.ts';

/** A person of the room; or, where that is null, a desk that nobody of the room sits at, by its name. */
const whom = { personId: id.nullable(), desk: line.optional() };

/** A question to someone outside the keyboard, with a deadline, so that silence is an entry and not a gap. */
export const askEvents = {
  'ask.raised': eventKind(z.strictObject({ askId: id, ...whom, question: line, dueAt: instant }), [
    'question',
    'desk',
  ]),
  'ask.nudged': eventKind(z.strictObject({ askId: id })),
  /** The deadline passed without an answer. The question stays open, as a stage does when its budget is used up. */
  'ask.expired': eventKind(
    z.strictObject({ askId: id, personId: id.nullable(), dueAt: instant, noticedAt: instant }),
  ),
  'ask.answered': eventKind(z.strictObject({ askId: id, answer: freeText }), ['answer']),
  'ask.withdrawn': eventKind(z.strictObject({ askId: id, reason: line }), ['reason']),
} as const;

export const askCommands = {
  'ask.raise': z.strictObject({ ...whom, question: line, withinMs: durationMs }),
  'ask.nudge': z.strictObject({ askId: id }),
  'ask.expire': z.strictObject({ askId: id }),
  'ask.answer': z.strictObject({ askId: id, answer: freeText }),
  'ask.withdraw': z.strictObject({ askId: id, reason: line }),
} as const;

import { z } from 'zod';
import { eventKind } from '../event-kind.ts';
import { durationMs, freeText, id, instant, line } from '../fields.ts';

/** A question to someone outside the keyboard, with a deadline, so that silence is an entry and not a gap. */
export const askEvents = {
  'ask.raised': eventKind(z.strictObject({ askId: id, personId: id, question: line, dueAt: instant }), [
    'question',
  ]),
  'ask.nudged': eventKind(z.strictObject({ askId: id })),
  'ask.answered': eventKind(z.strictObject({ askId: id, answer: freeText }), ['answer']),
} as const;

export const askCommands = {
  'ask.raise': z.strictObject({ personId: id, question: line, withinMs: durationMs }),
  'ask.nudge': z.strictObject({ askId: id }),
  'ask.answer': z.strictObject({ askId: id, answer: freeText }),
} as const;

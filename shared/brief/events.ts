import { z } from 'zod';
import { eventKind } from '../event-kind.ts';
import { freeText, id, line } from '../fields.ts';

/** With a line from an answer: nothing more of that answer is needed. */
export const wasAll = z.literal(true).optional();

/** The four columns of a brief. */
export const BRIEF_COLUMNS = ['known', 'notKnown', 'doing', 'need'] as const;
export type BriefColumn = (typeof BRIEF_COLUMNS)[number];

/** A brief's line is never edited: it is struck with a reason and a new one is added. */
export const briefEvents = {
  /** `askId`: the answered question that the line was taken from. */
  'brief.added': eventKind(
    z.strictObject({
      itemId: id,
      column: z.enum(BRIEF_COLUMNS),
      text: freeText,
      askId: id.optional(),
      wasAll,
    }),
    ['text'],
  ),
  'brief.struck': eventKind(z.strictObject({ itemId: id, reason: line }), ['reason']),
  'audience.added': eventKind(z.strictObject({ audienceId: id, name: line, needs: freeText }), [
    'name',
    'needs',
  ]),
  'audience.removed': eventKind(z.strictObject({ audienceId: id })),
} as const;

export const briefCommands = {
  'brief.add': z.strictObject({
    column: z.enum(BRIEF_COLUMNS),
    text: freeText,
    askId: id.optional(),
    wasAll,
  }),
  'brief.strike': z.strictObject({ itemId: id, reason: line }),
  'audience.add': z.strictObject({ name: line, needs: freeText }),
  'audience.remove': z.strictObject({ audienceId: id }),
} as const;

import { z } from 'zod';
import { eventKind } from '../event-kind.ts';
import { freeText, id } from '../fields.ts';

/** What a correction corrects: which releases, which of their sentences, and the fact that stands no more. */
export const correctionEvents = {
  'correction.opened': eventKind(
    z.strictObject({
      statementId: id,
      releaseIds: z.array(id).min(1),
      words: z.array(freeText),
      factId: id.optional(),
    }),
    ['words'],
    { words: [] },
  ),
} as const;

export const correctionCommands = {
  'correction.start': z.strictObject({
    releaseIds: z.array(id).min(1).max(500),
    words: z.array(freeText).max(100),
    factId: id.optional(),
  }),
} as const;

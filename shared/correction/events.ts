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
  /** A correction that is out on some channels ends there: `channels` are those where the wrong words stay uncorrected. */
  'correction.cutShort': eventKind(
    z.strictObject({ statementId: id, channels: z.array(id).min(1), reason: freeText }),
    ['reason'],
  ),
} as const;

export const correctionCommands = {
  'correction.start': z.strictObject({
    releaseIds: z.array(id).min(1).max(500),
    words: z.array(freeText).max(100, 'A correction takes back at most 100 sentences. Leave some out.'),
    factId: id.optional(),
    /** Sentences that lean on a fact and are left out of it, with the reason why each stays; without a fact, on that of the correction. */
    keep: z
      .array(z.strictObject({ words: freeText, reason: freeText, factId: id.optional() }))
      .max(100)
      .optional(),
    /** Why the correction that is out on some channels ends there, where this one is started over it. */
    cutShort: freeText.optional(),
  }),
  'correction.cutShort': z.strictObject({ reason: freeText }),
} as const;

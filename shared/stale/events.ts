import { z } from 'zod';
import { eventKind } from '../event-kind.ts';
import { freeText, id } from '../fields.ts';

/** What moved on: the position of its event in the log, or `said:` and the instant that the words name for the next word. */
const cause = z.string().regex(/^(\d{1,9}|said:\d{1,15})$/, { error: 'This names nothing that moved on.' });

/** No incident moves on as often while one revision waits: a bound for readers of logs. */
const MOST_CAUSES = 10_000;

const kept = z.strictObject({
  statementId: id,
  revisionId: id,
  causes: z.array(cause).min(1).max(MOST_CAUSES),
  reason: freeText,
});

/** Somebody says that words are still right although the situation has moved on since they were written, and why. */
export const staleEvents = {
  'draft.kept': eventKind(kept, ['reason']),
} as const;

export const staleCommands = {
  'draft.keep': kept.omit({ statementId: true }),
} as const;

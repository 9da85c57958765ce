import { z } from 'zod';
import { eventKind } from '../event-kind.ts';
import { freeText, id } from '../fields.ts';
import { CHECK_IDS } from '../playbook/check-rules.ts';

const overruled = z.strictObject({
  statementId: id,
  check: z.enum(CHECK_IDS),
  /** The words that the check found, as they stand in the statement. */
  words: freeText,
  reason: freeText,
});

/** Somebody leaves words as they are that a check found, and says why. */
export const checkEvents = {
  'check.overruled': eventKind(overruled, ['words', 'reason']),
} as const;

export const checkCommands = {
  'check.overrule': overruled,
} as const;

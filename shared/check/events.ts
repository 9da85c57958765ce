import { z } from 'zod';
import { eventKind } from '../event-kind.ts';
import { freeText, id } from '../fields.ts';
import { CHECK_IDS } from '../playbook/check-rules.ts';

const overruled = z.strictObject({
  statementId: id,
  check: z.enum(CHECK_IDS),
  /** The words that the check found, as they stand in the statement. */
  words: freeText,
  /** What the check said of them beside its name: what a confirmed fact says. Left out where it said no more. */
  said: freeText.optional(),
  reason: freeText,
});

/** Somebody leaves words as they are that a check found, and says why. */
export const checkEvents = {
  'check.overruled': eventKind(overruled, ['words', 'said', 'reason']),
} as const;

export const checkCommands = {
  'check.overrule': overruled,
} as const;

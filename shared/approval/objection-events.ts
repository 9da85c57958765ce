import { z } from 'zod';
import { eventKind } from '../event-kind.ts';
import { freeText, id } from '../fields.ts';

/** A strong objection gets an answer in words; until then it is open. */
export const objectionEvents = {
  'objection.answered': eventKind(
    z.strictObject({ requestId: id, revisionId: id, objectionId: id, answer: freeText }),
    ['answer'],
  ),
} as const;

export const objectionCommands = {
  'objection.answer': z.strictObject({ objectionId: id, answer: freeText }),
} as const;

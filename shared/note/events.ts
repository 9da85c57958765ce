import { z } from 'zod';
import { eventKind } from '../event-kind.ts';
import { freeText, id, instant } from '../fields.ts';

/** A note has two times: when it happened (its own) and when it was entered (the event's). */
export const noteEvents = {
  'note.added': eventKind(z.strictObject({ noteId: id, text: freeText, happenedAt: instant }), ['text']),
} as const;

export const noteCommands = {
  'note.add': z.strictObject({ text: freeText, happenedAt: instant.nullable() }),
} as const;

import { z } from 'zod';
import { eventKind } from '../event-kind.ts';
import { id, line } from '../fields.ts';

/** A field of a record's data. */
const field = z.string().regex(/^[a-zA-Z]{1,40}$/, { error: 'This is no field of a record.' });
const place = { logId: id, position: z.int().min(0), fields: z.array(field).min(1).max(20) };

/**
 * The content of sealed fields of one record was erased. It stands in the registry: an incident that has ended takes no
 * more entries. The record, its fingerprint and every proof stay; what the fields said is gone.
 */
export const erasureEvents = {
  'content.erased': eventKind(z.strictObject({ ...place, reason: line }), ['reason']),
} as const;

/** Records erased by one command: those that name one person in a long incident, say. */
const MOST_PLACES = 2000;

export const erasureCommands = {
  'content.erase': z.strictObject({
    places: z
      .array(z.strictObject(place))
      .min(1, { error: 'Choose at least one field to erase.' })
      .max(MOST_PLACES, { error: `Erase at most ${MOST_PLACES} records at a time.` }),
    reason: line,
  }),
} as const;

/** Sealed fields of one record, where it stands. */
export type Place = { readonly logId: string; readonly position: number; readonly fields: readonly string[] };

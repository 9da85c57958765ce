import { z } from 'zod';
import { eventKind } from '../event-kind.ts';
import { id, instant } from '../fields.ts';

const away = z.strictObject({ personId: id, from: instant, until: instant });
const back = z.strictObject({ personId: id });

/** When a person is away. Nothing in it is written by anybody: two times, and whose they are. */
export const absenceEvents = {
  /** Away from one instant up to, and without, another; it takes the place of what was known before. */
  'absence.planned': eventKind(away),
  /** They are here, or are not going away after all. */
  'absence.ended': eventKind(back),
} as const;

export const absenceCommands = { 'absence.plan': away, 'absence.end': back } as const;

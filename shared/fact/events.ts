import { z } from 'zod';
import { wasAll } from '../brief/events.ts';
import { eventKind } from '../event-kind.ts';
import { freeText, id, instant, line } from '../fields.ts';
import { gradeSchema } from './grade.ts';

/** What a fact may be written down as. */
export const RECORDED_AS = ['confirmed', 'claimed', 'denied'] as const;
/** What a fact may come to stand as. Withdrawn is the end: what holds after all is written down anew. */
export const FACT_STATUSES = [...RECORDED_AS, 'withdrawn'] as const;
export type FactStatus = (typeof FACT_STATUSES)[number];

/** Where it comes from and who told whom, in people's words; left out where nobody said. */
const telling = {
  source: line.optional(),
  toldBy: line.optional(),
  toldTo: line.optional(),
  grade: gradeSchema.optional(),
};

const recorded = {
  status: z.enum(RECORDED_AS),
  text: freeText,
  ...telling,
  /** When it happened; null where nobody knows. */
  happenedAt: instant.nullable(),
  /** The answered question, or the report, that it was taken from. */
  askId: id.optional(),
  wasAll,
  reportId: id.optional(),
  /** The fact whose wording this one takes the place of; `reason` says why. */
  replaces: id.optional(),
  reason: line.optional(),
};

/** Until when what stands no more was right: it has changed since. Left out where it was wrong. */
const heldUntil = instant.optional();

const changed = { factId: id, to: z.enum(FACT_STATUSES), ...telling, reason: line.optional() };

/** What is known, and how: an entry is never edited, it comes to stand as something else or is replaced. */
export const factEvents = {
  'fact.recorded': eventKind(z.strictObject({ factId: id, ...recorded, learntAt: instant, heldUntil }), [
    'text',
    'source',
    'toldBy',
    'toldTo',
    'reason',
  ]),
  'fact.changed': eventKind(z.strictObject({ ...changed, learntAt: instant, heldUntil }), [
    'source',
    'toldBy',
    'toldTo',
    'reason',
  ]),
} as const;

/** `learntAt` null: when the answer or report that a fact is taken from was noted, else now. `heldUntil` null: until now. */
const times = { learntAt: instant.nullable(), heldUntil: instant.nullable().optional() };

export const factCommands = {
  'fact.record': z.strictObject({ ...recorded, ...times }),
  'fact.change': z.strictObject({ ...changed, ...times }),
} as const;

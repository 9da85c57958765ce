import { z } from 'zod';
import { eventKind } from '../event-kind.ts';
import { id, line } from '../fields.ts';
import { channelCountSchema } from '../playbook/channel-limits.ts';
import {
  budgetSchema,
  chainSchema,
  matrixSchema,
  onSilenceSchema,
  thresholdsSchema,
} from '../playbook/schema.ts';
import { SEVERITIES } from '../playbook/stages.ts';

const severity = z.enum(SEVERITIES);
const { nudgeAtPercent, backupAtPercent } = onSilenceSchema.shape;

/** One block of figures without its source: what can be changed in one go, and restored. */
export const figureSchema = z.discriminatedUnion('block', [
  z.strictObject({ block: z.literal('budget'), severity, minutes: budgetSchema.omit({ source: true }) }),
  z.strictObject({
    block: z.literal('thresholds'),
    warnAtPercent: thresholdsSchema.shape.warnAtPercent,
  }),
  z.strictObject({
    block: z.literal('chain'),
    severity,
    blocking: chainSchema.shape.blocking,
    nudgeAtPercent,
    backupAtPercent,
  }),
  z.strictObject({ block: z.literal('matrix'), cells: matrixSchema.shape.cells }),
  /** Where words go out, in this order. */
  z.strictObject({
    block: z.literal('channels'),
    channelIds: z.array(id).min(2, { error: 'Words go out on two channels at least. Choose one more.' }),
  }),
  /** What one channel takes, as it was looked up on a day; `reason` says where. */
  z.strictObject({
    block: z.literal('channel'),
    channelId: id,
    name: line,
    counts: z.array(channelCountSchema).min(1).max(4),
    checkedOn: z.iso.date({ error: 'Write the day as year-month-day, for example 2026-11-22.' }),
  }),
]);

/** Which block: of one severity, or of all. */
export const figurePlaceSchema = z.discriminatedUnion('block', [
  z.strictObject({ block: z.enum(['budget', 'chain']), severity }),
  z.strictObject({ block: z.enum(['thresholds', 'matrix', 'channels']) }),
  z.strictObject({ block: z.literal('channel'), channelId: id }),
]);

export type Figure = z.infer<typeof figureSchema>;
export type FigureOf<B extends Figure['block']> = Extract<Figure, { readonly block: B }>;
export type FigurePlace = z.infer<typeof figurePlaceSchema>;

/** `playbook` null: what holds for every playbook that does not say otherwise itself. */
const payload = z.strictObject({
  playbook: z.strictObject({ playbookId: id, title: line }).nullable(),
  was: figureSchema,
  now: figureSchema,
  reason: line,
});

/**
 * In the registry: figures of this room that take the place of the shipped ones, and back. Both carry the figures before
 * and after, so that the log says what changed without the program that shipped them. An incident keeps the figures that
 * its opening pinned.
 */
export const figuresEvents = {
  'figures.changed': eventKind(payload, ['reason']),
  'figures.restored': eventKind(payload, ['reason']),
} as const;

export const figuresCommands = {
  'figures.change': z.strictObject({ playbookId: id.nullable(), figure: figureSchema, reason: line }),
  'figures.restore': z.strictObject({ playbookId: id.nullable(), place: figurePlaceSchema, reason: line }),
} as const;

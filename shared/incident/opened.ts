import { z } from 'zod';
import { eventKind } from '../event-kind.ts';
import { id, instant, line } from '../fields.ts';
import { playbookSchema } from '../playbook/schema.ts';
import { SEVERITIES } from '../playbook/stages.ts';

/** A threshold of the clock to first words, and when it was due. */
const passed = z.strictObject({ percent: z.int().min(1), dueAt: instant });

/** Base64 of 32 bytes. */
const digest = z.string().regex(/^[A-Za-z0-9+/]{43}=$/);
const cell = { impact: id, awareness: id };

/** The incident's own beginning, character and ends. `playbook` is pinned whole: replay never looks elsewhere. */
export const incidentEvents = {
  'incident.opened': eventKind(
    z.strictObject({
      ...cell,
      number: z.int().min(1),
      title: line,
      drill: z.boolean(),
      zone: z.string().min(1).max(64),
      severity: z.enum(SEVERITIES),
      firstAwarenessAt: instant,
      playbook: playbookSchema,
      /** How long the room's log was, and the root over it: whose keys there were by then. The first rooms wrote none. */
      registryHead: z.strictObject({ size: z.int().min(1), root: digest }).optional(),
    }),
    ['title'],
  ),
  /** First awareness was another time. `passed` are thresholds that this put into the past: they are noticed with it. */
  'incident.awarenessCorrected': eventKind(
    z.strictObject({ from: instant, to: instant, reason: line, passed: z.array(passed) }),
    ['reason'],
  ),
  /** What it is called from here on, as after the alarm the first line turned out wrong. */
  'incident.retitled': eventKind(z.strictObject({ title: line, reason: line }), ['title', 'reason']),
  'incident.classified': eventKind(z.strictObject({ complex: z.boolean(), reason: line }), ['reason']),
  'incident.closed': eventKind(z.strictObject({ reason: line }), ['reason']),
  'incident.stoodDown': eventKind(z.strictObject({ reason: line }), ['reason']),
} as const;

/** `playbookId` names a playbook of the library; main puts the whole one in force into the facts. */
export const incidentCommands = {
  'incident.open': z.strictObject({
    ...cell,
    unsure: z.boolean(),
    title: line,
    drill: z.boolean(),
    playbookId: id,
    firstAwarenessAt: instant,
  }),
  'incident.correctAwareness': z.strictObject({ to: instant, reason: line }),
  'incident.retitle': z.strictObject({ title: line, reason: line }),
  'incident.classify': z.strictObject({ complex: z.boolean(), reason: line }),
  'incident.close': z.strictObject({ reason: line }),
  'incident.standDown': z.strictObject({ reason: line }),
} as const;

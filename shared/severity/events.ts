import { z } from 'zod';
import { eventKind } from '../event-kind.ts';
import { id, line } from '../fields.ts';
import { SEVERITIES } from '../playbook/stages.ts';

const severity = z.enum(SEVERITIES);
const cell = { impact: id, awareness: id };

/** Raising takes effect at once; lowering is proposed by one person and confirmed by another. */
export const severityEvents = {
  'severity.changed': eventKind(
    z.strictObject({ ...cell, from: severity, to: severity, reason: line, proposedBy: id.nullable() }),
    ['reason'],
  ),
  'severity.proposed': eventKind(z.strictObject({ ...cell, from: severity, to: severity, reason: line }), [
    'reason',
  ]),
  'severity.withdrawn': eventKind(z.strictObject({ to: severity })),
} as const;

export const severityCommands = {
  'severity.change': z.strictObject({ ...cell, unsure: z.boolean(), reason: line }),
  'severity.confirm': z.strictObject({}),
  'severity.withdraw': z.strictObject({}),
} as const;

import { z } from 'zod';
import { eventKind } from '../event-kind.ts';
import { durationMs, freeText, instant, line } from '../fields.ts';
import { STAGES } from '../playbook/stages.ts';

const stage = z.enum(STAGES);
const requirement = z.string().min(1).max(200);
const threshold = { stage, dueAt: instant, noticedAt: instant };

/** What happens to a stage. Budgets are not here: they follow from the pinned playbook, in one place. */
export const stageEvents = {
  'stage.advanced': eventKind(z.strictObject({ from: stage, to: stage })),
  'stage.extended': eventKind(z.strictObject({ stage, byMs: durationMs.min(1), reason: freeText }), [
    'reason',
  ]),
  'stage.warned': eventKind(z.strictObject({ ...threshold, percent: z.int().min(1).max(99) })),
  'stage.expired': eventKind(z.strictObject({ ...threshold, percent: z.int().min(100) })),
  'stage.waived': eventKind(z.strictObject({ stage, requirement, reason: freeText }), ['reason']),
} as const;

export const stageCommands = {
  'stage.advance': z.strictObject({ to: stage }),
  'stage.extend': z.strictObject({ byMs: durationMs, reason: line }),
  /** `noticedAt`: when it was noticed, where the room was locked then; left out, it is noticed now. */
  'stage.warn': z.strictObject({ percent: z.int().min(1).max(99), noticedAt: instant.optional() }),
  'stage.expire': z.strictObject({ percent: z.int().min(100), noticedAt: instant.optional() }),
  'stage.waive': z.strictObject({ requirement, reason: line }),
} as const;

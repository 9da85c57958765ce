import { z } from 'zod';
import { eventKind } from '../event-kind.ts';
import { STAGES } from '../playbook/stages.ts';

const item = z.strictObject({ stage: z.enum(STAGES), itemId: z.string().min(1).max(100) });

export const checklistEvents = {
  'checklist.checked': eventKind(item),
  'checklist.unchecked': eventKind(item),
} as const;

export const checklistCommands = {
  'checklist.check': item,
  'checklist.uncheck': item,
} as const;

import { z } from 'zod';
import { eventKind } from '../event-kind.ts';
import { line } from '../fields.ts';

/** What bears a message. */
const support = z.strictObject({ text: line });

const message = z.strictObject({ message: line, supports: z.array(support).max(20) });

/** Three messages, each with what bears it. */
const map = z.array(message).max(3);
export type MessageMap = z.infer<typeof map>;

/** The whole map each time. `basedOn`: how often it had been changed where it was written; 0 is the playbook's. */
export const messageMapEvents = {
  'messageMap.changed': eventKind(z.strictObject({ map, basedOn: z.int().min(0) }), ['map'], { map: [] }),
} as const;

export const messageMapCommands = {
  'messageMap.change': z.strictObject({ map, basedOn: z.int().min(0) }),
} as const;

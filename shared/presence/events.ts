import { z } from 'zod';
import { eventKind } from '../event-kind.ts';
import { id } from '../fields.ts';
import { ROLES } from '../playbook/roles.ts';

const seat = z.strictObject({ role: z.enum(ROLES), personId: id });

/** Who fills which role in this incident, here and now. */
export const presenceEvents = {
  'presence.marked': eventKind(seat),
  'presence.cleared': eventKind(seat),
} as const;

export const presenceCommands = { 'presence.mark': seat, 'presence.clear': seat } as const;

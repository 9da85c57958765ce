import { z } from 'zod';
import { eventKind } from '../event-kind.ts';
import { id, line } from '../fields.ts';
import { ROLES } from '../playbook/roles.ts';

const named = line.refine((value) => /[^\p{Cf}\p{Cc}\s]/u.test(value), { error: 'A person needs a name.' });
const about = {
  name: named,
  title: line,
  roles: z.array(z.enum(ROLES)).min(1, { error: 'Give this person at least one role.' }),
  backupId: id.nullable(),
};

/** Names and titles are sealed: they can be erased and the log still proves what happened. */
export const personEvents = {
  'person.added': eventKind(z.strictObject({ personId: id, ...about }), ['name', 'title']),
  'person.changed': eventKind(z.strictObject({ personId: id, ...about }), ['name', 'title']),
  'person.retired': eventKind(z.strictObject({ personId: id })),
  'keyboard.taken': eventKind(z.strictObject({ personId: id })),
} as const;

export const personCommands = {
  'person.add': z.strictObject(about),
  'person.change': z.strictObject({ personId: id, ...about }),
  'person.retire': z.strictObject({ personId: id }),
  'keyboard.take': z.strictObject({ personId: id }),
} as const;

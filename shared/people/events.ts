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

/** Why a room was locked: at every start of the app, nobody touched it, the computer slept or locked, somebody asked. */
export const LOCK_REASONS = ['start', 'idle', 'sleep', 'screen', 'shortcut'] as const;
export type LockReason = (typeof LOCK_REASONS)[number];

/** Names and titles are sealed: they can be erased and the log still proves what happened. */
export const personEvents = {
  'person.added': eventKind(z.strictObject({ personId: id, ...about }), ['name', 'title']),
  'person.changed': eventKind(z.strictObject({ personId: id, ...about }), ['name', 'title']),
  'person.retired': eventKind(z.strictObject({ personId: id })),
  'keyboard.taken': eventKind(z.strictObject({ personId: id })),
  /** Nothing is written from here on but by Holdline's own clock, until somebody unlocks the keyboard. */
  'keyboard.locked': eventKind(z.strictObject({ why: z.enum(LOCK_REASONS) })),
  /** This person's key was opened with their passphrase. */
  'keyboard.unlocked': eventKind(z.strictObject({ personId: id })),
} as const;

/** `keyboard.lock` and `keyboard.unlock` are Holdline's own: it gives the second once it has opened the person's key. */
export const personCommands = {
  'person.add': z.strictObject(about),
  'person.change': z.strictObject({ personId: id, ...about }),
  'person.retire': z.strictObject({ personId: id }),
  'keyboard.take': z.strictObject({ personId: id }),
  'keyboard.lock': z.strictObject({ why: z.enum(LOCK_REASONS) }),
  'keyboard.unlock': z.strictObject({ personId: id }),
} as const;

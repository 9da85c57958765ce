import type { EventOf } from '../event-kind.ts';
import type { identityEvents } from '../identity/events.ts';
import type { passphraseEvents } from '../passphrase/events.ts';
import type { LockReason, personEvents } from '../people/events.ts';
import { actorName, type People } from '../people/people.ts';
import { type Line, line } from './line.ts';

type KeyEvent =
  | EventOf<typeof identityEvents>
  | EventOf<typeof passphraseEvents>
  | Extract<EventOf<typeof personEvents>, { type: 'keyboard.locked' | 'keyboard.unlocked' }>;

const LOCKED = {
  start: 'is locked, as at every start',
  idle: 'locked itself: nobody touched it',
  sleep: 'locked itself: the computer went to sleep',
  screen: 'locked itself: the computer was locked',
  shortcut: 'was locked by hand',
} as const satisfies Record<LockReason, string>;

/** Tells what happened to the keys of a room, to a passphrase, and to the lock of the keyboard. */
export function keyLine(who: string, event: KeyEvent, people: People): Line {
  if (event.type === 'log.keyed') {
    const first = event.data.previous === null;
    return line(who, first ? 'made the room’s log key' : 'changed the room’s log key');
  }
  if (event.type === 'keyboard.locked') return line('The keyboard', LOCKED[event.data.why]);
  const whose = actorName(people, event.data.personId);
  switch (event.type) {
    case 'identity.revoked':
      return line(who, `revoked the key of ${whose}: ${event.data.reason}`);
    case 'identity.enrolled':
      return line(
        who,
        event.data.replaces === null ? `enrolled the key of ${whose}` : `gave ${whose} a new key`,
      );
    case 'passphrase.refused':
      return line('Holdline', `refused a wrong passphrase for ${whose}`, 'warn');
    case 'passphrase.accepted':
      return line(whose, 'typed the right passphrase after wrong ones');
    case 'passphrase.changed':
      return line(whose, 'changed the passphrase of their key');
    case 'keyboard.unlocked':
      return line(whose, 'unlocked the keyboard with their passphrase');
  }
}

import type { RegistryCommand } from '../../../shared/room/events.ts';
import type { PersonDraft } from './sample-people.ts';

/** The command that makes a room of these rows. Rows without a name are left out, and so are backups that point at one. */
export function createCommand(
  name: string,
  zone: string,
  rows: readonly PersonDraft[],
): Extract<RegistryCommand, { type: 'room.create' }> {
  const named = rows.filter((row) => row.name.trim() !== '');
  const people = named.map((row) => ({
    name: row.name.trim(),
    title: row.title.trim(),
    roles: [...row.roles],
    backupId: null,
  }));
  const backups = named.map((row) => {
    const index = named.findIndex((other) => other.key === row.backup);
    return index < 0 ? null : index;
  });
  return { type: 'room.create', name: name.trim(), zone, people, backups };
}

/** The zone this computer is set to, as an IANA name. */
export function guessZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Every zone a room can be in, the guessed one first. */
export function zones(): readonly string[] {
  const guess = guessZone();
  return [guess, ...[...Intl.supportedValuesOf('timeZone'), 'UTC'].filter((zone) => zone !== guess)];
}

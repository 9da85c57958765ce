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

/** True if times can be told in a zone of this name. */
function isKnown(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The zone this computer is set to, as an IANA name; UTC if it is set to none that can be used (Etc/Unknown). */
export function guessZone(): string {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zone !== undefined && isKnown(zone) ? zone : 'UTC';
}

/** Every zone a room can be in, the guessed one first. */
export function zones(): readonly string[] {
  const guess = guessZone();
  return [...new Set([guess, ...Intl.supportedValuesOf('timeZone'), 'UTC'])];
}

import { type Rejection, type Result, refuse } from '../kernel.ts';
import type { Person } from './people.ts';

/** A name as people tell it from another: without case, hidden characters and extra spaces. */
function heard(name: string): string {
  const seen = name.normalize('NFKC').replace(/[\p{Cf}\p{Cc}]/gu, '');
  return seen.trim().replace(/\s+/g, ' ').toLowerCase();
}

/**
 * What is wrong with a person among the people of a room, or null. The one rule for setting up a room, adding somebody
 * and changing somebody: a name says who is meant, and a backup is another person who still works here. Two people may
 * be each other's backup.
 */
export function personProblem(
  list: readonly Person[],
  person: { readonly personId: string | null; readonly name: string; readonly backupId: string | null },
): Result<never, Rejection> | null {
  const { personId, name, backupId } = person;
  const others = list.filter((one) => !one.retired && one.personId !== personId);
  if (others.some((one) => heard(one.name) === heard(name)))
    return refuse('same-name', `There is already a ${name} in this room. Add a second name or an initial.`);
  if (backupId === null) return null;
  if (backupId === personId)
    return refuse('backup', 'Nobody can be their own backup. Choose somebody else, or nobody.');
  return others.some((one) => one.personId === backupId)
    ? null
    : refuse('backup', `The backup of ${name} must be a person who is in this room and has not left it.`);
}

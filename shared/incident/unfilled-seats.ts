import type { Playbook } from '../playbook/schema.ts';
import type { Severity } from '../playbook/stages.ts';
import { unable } from './able.ts';
import { holdersOf, type People, personById } from './people.ts';

/**
 * The seats of a chain that nobody could take if words were put to it at an instant (epoch ms UTC): neither somebody with
 * the role nor a backup of theirs has a key, where the room has any, and is not away. Who wrote the words is not known yet.
 */
export function unfilledSeats(
  people: People,
  { chains }: Pick<Playbook, 'chains'>,
  severity: Severity,
  at: number,
): readonly string[] {
  const isFree = (personId: string): boolean => {
    const person = personById(people, personId);
    return person !== null && !person.retired && unable(people, person, at) === null;
  };
  return chains[severity].blocking
    .filter(({ role }) => {
      const holders = holdersOf(people, role);
      const backups = holders.flatMap(({ backupId }) => (backupId === null ? [] : [backupId]));
      return ![...holders.map((one) => one.personId), ...backups].some(isFree);
    })
    .map(({ label }) => label);
}

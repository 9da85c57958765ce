import { isKeyed, type People, type Person } from './people.ts';

/** True while somebody is away at an instant (epoch ms UTC). */
export function isAway({ absence }: Person, at: number): boolean {
  return absence !== null && absence.from <= at && at < absence.until;
}

/**
 * Why a person is not able to take a seat in any words at an instant (epoch ms UTC), or null: where the room has keys
 * nobody signs without one, and who is away is not there to. It bars nobody who sits there from deciding.
 */
export function unable(people: People, person: Person, at: number): 'noKey' | 'away' | null {
  if (person.key === null && isKeyed(people)) return 'noKey';
  return isAway(person, at) ? 'away' : null;
}

import type { Rejection } from '../../shared/kernel.ts';
import type { Person } from '../../shared/people/people.ts';
import { useRegistryRefusal } from './refusals.ts';

/** Any key that is none of the room's: whether the administrator may enrol one does not depend on which. */
export const SOME_KEY = 'Jk1EKX7vbT8CB1Js0AcOgLOZDlTyAHV0p2cpoqyZ4jk=';

/** Why no key can be enrolled for this person now, or null. */
export function useEnrolRefusal(person: Person): Rejection | null {
  const command = { type: 'key.enrol', personId: person.personId, key: SOME_KEY, logKey: null } as const;
  return useRegistryRefusal()(command);
}

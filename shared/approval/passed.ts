import { z } from 'zod';
import { id } from '../fields.ts';
import { actorName, type People } from '../people/people.ts';

/** Why somebody who might have had a seat was passed by. */
export const PASSED_FOR = ['noKey', 'away', 'wrote', 'hasSeat', 'attested', 'silent'] as const;
export type PassedFor = (typeof PASSED_FOR)[number];

/** Somebody who was passed by when a seat was filled, and why. */
export const passed = z.strictObject({ personId: id, why: z.enum(PASSED_FOR) });
export type Passed = Readonly<z.infer<typeof passed>>;

/** How many records the registry had when it was seen who has a key; there exactly if the room had keys. */
export const keysAt = z.int().min(0).optional();

const SAID = {
  noKey: 'has no key yet',
  away: 'is away',
  wrote: 'wrote these words',
  hasSeat: 'has a seat here already',
  attested: 'attested another signer by phone',
  silent: 'was silent in this seat before',
} as const satisfies Record<PassedFor, string>;

/** Why somebody was passed by, as a clause: "Omar Haddad has no key yet". */
export function passedClause({ personId, why }: Passed, people: People): string {
  return `${actorName(people, personId)} ${SAID[why]}`;
}

/** The same of several, one after the other. Empty where nobody was. */
export function passedClauses(list: readonly Passed[], people: People): string {
  return list.map((one) => passedClause(one, people)).join('; ');
}

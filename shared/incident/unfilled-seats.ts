import { isAway, unable } from '../people/able.ts';
import type { Playbook } from '../playbook/schema.ts';
import type { Severity } from '../playbook/stages.ts';
import { type Here, whoAnswersFor } from './stand-ins.ts';

/** A seat that nobody could take, and who of those who are asked for it lacks nothing but a key. */
export type UnfilledSeat = { readonly label: string; readonly keyless: readonly string[] };

/**
 * The seats of a chain that nobody could take if words were put to it now, by their names: of all who are asked for the
 * role, nobody is able to sit there. Who wrote the words is not known yet.
 */
export function unfilledSeats(
  { people, at }: Here,
  { chains }: Pick<Playbook, 'chains'>,
  severity: Severity,
): readonly UnfilledSeat[] {
  return chains[severity].blocking.flatMap(({ role, label }) => {
    const asked = whoAnswersFor(people, role);
    if (asked.some((one) => unable(people, one, at) === null)) return [];
    const keyless = asked.filter((one) => unable(people, one, at) === 'noKey' && !isAway(one, at));
    return [{ label, keyless: keyless.map(({ name }) => name) }];
  });
}

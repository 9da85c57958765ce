import { unable } from '../people/able.ts';
import type { Playbook } from '../playbook/schema.ts';
import type { Severity } from '../playbook/stages.ts';
import { type Here, whoAnswersFor } from './stand-ins.ts';

/**
 * The seats of a chain that nobody could take if words were put to it now, by their names: of all who are asked for the
 * role, nobody is able to sit there. Who wrote the words is not known yet.
 */
export function unfilledSeats(
  { people, at }: Here,
  { chains }: Pick<Playbook, 'chains'>,
  severity: Severity,
): readonly string[] {
  return chains[severity].blocking
    .filter(({ role }) => whoAnswersFor(people, role).every((one) => unable(people, one, at) !== null))
    .map(({ label }) => label);
}

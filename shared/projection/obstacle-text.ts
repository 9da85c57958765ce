import type { Obstacle } from '../incident/obstacles.ts';
import { currentRequest, type IncidentState } from '../incident/state.ts';
import { actorName, type People } from '../people/people.ts';

/** What stands in the way, in a sentence; an open seat with who sits in it now: "Legal, Ines Roy, has not approved." */
export function obstacleText(
  state: IncidentState,
  people: People,
  { text, place }: Pick<Obstacle, 'text' | 'place'>,
): string {
  const seat = currentRequest(state)?.signers.find(({ signerId }) => place.key === `signer:${signerId}`);
  return seat ? `${seat.label}, ${actorName(people, seat.personId)}, has not approved.` : text;
}

import type { Decision, ReadBack } from '../approval/approvals.ts';
import { actorName, type People } from '../people/people.ts';

/** Who attests a decision given by phone, as a part of a sentence: "by phone, read back to Ada Lind and Ben Osei". */
export function byPhone({ callerId, listenerId }: ReadBack, kind: Decision['kind'], people: People): string {
  const names = `${actorName(people, callerId)} and ${actorName(people, listenerId)}`;
  return kind === 'approved' ? `by phone, read back to ${names}` : `by phone, to ${names}`;
}

/** How a decision was given: at the desk, by phone and to whom, or away from the desk and who brought it back. */
export function howGiven({ readBack, away, kind }: Decision, people: People): string {
  if (readBack) return byPhone(readBack, kind, people);
  return away
    ? `away from the desk, in a packet that ${actorName(people, away.broughtBy)} brought back`
    : 'at the desk';
}

import type { Decision, ReadBack } from '../approval/approvals.ts';
import { actorName, type People } from '../people/people.ts';

/** Who attests a decision given by phone, as a part of a sentence: "by phone, read back to Ada Lind and Ben Osei". */
export function byPhone({ callerId, listenerId }: ReadBack, kind: Decision['kind'], people: People): string {
  const names = `${actorName(people, callerId)} and ${actorName(people, listenerId)}`;
  return kind === 'approved' ? `by phone, read back to ${names}` : `by phone, to ${names}`;
}

/** How a decision was given: at the desk, or by phone and to whom. */
export function howGiven({ readBack, kind }: Decision, people: People): string {
  return readBack ? byPhone(readBack, kind, people) : 'at the desk';
}

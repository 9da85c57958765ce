import type { Objection } from '../approval/objections.ts';
import type { IncidentState } from '../incident/state.ts';
import { idsOfLine } from '../statement/statement-line.ts';

/** A strong objection, and the words that it was raised against. */
export type Held = Objection & { readonly statementId: string; readonly revisionId: string };

function allHeld(state: IncidentState): readonly Held[] {
  return state.approvals
    .flatMap(({ statementId, revisionId, objections }) =>
      objections.map((one) => ({ ...one, statementId, revisionId })),
    )
    .toReversed();
}

/**
 * What stands in front of whoever signs words of a statement, newest first: all that advisers hold against it, and what
 * nobody answered of earlier statements. What was objected to may be said again, so it goes with no words before it is answered.
 */
export function heldAgainst(state: IncidentState, statementId: string): readonly Held[] {
  const line = idsOfLine(state, statementId);
  return allHeld(state).filter((one) => one.answer === null || line.has(one.statementId));
}

/** Every strong objection that somebody still has to answer, newest first. */
export function openObjections(state: IncidentState): readonly Held[] {
  return allHeld(state).filter((one) => one.answer === null);
}

import type { Objection } from '../approval/objections.ts';
import type { IncidentState } from '../incident/state.ts';

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
 * What advisers hold against the words of a statement, newest first. An objection that led to other words stays with the
 * statement: it is open until somebody answered it.
 */
export function heldAgainst(state: IncidentState, statementId: string): readonly Held[] {
  return allHeld(state).filter((one) => one.statementId === statementId);
}

/** Every strong objection that somebody still has to answer, newest first. */
export function openObjections(state: IncidentState): readonly Held[] {
  return allHeld(state).filter((one) => one.answer === null);
}

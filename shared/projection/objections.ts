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
 * What advisers hold against the words of a statement, newest first. An objection that led to other words stays with the
 * statement, and goes on with words that are taken up: it is open until somebody answered it.
 */
export function heldAgainst(state: IncidentState, statementId: string): readonly Held[] {
  const line = idsOfLine(state, statementId);
  return allHeld(state).filter((one) => line.has(one.statementId));
}

/** Every strong objection that somebody still has to answer, newest first. */
export function openObjections(state: IncidentState): readonly Held[] {
  return allHeld(state).filter((one) => one.answer === null);
}

/** The strong objections against the words of a statement that nobody answered, newest first. */
export function openAgainst(state: IncidentState, statementId: string): readonly Held[] {
  return heldAgainst(state, statementId).filter((one) => one.answer === null);
}

/** The strong objections without an answer against statements of which words are out, newest first. */
export function openAgainstOut(state: IncidentState): readonly Held[] {
  const out = new Set(state.releases.flatMap(({ statementId }) => [...idsOfLine(state, statementId)]));
  return openObjections(state).filter((one) => out.has(one.statementId));
}

import type { Objection } from '../approval/objections.ts';
import type { IncidentState } from '../incident/state.ts';
import { idsOfLine } from '../statement/statement-line.ts';
import { findRevision } from '../statement/statements.ts';
import { revisionLabel } from './sentence-approval.ts';

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

/**
 * The words that an objection was raised against, where they are not `words` (the revision that is read beside it, null: none).
 * Only a later revision of their own statement means that they changed.
 */
export function againstText(state: IncidentState, held: Held, words: string | null): string | null {
  const { revisionId } = held;
  if (revisionId === words) return null;
  const newest = findRevision(state.statements, revisionId)?.statement.revisions.at(-1);
  const changed = newest?.revisionId === revisionId ? '' : '; the words changed since';
  return `${revisionLabel(state, revisionId)}${changed}`;
}

import type { Objection } from '../approval/objections.ts';
import type { IncidentState } from '../incident/state.ts';
import { goesOutOn, wordsOn } from '../statement/channel-words.ts';
import { idsOfLine } from '../statement/statement-line.ts';
import { findRevision, type Revision } from '../statement/statements.ts';
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

/** So many channels are named; of more, how many they are. */
const MOST_NAMED = 3;

/** Where other words stand by now than an objection was raised against; an objection names no sentence. */
function changedText({ chart }: IncidentState, then: Revision, now: Revision): string {
  const all = (chart.context.playbook?.channels ?? []).filter(
    ({ id }) => goesOutOn(then, id) || goesOutOn(now, id),
  );
  const isSame = (id: string) =>
    goesOutOn(then, id) === goesOutOn(now, id) && wordsOn(then, id).text === wordsOn(now, id).text;
  const names = all.filter(({ id }) => !isSame(id)).map(({ name }) => name);
  if (names.length === 0) return 'the words are the same since on every channel';
  if (names.length === all.length) return 'the words changed since on every channel';
  const on =
    names.length > MOST_NAMED
      ? `${names.length} of ${all.length} channels`
      : new Intl.ListFormat('en-GB').format(names);
  return `the words changed since on ${on} only, and are the same elsewhere`;
}

/**
 * The words that an objection was raised against, where they are not `words` (the revision that is read beside it, null: none).
 * Only a later revision of their own statement means that they changed, and only where that says something else.
 */
export function againstText(state: IncidentState, held: Held, words: string | null): string | null {
  const { revisionId } = held;
  if (revisionId === words) return null;
  const label = revisionLabel(state, revisionId);
  const { revision, statement } = findRevision(state.statements, revisionId) ?? {};
  const own = statement?.revisions.find((one) => one.revisionId === words) ?? statement?.revisions.at(-1);
  if (!revision || !own || own.revisionId === revisionId) return label;
  return `${label}; ${changedText(state, revision, own)}`;
}

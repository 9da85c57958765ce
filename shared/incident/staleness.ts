import { currentStatement, latestRevision, type Revision } from '../statement/statements.ts';
import { asTheyWere } from '../statement/written-at.ts';
import { timeText } from '../time-text.ts';
import { toldMove } from './moving-on.ts';
import { promisedIn } from './promised-words.ts';
import type { Keep, Move } from './situation.ts';
import type { IncidentState } from './state.ts';

/** One thing that happened after words were written. */
export type StaleCause = {
  /** How `draft.kept` names it. */
  readonly id: string;
  readonly what: string;
  readonly why: string | null;
  readonly at: number;
  /** Null where time alone passed. */
  readonly by: string | null;
  /** Who said that the words are still right all the same; null while nobody did. */
  readonly kept: Keep | null;
};

function keepOf({ situation }: IncidentState, revisionId: string, cause: string): Keep | null {
  return (
    situation.keeps.findLast((one) => one.revisionId === revisionId && one.causes.includes(cause)) ?? null
  );
}

function moved(state: IncidentState, { position, event }: Move, revisionId: string | null): StaleCause {
  const id = String(position);
  const kept = revisionId === null ? null : keepOf(state, revisionId, id);
  return { id, ...toldMove(event, state), at: event.at, by: event.by, kept };
}

/** The time that the words themselves name for the next word, once it has passed before they are out. */
function saidTooLate(state: IncidentState, revision: Revision, now: number): readonly StaleCause[] {
  const said = promisedIn(state, revision, revision.text, revision.at);
  if (!said || said.at > now) return [];
  const id = `said:${said.at}`;
  const what = `The time these words name for the next word, ${said.said}, has passed`;
  const kept = keepOf(state, revision.revisionId, id);
  return [{ id, what, why: null, at: said.at, by: null, kept }];
}

/** The newest words, and those that they began with as they were: nobody looked at any of them when it was set aside. */
function unlooked({ statements }: IncidentState): readonly Revision[] {
  return asTheyWere({ statements }, latestRevision(currentStatement(statements))?.revisionId ?? '');
}

/** What moved on since words were saved. Words that were taken up are as old as they were, however often they were set aside. */
function movesSince(state: IncidentState): readonly Move[] {
  const ids = unlooked(state).map(({ revisionId }) => revisionId);
  const { moves, savings } = state.situation;
  const saved = savings.find(({ revisionId }) => revisionId === ids.at(-1))?.position ?? 0;
  return moves.filter(
    ({ position, revisionId, event }) =>
      position > saved &&
      // A rejection is about the words that were rejected and no others.
      (event.type !== 'approval.rejected' || (revisionId !== null && ids.includes(revisionId))),
  );
}

/**
 * What happened after the newest words of the current statement were saved, in the order of the log; nothing where no words
 * are saved or they are out. Pure: the one rule of when a draft is old.
 */
export function staleness(state: IncidentState, now: number): readonly StaleCause[] {
  const revision = latestRevision(currentStatement(state.statements));
  if (!revision || state.releases.some(({ revisionId }) => revisionId === revision.revisionId)) return [];
  const since = movesSince(state);
  return [
    ...since.map((one) => moved(state, one, revision.revisionId)),
    ...saidTooLate(state, revision, now),
  ];
}

/** What nobody has dealt with yet. */
export function openCauses(state: IncidentState, now: number): readonly StaleCause[] {
  return staleness(state, now).filter(({ kept }) => kept === null);
}

/** What happened since a position of the log: for words on the page that nobody has saved. */
export function movedSince(state: IncidentState, position: number): readonly StaleCause[] {
  return state.situation.moves
    .filter((one) => one.position >= position)
    .map((one) => moved(state, one, null));
}

/** Why words go to no signer although nobody changed them; null where nothing is open. */
export function staleSentence(state: IncidentState, now: number): string | null {
  const [first, ...more] = openCauses(state, now);
  if (!first) return null;
  const others = more.length === 0 ? '' : `, and ${more.length} more`;
  return `These words may be out of date: ${first.what} (${timeText(first.at, state.zone)}${others}). Change them, or say why they are still right.`;
}

import type { Fact } from '../../fact/facts.ts';
import { lastTelling } from '../../fact/facts.ts';
import { heldUntil } from '../../fact/held-until.ts';
import { rightInstead } from '../../fact/put-otherwise.ts';
import type { Release } from '../../release/releases.ts';
import { goesOutOn, wordsOn } from '../../statement/channel-words.ts';
import { currentStatement, findRevision, latestRevision, type Revision } from '../../statement/statements.ts';
import { writtenAt } from '../../statement/written-at.ts';
import { readingSaid } from '../said-around.ts';
import { type IncidentState, phaseOf } from '../state.ts';
import { isShaken, leaningIn, type ReleasedPlace } from './leaning.ts';
import { leansOn, readSentences } from './likely-leans.ts';

/** A fact that was right and has changed, until when it held, and the sentences that are out and say it with no word after them. */
export type ChangedSince = {
  readonly fact: Fact;
  readonly until: number;
  readonly places: readonly ReleasedPlace[];
};

/** Words on a channel: out there, or on their way. */
type WordsThere = Pick<Release, 'statementId' | 'revisionId' | 'channel'>;

/** True where words say on a channel what came in the place of a fact and was not wrong. */
function saysWhatHolds(state: IncidentState, fact: Fact, out: WordsThere): boolean {
  const revision = findRevision(state.statements, out.revisionId)?.revision;
  if (!revision || !goesOutOn(revision, out.channel)) return false;
  const { text, lang } = wordsOn(revision, out.channel);
  const sentences = readSentences(revision, readingSaid(state, out.statementId), text, lang);
  return rightInstead(state.facts, fact).some(({ factId }) => {
    const lean = leansOn(state, factId);
    return sentences.some((one) => lean(one.text, one.gist) !== null);
  });
}

function isCorrection({ corrections }: IncidentState, { statementId }: WordsThere): boolean {
  return corrections.some((one) => one.statementId === statementId);
}

/**
 * True where words are a word of a change: written by people who knew of it, or saying what holds now. A correction is about
 * what was wrong, and no word of what has changed unless it says that.
 */
function isWordOf(state: IncidentState, fact: Fact, one: WordsThere): boolean {
  const known = lastTelling(fact).at;
  return (
    (writtenAt(state, one.revisionId) >= known && !isCorrection(state, one)) ||
    saysWhatHolds(state, fact, one)
  );
}

/** True where a word of what has changed went out on a channel after it held. */
export function isFollowedOn(state: IncidentState, fact: Fact, channel: string): boolean {
  const until = heldUntil(fact) ?? Number.POSITIVE_INFINITY;
  return state.releases.some(
    (one) => one.channel === channel && one.releasedAt > until && isWordOf(state, fact, one),
  );
}

/**
 * Words that are out, were right when they went out, and are out of date: until on the same channel a later word is out that
 * was written once the change was written down, or that says what holds now. The newest change first. `places`: a listing there
 * is already.
 */
export function changedSince(state: IncidentState, places = leaningIn(state)): readonly ChangedSince[] {
  return state.facts
    .filter(isShaken)
    .flatMap((fact): readonly ChangedSince[] => {
      const until = heldUntil(fact);
      if (until === null) return [];
      const held = places(fact).released.filter(({ dealt }) => dealt?.kind === 'held');
      const open = held.filter(({ release }) => !isFollowedOn(state, fact, release.channel));
      return open.length === 0 ? [] : [{ fact, until, places: open }];
    })
    .toSorted((one, other) => lastTelling(other.fact).at - lastTelling(one.fact).at);
}

/** The channels, by their ids, on which words leave what is out of date: they do not go out there, or are no word of the change. */
export type Stays = { readonly notOn: readonly string[]; readonly unsaidOn: readonly string[] };

const NOWHERE: Stays = { notOn: [], unsaidOn: [] };

/** Where words leave standing what is out of date, once they are out: what `changedSince` goes on to list then. */
export function staysOn(
  state: IncidentState,
  { fact, places }: ChangedSince,
  { revisionId }: Revision,
): Stays {
  const words = findRevision(state.statements, revisionId);
  if (words === null) return NOWHERE;
  const { statementId } = words.statement;
  const on = [...new Set(places.map(({ release }) => release.channel))];
  const [there, notOn] = [
    on.filter((channel) => goesOutOn(words.revision, channel)),
    on.filter((channel) => !goesOutOn(words.revision, channel)),
  ];
  const unsaidOn = there.filter((channel) => !isWordOf(state, fact, { statementId, revisionId, channel }));
  return { notOn, unsaidOn };
}

/** The same of the words that are saved, signed or going out now; none in Follow-up, where no words are under way. */
export function staysNow(state: IncidentState, changed: ChangedSince): Stays {
  const saved = latestRevision(currentStatement(state.statements));
  return saved === null || phaseOf(state) === 'followUp' ? NOWHERE : staysOn(state, changed, saved);
}

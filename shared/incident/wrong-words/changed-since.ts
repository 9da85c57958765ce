import type { Fact } from '../../fact/facts.ts';
import { lastTelling } from '../../fact/facts.ts';
import { heldUntil } from '../../fact/held-until.ts';
import type { Release } from '../../release/releases.ts';
import { goesOutOn, type Words, wordsOn } from '../../statement/channel-words.ts';
import { currentStatement, findRevision, latestRevision } from '../../statement/statements.ts';
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

/** True where words say on a channel what holds in the place of a fact now. */
function saysWhatHolds(state: IncidentState, { replacedBy }: Fact, out: Release): boolean {
  const revision = findRevision(state.statements, out.revisionId)?.revision;
  if (replacedBy === null || !revision || !goesOutOn(revision, out.channel)) return false;
  const { text, lang } = wordsOn(revision, out.channel);
  const lean = leansOn(state, replacedBy);
  return readSentences(revision, readingSaid(state, out.statementId), text, lang).some(
    (one) => lean(one.text, one.gist) !== null,
  );
}

function isCorrection({ corrections }: IncidentState, { statementId }: Release): boolean {
  return corrections.some((one) => one.statementId === statementId);
}

/**
 * True where a word went out after what has changed: written by people who knew of the change, or saying what holds now. A
 * correction is about what was wrong, and no word of what has changed unless it says that.
 */
function isFollowed(state: IncidentState, fact: Fact, until: number, { release }: ReleasedPlace): boolean {
  const known = lastTelling(fact).at;
  return state.releases.some((one) => {
    if (one.channel !== release.channel || one.releasedAt <= until) return false;
    const revision = findRevision(state.statements, one.revisionId)?.revision;
    const written = revision ? writtenAt(state, revision) : 0;
    return (written >= known && !isCorrection(state, one)) || saysWhatHolds(state, fact, one);
  });
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
      const open = held.filter((place) => !isFollowed(state, fact, until, place));
      return open.length === 0 ? [] : [{ fact, until, places: open }];
    })
    .toSorted((one, other) => lastTelling(other.fact).at - lastTelling(one.fact).at);
}

/** The channels, by their ids, on which something is out of date and words do not go out: it stays there. */
export function staysOn({ places }: Pick<ChangedSince, 'places'>, words: Words): readonly string[] {
  const on = places.map(({ release }) => release.channel);
  return [...new Set(on)].filter((channel) => !goesOutOn(words, channel));
}

/** The same of the words that are saved, signed or going out now; none in Follow-up, where no words are under way. */
export function staysNow(state: IncidentState, changed: ChangedSince): readonly string[] {
  const saved = latestRevision(currentStatement(state.statements));
  return saved === null || phaseOf(state) === 'followUp' ? [] : staysOn(changed, saved);
}

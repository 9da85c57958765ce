import { unwatchedPromise } from '../incident/promised-words.ts';
import { publicReleases } from '../incident/public-words.ts';
import { setAsideStatements } from '../incident/set-aside.ts';
import { type IncidentState, isLive, phaseOf } from '../incident/state.ts';
import { changedSince } from '../incident/wrong-words/changed-since.ts';
import { halfCorrected } from '../incident/wrong-words/half-corrected.ts';
import {
  type Leaning,
  type ReleasedPlace,
  type ShakenFact,
  shakenFacts,
} from '../incident/wrong-words/leaning.ts';
import { rightingOf } from '../incident/wrong-words/righting.ts';
import { wrongStillOut } from '../incident/wrong-words/wrong-still-out.ts';
import { wronglyTakenBack } from '../incident/wrong-words/wrongly-taken-back.ts';
import { currentStatement } from '../statement/statements.ts';
import { owedWord } from './next-word.ts';

/** What is to be done next once words are out. Channels and facts are named by their ids, the newest fact first. */
export type NextForPublic =
  /** Words that are out lean on facts that stand no more, and no correction of them is under way. */
  | {
      readonly kind: 'correct';
      readonly channels: readonly string[];
      readonly factIds: readonly string[];
    }
  /** A correction that is out takes back what holds after all: that comes before everything. */
  | { readonly kind: 'takenBack'; readonly channels: readonly string[] }
  /** A correction is out, and not yet everywhere the wrong words are. */
  | { readonly kind: 'record'; readonly channels: readonly string[] }
  /** Words that a correction set aside wait. */
  | { readonly kind: 'takeUp' }
  /** The closing statement is out, and nothing is owed to the public. */
  | { readonly kind: 'close' }
  | { readonly kind: 'statement' };

/** True where the correction of a wrong sentence ended without being out there: none is on its way. */
export function isEnded(state: IncidentState, { release, words }: ReleasedPlace): boolean {
  const righting = rightingOf(state, release, words);
  return righting?.kind === 'ended' && righting.next === null;
}

/** What is out and leans on a fact that fell, and nobody has dealt with: a correction of it can be started. */
export function uncorrectedPlaces({ released }: Leaning): readonly ReleasedPlace[] {
  return released.filter(({ dealt }) => dealt === null);
}

/** The facts under words that are out for which somebody has yet to begin a correction, or to say why the words stay. */
export function uncorrectedFacts(state: IncidentState, shaken: readonly ShakenFact[]) {
  return shaken
    .map((one) => ({
      factId: one.fact.factId,
      open: uncorrectedPlaces(one).filter((place) => !isEnded(state, place)),
    }))
    .filter(({ open }) => open.length > 0);
}

function isClosing(state: IncidentState): boolean {
  const last = currentStatement(state.statements);
  return (
    last?.kind === 'closing' &&
    publicReleases(state).some(({ statementId }) => statementId === last.statementId) &&
    owedWord(state) === null &&
    unwatchedPromise(state) === null &&
    wrongStillOut(state).length === 0 &&
    changedSince(state).length === 0
  );
}

/**
 * The one rule of what comes first in Follow-up: what is wrong is put right before anything else is said, whatever next word
 * is promised. In every other stage the stage's own work is next, null, unless a correction is out on some channels only.
 * `shaken`: a listing there is already.
 */
export function nextForPublic(
  state: IncidentState,
  shaken: readonly ShakenFact[] = shakenFacts(state),
): NextForPublic | null {
  const missing = isLive(state) ? halfCorrected(state) : [];
  if (phaseOf(state) !== 'followUp')
    return missing.length === 0 ? null : { kind: 'record', channels: missing };
  const back = wronglyTakenBack(state).flatMap(({ releases }) => releases.map(({ channel }) => channel));
  if (back.length > 0) return { kind: 'takenBack', channels: [...new Set(back)] };
  const wrong = uncorrectedFacts(state, shaken);
  if (wrong.length > 0) {
    const channels = new Set(wrong.flatMap(({ open }) => open.map(({ release }) => release.channel)));
    return { kind: 'correct', channels: [...channels], factIds: wrong.map(({ factId }) => factId) };
  }
  if (missing.length > 0) return { kind: 'record', channels: missing };
  if (setAsideStatements(state).length > 0) return { kind: 'takeUp' };
  return { kind: isClosing(state) ? 'close' : 'statement' };
}

/** True while wrong words are out for which nothing is under way, or whose correction is not out everywhere. */
export function correctsFirst(state: IncidentState): boolean {
  const kind = nextForPublic(state)?.kind;
  return kind === 'takenBack' || kind === 'correct' || kind === 'record';
}

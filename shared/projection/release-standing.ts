import type { Correction } from '../correction/corrections.ts';
import { lastTelling } from '../fact/facts.ts';
import { heldText } from '../fact/held-until.ts';
import type { IncidentState } from '../incident/state.ts';
import { changedSince } from '../incident/wrong-words/changed-since.ts';
import { isShaken, leaningIn, type ReleasedPlace } from '../incident/wrong-words/leaning.ts';
import { rightingOf } from '../incident/wrong-words/righting.ts';
import { wronglyTakenBack } from '../incident/wrong-words/wrongly-taken-back.ts';
import type { Release } from '../release/releases.ts';
import { currentStatement, statementName } from '../statement/statements.ts';
import { unletClause, unletTone } from './early-text.ts';
import type { LineTone } from './line.ts';

const NAMES = new Intl.ListFormat('en-GB');

/** Something that tells a release from one that is as it should be, in words, and how bad it is. */
export type ReleaseNote = { readonly text: string; readonly tone: LineTone };

/** Who let it out: nothing is said of words that could go out when they were out. */
function unlet(release: Release): readonly ReleaseNote[] {
  const text = unletClause(release);
  return text === '' ? [] : [{ text, tone: unletTone(release) }];
}

/** What became of the corrections of a release where it is out; nothing where there is none. */
function corrections(state: IncidentState, release: Release): readonly ReleaseNote[] {
  const righting = rightingOf(state, release);
  if (!righting) return [];
  const name = ({ statementId }: Correction) => {
    const statement = state.statements.find((one) => one.statementId === statementId);
    return statement ? statementName(statement) : 'A correction';
  };
  const notOut = (one: Correction) => {
    const isRunning = currentStatement(state.statements)?.statementId === one.statementId;
    return `${name(one)} is not out here${isRunning ? ' yet' : ''}`;
  };
  if (righting.kind === 'corrected')
    return [
      {
        text: `${NAMES.format(righting.by.map(name))} ${righting.by.length === 1 ? 'is' : 'are'} out here`,
        tone: 'calm',
      },
    ];
  if (righting.kind === 'notOut') return [{ text: notOut(righting.awaited), tone: 'warn' }];
  const { without, next } = righting;
  const then = next === null ? '' : `, ${notOut(next)}`;
  return [
    {
      text: `known to be wrong and not corrected here: ${name(without)} ended without it${then}`,
      tone: 'over',
    },
  ];
}

/** What is said of one release that leans on what is not confirmed, and is not corrected there. */
function standing(
  state: IncidentState,
  release: Release,
  places: readonly ReleasedPlace[],
): readonly ReleaseNote[] {
  const isKept = places.some(({ dealt }) => dealt?.kind === 'kept');
  const isOpen = places.some(({ dealt }) => dealt === null);
  const righted = corrections(state, release);
  const isToldWrong = righted.some(({ tone }) => tone === 'over');
  return [
    ...unlet(release),
    ...righted,
    ...(isKept
      ? [{ text: 'leans on what is not confirmed, and kept as it is with a reason', tone: 'warn' as const }]
      : []),
    ...(isOpen && !isToldWrong ? [{ text: 'leans on what is not confirmed', tone: 'over' as const }] : []),
  ];
}

/** That a correction is out and what it takes back holds after all. */
function holding(
  takenBack: ReturnType<typeof wronglyTakenBack>,
  { releaseId }: Release,
): readonly ReleaseNote[] {
  const isIt = takenBack.some(({ releases }) => releases.some((one) => one.releaseId === releaseId));
  return isIt ? [{ text: 'takes back what is confirmed again', tone: 'over' }] : [];
}

/** That what it says has changed since, and no word after it has been out there. */
function outOfDate(
  { zone }: IncidentState,
  changed: ReturnType<typeof changedSince>,
  { releaseId }: Release,
): readonly ReleaseNote[] {
  return changed
    .filter(({ places }) => places.some((one) => one.release.releaseId === releaseId))
    .map(({ fact, until }) => ({
      text: `says what ${heldText(until, lastTelling(fact).at, zone)}`,
      tone: 'warn',
    }));
}

/**
 * How each release stands, by its id: whether anything had let it out by then, what became of its correction where it is, and
 * whether it leans on what is not confirmed, takes back what holds, or says what has changed since. Nothing is said of one that is as it should be.
 */
export function releaseStandings(state: IncidentState): ReadonlyMap<string, readonly ReleaseNote[]> {
  const leaning = leaningIn(state);
  const places = state.facts.filter(isShaken).flatMap((fact) => leaning(fact).released);
  const takenBack = wronglyTakenBack(state);
  const changed = changedSince(state, leaning);
  return new Map(
    state.releases.map((release) => {
      const own = places.filter((one) => one.release.releaseId === release.releaseId);
      return [
        release.releaseId,
        [
          ...standing(state, release, own),
          ...holding(takenBack, release),
          ...outOfDate(state, changed, release),
        ],
      ];
    }),
  );
}

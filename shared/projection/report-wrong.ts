import type { Correction } from '../correction/corrections.ts';
import { lastTelling } from '../fact/facts.ts';
import type { IncidentState } from '../incident/state.ts';
import { confirmedAgain } from '../incident/wrong-words/confirmed-again.ts';
import { leaningIn, type ReleasedPlace } from '../incident/wrong-words/leaning.ts';
import { rightingOf } from '../incident/wrong-words/righting.ts';
import { actorName, type People } from '../people/people.ts';
import { type OutBy, outBy } from '../release/releases.ts';
import { statementName } from '../statement/statements.ts';
import { wholeSentence } from '../whole-sentence.ts';
import { correctionPace } from './correction-pace.ts';
import { endedWithoutText } from './ended-without.ts';
import { standsText } from './fact-standing.ts';
import { channelLabel } from './sentence-approval.ts';

/** One sentence that was out and leaned on what fell: where, since when, and what became of it there. */
export type WrongSentence = {
  readonly id: string;
  readonly words: string;
  readonly channel: string;
  readonly saidAt: number;
  /** Whether nobody knows since when: it was out by then, or in that minute. */
  readonly latest: OutBy;
  readonly became: 'corrected' | 'kept' | 'open';
  readonly sentence: string;
  /** Why nothing corrects it there, where somebody ended its correction without; null otherwise. */
  readonly without: string | null;
  /** When it was corrected or kept; null while nothing was done. */
  readonly at: number | null;
  /** Of when it was corrected, as `latest` of since when it was out. */
  readonly atLatest: OutBy;
};

/** A fact that fell under words that were out. `fellAt` is epoch ms UTC. */
export type WrongReport = {
  readonly id: string;
  readonly fact: string;
  readonly fellAt: number;
  readonly why: string;
  readonly places: readonly WrongSentence[];
};

/** A correction that is out, and how fast it was. */
export type PaceReport = { readonly id: string; readonly text: string };

/** A correction that ended before it was out everywhere. */
export type CutShortReport = {
  readonly id: string;
  readonly text: string;
  readonly reason: string;
  readonly by: string;
  readonly at: number;
};

/**
 * Why a correction ended without a release. Whether the words still stand there, the log cannot know: perhaps they were taken
 * down, so a report says that they were not corrected, and the reason.
 */
function endedReason(state: IncidentState, { release, words }: ReleasedPlace): string | null {
  const righting = rightingOf(state, release, words);
  return righting?.kind === 'ended' ? (righting.without.cutShort?.reason ?? null) : null;
}

function becameOf(state: IncidentState, people: People, place: ReleasedPlace) {
  const { dealt, release } = place;
  if (dealt?.kind === 'kept') {
    const { by, reason, at } = dealt.kept;
    return {
      became: 'kept' as const,
      without: null,
      sentence: `Kept by ${actorName(people, by)}: ${reason}`,
      at,
      atLatest: false,
    };
  }
  const again = (one: { readonly statementId: string; readonly channel: string }) =>
    dealt?.kind === 'corrected' && one.statementId === dealt.statementId && one.channel === release.channel;
  const out = state.releases.find(again);
  if (out) {
    const when = { at: out.releasedAt, atLatest: outBy(out) };
    return { became: 'corrected' as const, without: null, sentence: 'Corrected there.', ...when };
  }
  const without = endedReason(state, place);
  const none = dealt === null ? 'No correction went out there' : 'Its correction was not out there';
  const sentence = without === null ? `${none}.` : `No correction went out there: ${wholeSentence(without)}`;
  return { became: 'open' as const, without, sentence, at: null, atLatest: false };
}

/** What was out and turned out wrong, by the fact that fell, and what became of each sentence on each channel. */
export function wrongReports(state: IncidentState, people: People): readonly WrongReport[] {
  const leaning = leaningIn(state);
  return state.facts.flatMap((fact): readonly WrongReport[] => {
    if (fact.status === 'confirmed') return [];
    const released = leaning(fact).released.filter(({ dealt }) => dealt?.kind !== 'held');
    if (released.length === 0) return [];
    const places = released.map((place) => ({
      ...{ id: place.key, words: place.words, channel: channelLabel(state, place.release.channel) },
      ...{ saidAt: place.release.releasedAt, latest: outBy(place.release) },
      ...becameOf(state, people, place),
    }));
    const why = standsText({ state, people }, fact);
    return [{ id: fact.factId, fact: fact.text, fellAt: lastTelling(fact).at, why, places }];
  });
}

/** How fast each correction was that is out, in the order in which they were begun. */
export function paceReports(state: IncidentState): readonly PaceReport[] {
  return state.corrections.flatMap((correction): readonly PaceReport[] => {
    const pace = correctionPace(state, correction);
    if (pace === null) return [];
    const again = confirmedAgain(state, correction);
    const holds =
      again === null ? '' : ` What it takes back is confirmed again: ${wholeSentence(again.text)}`;
    return [
      { id: correction.statementId, text: `${correctionName(state, correction)} was ${pace}.${holds}` },
    ];
  });
}

function correctionName({ statements }: IncidentState, { statementId }: Correction): string {
  const statement = statements.find((one) => one.statementId === statementId);
  return statement ? statementName(statement) : 'A correction';
}

/** Each correction that ended without some of the channels that carry the wrong words. */
export function cutShortReports(state: IncidentState, people: People): readonly CutShortReport[] {
  return state.corrections.flatMap((correction): readonly CutShortReport[] => {
    const { statementId, cutShort } = correction;
    if (!cutShort) return [];
    const name = correctionName(state, correction);
    return [
      {
        id: statementId,
        text: `${name} ${endedWithoutText(state, correction)}`,
        reason: cutShort.reason,
        by: actorName(people, cutShort.by),
        at: cutShort.at,
      },
    ];
  });
}

import type { Correction } from '../correction/corrections.ts';
import { lastTelling } from '../fact/facts.ts';
import { leaningIn, type ReleasedPlace } from '../incident/leaning.ts';
import type { IncidentState } from '../incident/state.ts';
import { outAfterAll } from '../incident/wrong-still-out.ts';
import { actorName, type People } from '../people/people.ts';
import { statementName } from '../statement/statements.ts';
import { channelLabel } from './sentence-approval.ts';

/** One sentence that was out and leaned on what fell: where, since when, and what became of it there. */
export type WrongSentence = {
  readonly id: string;
  readonly words: string;
  readonly channel: string;
  readonly saidAt: number;
  /** Nobody knows since when: it was out by then. */
  readonly latest: boolean;
  readonly became: 'corrected' | 'kept' | 'open';
  readonly sentence: string;
  /** When it was corrected or kept; null while nothing was done. */
  readonly at: number | null;
};

/** A fact that fell under words that were out. `fellAt` is epoch ms UTC. */
export type WrongReport = {
  readonly id: string;
  readonly fact: string;
  readonly fellAt: number;
  readonly why: string;
  readonly places: readonly WrongSentence[];
};

/** A correction that ended before it was out everywhere. */
export type CutShortReport = {
  readonly id: string;
  readonly text: string;
  readonly reason: string;
  readonly by: string;
  readonly at: number;
};

function becameOf(state: IncidentState, people: People, { dealt, release }: ReleasedPlace) {
  if (dealt?.kind === 'kept') {
    const { by, reason, at } = dealt.kept;
    return { became: 'kept' as const, sentence: `Kept by ${actorName(people, by)}: ${reason}`, at };
  }
  const again = (one: { readonly statementId: string; readonly channel: string }) =>
    dealt?.kind === 'corrected' && one.statementId === dealt.statementId && one.channel === release.channel;
  const out = state.releases.find(again);
  if (out) return { became: 'corrected' as const, sentence: 'Corrected there.', at: out.releasedAt };
  const sentence = dealt === null ? 'Never corrected there.' : 'Its correction was not out there.';
  return { became: 'open' as const, sentence, at: null };
}

/** What was out and turned out wrong, by the fact that fell, and what became of each sentence on each channel. */
export function wrongReports(state: IncidentState, people: People): readonly WrongReport[] {
  const leaning = leaningIn(state);
  return state.facts.flatMap((fact): readonly WrongReport[] => {
    if (fact.status === 'confirmed') return [];
    const { released } = leaning(fact);
    if (released.length === 0) return [];
    const { to, by, reason, at } = lastTelling(fact);
    const places = released.map((place) => ({
      ...{ id: place.key, words: place.words, channel: channelLabel(state, place.release.channel) },
      ...{ saidAt: place.release.releasedAt, latest: place.release.latest ?? false },
      ...becameOf(state, people, place),
    }));
    const why = `${to} by ${actorName(people, by)}${reason === null ? '' : `: ${reason}`}`;
    return [{ id: fact.factId, fact: fact.text, fellAt: at, why, places }];
  });
}

/** Where a correction was out although it had been ended there; nothing where it was not. */
export function turnedOut(state: IncidentState, correction: Correction): string {
  const names = outAfterAll(state, correction).map((id) => channelLabel(state, id));
  return names.length === 0 ? '' : `, and turned out to have been out on ${names.join(', ')} by then`;
}

/** Each correction that ended without some of the channels that carry the wrong words. */
export function cutShortReports(state: IncidentState, people: People): readonly CutShortReport[] {
  return state.corrections.flatMap((correction): readonly CutShortReport[] => {
    const { statementId, cutShort } = correction;
    if (!cutShort) return [];
    const statement = state.statements.find((one) => one.statementId === statementId);
    const name = statement ? statementName(statement) : 'A correction';
    const channels = cutShort.channels.map((id) => channelLabel(state, id)).join(', ');
    return [
      {
        id: statementId,
        text: `${name} ended without ${channels}${turnedOut(state, correction)}`,
        reason: cutShort.reason,
        by: actorName(people, cutShort.by),
        at: cutShort.at,
      },
    ];
  });
}

import type { Correction } from '../correction/corrections.ts';
import { type Fact, lastTelling } from '../fact/facts.ts';
import { standingOf } from '../fact/held-until.ts';
import { notReachedBy } from '../incident/not-reached.ts';
import type { IncidentState } from '../incident/state.ts';
import { isPutRight } from '../incident/wrong-words/dealt-with.ts';
import { leaningIn, type ReleasedPlace } from '../incident/wrong-words/leaning.ts';
import type { AskSheet } from '../packet/ask.ts';
import { actorName, type People } from '../people/people.ts';
import { speaksOf } from '../sentence/links.ts';
import { revisionName } from '../statement/statements.ts';
import { wrongUnder } from './behind-correction.ts';
import { enteredBy } from './fact-standing.ts';

/** What a correction takes back, and why: in the words of the sign-off, in the room and in a packet. */
export type Corrects = NonNullable<AskSheet['corrects']>;

type Told = {
  readonly state: IncidentState;
  readonly people: People;
  readonly names: ReturnType<typeof namesIn>;
};

/** True if a fact had fallen by when a correction was started, whichever fact that was started for. */
function fellBefore({ tellings, first }: Fact, correction: Correction): boolean {
  const last = tellings.findLast(({ at }) => at <= correction.at) ?? first;
  return last.to !== 'confirmed';
}

/** True if it could be known that a sentence leans on a fact that fell when a correction was started without it. */
function wasKnown(
  { links }: IncidentState,
  fact: Fact,
  place: ReleasedPlace,
  correction: Correction,
): boolean {
  const { at } = correction;
  const isTied = links.marks.some(
    (mark) => mark.at <= at && mark.factIds.includes(fact.factId) && speaksOf(mark.words, place.words),
  );
  return fellBefore(fact, correction) && place.release.at <= at && (place.likely !== null || isTied);
}

/**
 * The sentences that lean on a fact that fell, are out, and are not in the correction: with the reason of whoever keeps them,
 * or by whoever started it without them, and by nobody where whoever started it could not know: since then something fell, went
 * out or was tied.
 * Where it is about whole texts, none is left out.
 */
function leftOutOf(
  { state, people, names }: Told,
  correction: Correction,
  facts: readonly Fact[],
): NonNullable<Corrects['leftOut']> {
  const { words, by } = correction;
  if (words.length === 0) return [];
  const leaning = leaningIn(state);
  const open = facts.flatMap((fact) =>
    leaning(fact).released.map((one) => ({ ...one, isKnown: wasKnown(state, fact, one, correction) })),
  );
  const places = open.filter((one) => !words.includes(one.words) && !isPutRight(one.dealt));
  const each = new Map(places.map((one) => [one.words, one]));
  return [...each.values()].map((one) => {
    const same = places.filter((place) => place.words === one.words);
    const kept = one.dealt?.kind === 'kept' ? one.dealt.kept : null;
    return {
      words: one.words,
      channels: [...new Set(same.map(({ release }) => names.channel(release.channel)))],
      by: kept
        ? actorName(people, kept.by)
        : same.some(({ isKnown }) => isKnown)
          ? actorName(people, by)
          : null,
      reason: kept?.reason ?? null,
    };
  });
}

/** Where the wrong words are out as well and the correction does not go, sentence by sentence: nobody left that out. */
function alsoOut({ state, names }: Told, correction: Correction): NonNullable<Corrects['leftOut']> {
  const places = notReachedBy(state, correction);
  return [...new Set(places.map(({ words }) => words))].map((words) => {
    const same = places.filter((one) => one.words === words);
    const channels = [...new Set(same.map(({ channel }) => names.channel(channel)))];
    return { words, channels, by: null, reason: null };
  });
}

/** What is left out, told apart: wrong words that are out where it does not go, and other words that lean on the same. */
export function leftOutApart({ words, leftOut = [] }: Pick<Corrects, 'words' | 'leftOut'>) {
  const isWrong = (one: { readonly words: string }) => words.length === 0 || words.includes(one.words);
  return {
    alsoOn: [...new Set(leftOut.filter(isWrong).flatMap(({ channels }) => channels))],
    others: leftOut.filter((one) => !isWrong(one)),
  };
}

/** That the wrong words are out where their correction does not go: in the room, the sign-off and a packet. */
export function alsoOutText(channels: readonly string[]): string {
  const names = new Intl.ListFormat('en-GB').format(channels);
  return `The wrong words are also out on ${names}: this correction does not go there.`;
}

function namesIn({ statements, chart }: IncidentState) {
  const channels = new Map((chart.context.playbook?.channels ?? []).map((one) => [one.id, one.name]));
  const revisions = new Map(
    statements.flatMap((statement) =>
      statement.revisions.map((one) => [one.revisionId, revisionName(statement, one)] as const),
    ),
  );
  return {
    channel: (id: string) => channels.get(id) ?? id,
    revision: (id: string) => revisions.get(id) ?? '',
  };
}

/** Why a correction exists: what went out where, what was wrong in it, and which facts stand no more, by whose word. Null for other statements. */
export function correctsOf(state: IncidentState, people: People, statementId: string): Corrects | null {
  const correction = state.corrections.find((one) => one.statementId === statementId);
  if (!correction) return null;
  const names = namesIn(state);
  const { releaseIds, words, by, at } = correction;
  const wrong = wrongUnder(state, correction);
  const told = { state, people, names };
  const leftOut = [...alsoOut(told, correction), ...leftOutOf(told, correction, wrong)];
  return {
    ...{ by: actorName(people, by), at },
    releases: state.releases
      .filter((one) => releaseIds.includes(one.releaseId))
      .map(({ revisionId, channel, releasedAt, latest, minute, address }) => ({
        ...{ name: names.revision(revisionId), channel: names.channel(channel), at: releasedAt, address },
        ...(latest ? { latest } : {}),
        ...(minute ? { minute } : {}),
      })),
    words: [...words],
    facts: wrong.map((fact) => {
      const last = lastTelling(fact);
      const said = { reason: last.reason, by: enteredBy(people, last), at: last.at };
      return { ...standingOf(fact), text: fact.text, ...said };
    }),
    ...(leftOut.length === 0 ? {} : { leftOut }),
  };
}

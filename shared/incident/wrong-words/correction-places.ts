import type { Fact } from '../../fact/facts.ts';
import { replacementsOf } from '../../fact/put-otherwise.ts';
import type { Release } from '../../release/releases.ts';
import type { IncidentState } from '../state.ts';
import { partSlotId, rightSlotId } from './correction-slots.ts';
import { isShaken, shakenFacts } from './leaning.ts';
import { tellsToDo } from './partly-right.ts';

/** The same wrong sentences, and everywhere that they were said. `words`: none where nobody has said which. */
export type Said = { readonly words: readonly string[]; readonly releases: readonly Release[] };

/** Channels on which the same sentences are wrong, with what is told of them there. */
export type SameWrong = { readonly channels: readonly string[]; readonly said: readonly Said[] };

/** The places of a text that only people can fill: the part that was wrong, and what is right, of all or of each fact. */
export type Places = { readonly part: string; readonly right: string };

const place = (id: string): string => `{{${id}}}`;

/** The facts that fell under a sentence where it was said, in the order of the ledger. */
type FellUnder = (said: Said, sentence: string) => readonly Fact[];

function fellUnder(state: IncidentState, groups: readonly SameWrong[]): FellUnder {
  // Of one fact alone nothing has to be told apart, nor where nobody has said which sentences are wrong.
  const isSaid = groups.some(({ said }) => said.some(({ words }) => words.length > 0));
  const under = isSaid && state.facts.filter(isShaken).length > 1 ? shakenFacts(state) : [];
  const inOrder = under.toSorted(
    (one, other) => state.facts.indexOf(one.fact) - state.facts.indexOf(other.fact),
  );
  return ({ releases }, sentence) =>
    inOrder.flatMap(({ fact, released }) =>
      released.some(({ release, words }) => words === sentence && releases.includes(release)) ? [fact] : [],
    );
}

/**
 * What somebody has to say is right, group by group, in the order in which the wrong sentences stand: of each fact that fell under
 * them, by the newest words that it was put in, and by null of sentences on no such fact. One place for all where one fact fell.
 */
function rightsOf({ facts }: IncidentState, groups: readonly SameWrong[], fell: FellUnder) {
  const sentencesOf = ({ said }: SameWrong) =>
    said.flatMap((one) => one.words.map((words) => fell(one, words)));
  const all = new Set(groups.flatMap(sentencesOf).flat());
  const newest = (fact: Fact) => replacementsOf(facts, fact).findLast((one) => all.has(one)) ?? fact;
  const isOne = new Set([...all].map(newest)).size < 2;
  return groups.map((group) => {
    const each = sentencesOf(group).flatMap((under) => (under.length === 0 ? [null] : under.map(newest)));
    return isOne || each.length === 0 ? [null] : [...new Set(each)];
  });
}

/**
 * The same, each with its places. For the part that was wrong: one for all, and one for each set of facts where some channels said
 * only some of what fell. For what is right: one for each fact, so that no fact is passed over. Nobody owns up to what was never
 * said there.
 */
export function withPlaces<T extends SameWrong>(
  state: IncidentState,
  groups: readonly T[],
): readonly (T & Places)[] {
  const fell = fellUnder(state, groups);
  const rights = rightsOf(state, groups, fell);
  const factsOf = ({ said }: SameWrong) =>
    said.flatMap((one) => one.words.flatMap((words) => fell(one, words).map(({ factId }) => factId)));
  const partOf = (one: SameWrong) => partSlotId(state, factsOf(one));
  const asked = groups.filter(({ said }) => said.some((one) => one.words.some(tellsToDo)));
  const isOne = new Set(asked.map(partOf)).size < 2;
  return groups.map((one, at) => ({
    ...one,
    part: place(isOne ? partSlotId(state, []) : partOf(one)),
    right: (rights[at] ?? []).map((fact) => place(rightSlotId(state, fact))).join(' '),
  }));
}

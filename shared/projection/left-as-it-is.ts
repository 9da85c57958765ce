import type { Fact } from '../fact/facts.ts';
import type { IncidentState } from '../incident/state.ts';
import { type Leaning, leaningIn } from '../incident/wrong-words/leaning.ts';
import { wholeSentence } from '../whole-sentence.ts';
import { channelLabel } from './sentence-approval.ts';

const NAMES = new Intl.ListFormat('en-GB');

/**
 * The sentences that are out, that somebody said lean on what stands no more, and that somebody left as they are: each with where it
 * stands and why. One that only looked as if it leaned is settled by its reason, and one whose fact is corrected elsewhere is
 * told there.
 */
export function leftAsTheyAre(
  state: IncidentState,
  leaning: (fact: Fact) => Leaning = leaningIn(state),
): readonly string[] {
  const told = new Map<string, { readonly reason: string; readonly on: Set<string> }>();
  for (const fact of state.facts) {
    const { released } = leaning(fact);
    if (released.some(({ dealt }) => dealt?.kind === 'corrected')) continue;
    for (const { words, likely, dealt, release } of released) {
      if (likely !== null || dealt?.kind !== 'kept') continue;
      const one = told.get(words) ?? { reason: dealt.kept.reason, on: new Set() };
      told.set(words, { ...one, on: one.on.add(channelLabel(state, release.channel)) });
    }
  }
  return [...told].map(
    ([words, { reason, on }]) =>
      `“${words}” stays on ${NAMES.format(on)}, though what it leans on stands no more. Why: ${wholeSentence(reason)}`,
  );
}

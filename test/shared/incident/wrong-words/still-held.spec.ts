import { expect, it } from 'vitest';
import { leaningOn } from '../../../../shared/incident/wrong-words/leaning.ts';
import {
  fallenTogether,
  leaningElsewhere,
} from '../../../../shared/incident/wrong-words/leaning-elsewhere.ts';
import { stillHeld } from '../../../../shared/incident/wrong-words/still-held.ts';
import type { Story } from '../../../support/given.ts';
import { halfTied, halfTiedOut } from '../../../support/untied-story.ts';

const COVERS = 'The recall covers batch L2270 and batch L2271 of the natural yoghurt.';
const HOLDS = 'Batch L2270 holds 4,180 cups.';
const RAN = 'Only L2270 and L2271 ran on line 3 on 25 and 26 November.';
const EAT = 'Do not eat batch L2270 or batch L2271: there may be metal pieces in it.';

function known(story: Story, ...texts: readonly string[]): Story {
  return texts.reduce(
    (now, text) =>
      now.when({
        ...{ type: 'fact.record' as const, status: 'confirmed' as const, text, source: 'Plant' },
        ...{ happenedAt: null, learntAt: null },
      }),
    story,
  );
}

const factOf = ({ state }: Story, text: string) => {
  const fact = state.facts.find((one) => one.text === text);
  if (!fact) throw new Error('There is such a fact.');
  return fact;
};

const withdrawn = (story: Story, text: string): Story =>
  story.when({
    ...{ type: 'fact.change', factId: factOf(story, text).factId, to: 'withdrawn', learntAt: null },
    reason: 'Another line.',
  });

const recall = (...texts: readonly string[]) => known(halfTiedOut(halfTied(EAT)), ...texts);

const sameAs = (story: Story, text: string) =>
  leaningElsewhere(story.state, factOf(story, text), null).same.map((one) => one.text);

const leaningWords = (story: Story, text: string) =>
  leaningOn(story.state, factOf(story, text).factId).released.map(({ words, likely }) => [words, likely]);

it('names every line that says one of the same codes and stands', () => {
  expect(sameAs(recall(COVERS, HOLDS, RAN), COVERS)).toEqual([HOLDS, RAN]);
});

it('tells which sentences are out, tied to nothing, and say what other lines still hold', () => {
  const story = recall(COVERS, HOLDS, RAN);
  const told = [{ words: EAT, says: ['L2270', 'L2271'], lines: 2, channels: ['x'] }];
  expect(leaningWords(story, COVERS)).toEqual([]);
  expect(stillHeld(story.state, factOf(story, COVERS))).toEqual(told);
  const gone = withdrawn(story, COVERS);
  expect(stillHeld(gone.state, factOf(gone, COVERS))).toEqual(told);
});

it('tells none that is tied to a fact, that leans on it anyway, or that only shares a small number', () => {
  const story = recall(COVERS, RAN);
  const tied = story.when({
    ...{ type: 'sentence.mark', words: EAT, as: 'facts', factIds: [factOf(story, RAN).factId] },
  });
  expect(stillHeld(tied.state, factOf(tied, COVERS))).toEqual([]);
  const leaning = recall(COVERS, HOLDS);
  expect(stillHeld(leaning.state, factOf(leaning, COVERS))).toEqual([]);
  const small = known(
    halfTiedOut(halfTied('Two people called.')),
    '2 people reported a cut.',
    '2 people work there.',
  );
  expect(stillHeld(small.state, factOf(small, '2 people reported a cut.'))).toEqual([]);
});

it('holds a sentence with all codes of a fact for leaning on it where no other line has them all', () => {
  const story = recall(COVERS, HOLDS, 'Batch L2271 holds 3,900 cups.');
  expect(leaningWords(story, COVERS)).toEqual([[EAT, 'says L2270 and L2271']]);
});

it('shows what leans on a fact once others fall with it', () => {
  const story = recall(COVERS, HOLDS, RAN);
  const [covers, ran] = [factOf(story, COVERS), factOf(story, RAN)];
  const together = fallenTogether(story.state, covers, [ran.factId], null);
  expect(together.leaning.released.map(({ words }) => words)).toEqual([EAT]);
  expect(together.elsewhere.same.map(({ text }) => text)).toEqual([HOLDS, RAN]);
  expect(together.elsewhere.held).toEqual([]);
});

import { expect, it } from 'vitest';
import { correctionWords } from '../../../../shared/incident/wrong-words/correction-words.ts';
import { partlyRight } from '../../../../shared/incident/wrong-words/partly-right.ts';
import { citedOut, LEAKED, newestFact, withdrawnUnder } from '../../../support/fact-story.ts';

it('of a sentence on two facts, one of which stands, only part was wrong: the correction says so on every channel', () => {
  const out = citedOut();
  const whole = withdrawnUnder(out);
  expect(partlyRight(whole.state, LEAKED)).toEqual([]);
  const wordsOf = ({ state }: typeof out) => correctionWords(state, state.releases, [LEAKED]).text;
  expect(wordsOf(whole)).toContain('That was wrong.');
  const two = out.when({
    ...{ type: 'fact.record', status: 'confirmed', text: 'A file is out.', happenedAt: null, learntAt: null },
  });
  const factIds = [newestFact(out), newestFact(two)];
  const tied = two.when({ type: 'sentence.mark', words: LEAKED, as: 'facts', factIds });
  const fallen = tied.when({
    ...{ type: 'fact.change', factId: newestFact(out), to: 'withdrawn', learntAt: null, reason: 'No.' },
  });
  expect(partlyRight(fallen.state, LEAKED).map(({ text }) => text)).toEqual(['A file is out.']);
  expect(wordsOf(fallen)).toContain('Part of that was wrong.');
  expect(wordsOf(fallen)).not.toContain('That was wrong.');
});

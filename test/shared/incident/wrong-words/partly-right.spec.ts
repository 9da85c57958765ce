import { describe, expect, it } from 'vitest';
import { correctionWords } from '../../../../shared/incident/wrong-words/correction-words.ts';
import { partlyRight, tellsToDo } from '../../../../shared/incident/wrong-words/partly-right.ts';
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

describe('a sentence that tells people what to do', () => {
  it.each([
    'Boil tap water before you drink it.',
    'About 2,300 homes in Northfield and Eastmere (NF4): boil tap water before you drink it.',
    'Northfield and Eastmere: do not drink tap water.',
    'The water may be unsafe; boil it.',
    'The water may be unsafe — use bottled water.',
    'The water may be unsafe, so boil it first.',
    'The water may be unsafe so boil it first.',
    'If you live in Eastmere, call 0800 555 0142.',
    'If you smell gas, please leave the house.',
    'In Eastmere, report any leak to us.',
    'Eastmere: stop drinking tap water.',
    'Tap water is unsafe, and do not give it to children.',
    'Tap water is unsafe and please do not drink it.',
    'Eastmere (boil tap water) and Northfield are cut off.',
    'EASTMERE: BOIL WATER.',
    'In Eastmere you must boil it.',
  ])('is seen wherever it tells that: %s', (words) => {
    expect(tellsToDo(words)).toBe(true);
  });

  it.each([
    'About 2,300 homes in Northfield and Eastmere have no water.',
    'In Eastmere, use of tap water rose by 5%.',
    'On Monday, call volumes doubled.',
    'We had many letters, calls and one call.',
    'Last night, report after report came in.',
    'The lead: report authors asked for more.',
    'We wrote a letter, report and check.',
    'Water, gas and heat use fell.',
    'Our teams open, check and close the valves.',
    'The cause: change of a valve.',
    'The shop, open since May, is shut.',
    'We found the leak and check the pipes.',
  ])('is none where the same word is a noun, or is said of others: %s', (words) => {
    expect(tellsToDo(words)).toBe(false);
  });
});

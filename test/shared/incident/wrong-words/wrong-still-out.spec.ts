import { expect, it } from 'vitest';
import { stillOpen } from '../../../../renderer/features/follow-up/still-open.ts';
import { wrongStillOut } from '../../../../shared/incident/wrong-words/wrong-still-out.ts';
import { citedOut, withdrawnUnder } from '../../../support/fact-story.ts';
import { correctedOnBoth, correctedOnOne } from '../../../support/set-aside-story.ts';

it('wrong words stand wherever they went until their correction is out there', () => {
  expect(wrongStillOut(citedOut().state)).toEqual([]);
  const fallen = withdrawnUnder();
  const both = fallen.state.releases.map(({ channel }) => channel);
  expect(new Set(wrongStillOut(fallen.state))).toEqual(new Set(both));
  expect(wrongStillOut(correctedOnOne().state)).toHaveLength(1);
  expect(wrongStillOut(correctedOnBoth().state)).toEqual([]);
});

it('they stand there as well where the correction ended without, and the close says so first', () => {
  const one = correctedOnOne();
  const missing = wrongStillOut(one.state);
  const cut = one.when({ type: 'correction.cutShort', reason: 'The account is locked.' });
  expect(wrongStillOut(cut.state)).toEqual(missing);
  const name = cut.state.chart.context.playbook?.channels.find(({ id }) => id === missing[0])?.name;
  expect(stillOpen(cut.state)[0]).toBe(`Wrong words were not corrected on ${name}.`);
  expect(stillOpen(correctedOnBoth().state)[0]).not.toContain('Wrong words');
});

import { expect, it } from 'vitest';
import { checkText } from '../../../shared/check/check-text.ts';
import { sampleChecks } from '../../support/sample-playbook.ts';

const TOLD = {
  fallen: () => null,
  claimed: (figure: string) => (figure === 'number 4' ? 'a driver, 16:40' : null),
};

function figures(text: string): readonly string[] {
  return checkText(text, sampleChecks, { drill: false, facts: [], earlier: [], told: TOLD }, 'en')
    .filter(({ check }) => check === 'figure')
    .map(({ words }) => words);
}

it.each([
  'Update 2. The shops are open again.',
  'Update 2: the shops are open again.',
  'The shops are open again.\nBulletin 2.\nWe are sorry.',
  'Leeds, 09:30 GMT. Correction 2. We are sorry.',
  'For help: 0800 157 0142',
  'It was first seen at half past 4.',
  'It was first seen at half past four.',
])('the frame of a statement and times in words are no figures without a fact: %s', (text) => {
  expect(figures(text).filter((one) => one !== '09:30')).toEqual([]);
});

it('what stands beside them is still looked at', () => {
  expect(figures('Update 2: 41 shops are open at half past four.')).toEqual(['41']);
  expect(figures('Four people were hurt at half past four.')).toEqual(['Four people']);
});

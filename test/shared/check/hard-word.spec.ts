import { expect, it } from 'vitest';
import { checkText } from '../../../shared/check/check-text.ts';
import { sampleChecks } from '../../support/sample-playbook.ts';

const hard = (text: string) =>
  checkText(text, sampleChecks, { drill: false, facts: [], earlier: [] }, 'en')
    .filter(({ check }) => check === 'hardWord')
    .map(({ words }) => words);

it('finds a long word, and none in an address or a name on a network', () => {
  expect(hard('We regret the incompatibility.')).toEqual(['incompatibility']);
  expect(hard('Write to @incompatibility or help@incompatibility.example.')).toEqual([]);
  expect(hard('More is on incompatibility.example and www.incompatibility.example/help.')).toEqual([]);
});

it('leaves a name alone that begins a sentence, where the words or the facts say it in mid-sentence', () => {
  expect(hard('Tarragona, 30 November. The fire at our Tarragona plant is out.')).toEqual([]);
  expect(hard('Incompatibility is rare.')).toEqual(['Incompatibility']);
  const facts = ['The contractor is in the hospital of Tarragona.'];
  const found = checkText(
    'Tarragona, 30 November.',
    sampleChecks,
    { drill: false, facts, earlier: [] },
    'en',
  );
  expect(found.filter(({ check }) => check === 'hardWord')).toEqual([]);
});

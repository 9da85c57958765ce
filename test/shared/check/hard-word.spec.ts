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

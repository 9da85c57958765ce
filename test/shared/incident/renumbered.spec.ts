import { expect, it } from 'vitest';
import type { CheckContext } from '../../../shared/check/finding.ts';
import { statementNumber } from '../../../shared/check/statement-number.ts';
import { renumbered } from '../../../shared/incident/renumbered.ts';
import type { Statement } from '../../../shared/statement/statements.ts';

const AT = { at: 0, revisions: [] };
const FIRST: Statement = { statementId: 'h', kind: 'holding', number: 1, ...AT };
const ASIDE: Statement = { statementId: 'u', kind: 'update', number: 2, ...AT };
const CORRECTION: Statement = { statementId: 'c', kind: 'correction', number: 3, setAside: 'u', ...AT };
const TAKEN: Statement = { statementId: 'v', kind: 'update', number: 4, takesUp: 'u', ...AT };
const statements = [FIRST, ASIDE, CORRECTION, TAKEN];

const found = (statement: Statement, text: string) =>
  statementNumber(text, { renumbered: renumbered({ statements }, statement) } as unknown as CheckContext);

it('words that were taken up and say the number they had are found, with the right one', () => {
  expect(found(TAKEN, 'Update 2. The shops are open.')).toEqual([
    {
      ...{ from: 0, to: 8, instead: 'Update 4', exact: true },
      said: 'These words go out as Update 4: Update 2 was set aside.',
    },
  ]);
});

it.each([
  ['Update 2.1: the shops are open.', 'Update 2.1', 'Update 4.1'],
  ['update no. 2.', 'update no. 2', 'Update 4'],
  ['Leeds, 29 November, 09:30 GMT. Statement 2.', 'Statement 2', 'Statement 4'],
  ['Leeds, 29 November, 09:30 GMT. Warning 2.', 'Warning 2', 'Warning 4'],
])('the name is compared as a whole, and what follows it stays: %s', (text, words, instead) => {
  expect(found(TAKEN, text).map((one) => [text.slice(one.from, one.to), one.instead])).toEqual([
    [words, instead],
  ]);
});

it.each([
  'Update 4.2: the shops are open.',
  'Update 1.2: the shops are open.',
  'They heard flood warning 2.',
  'The recall covers software release 2.',
  'Holding statement 2. We are sorry.',
  'Correction 2. We are sorry.',
])('what is the right number, or the name of something else, is left alone: %s', (text) => {
  expect(found(TAKEN, text)).toEqual([]);
});

it('nothing is said of the right number, of another statement, or of a statement that was never set aside', () => {
  expect(found(TAKEN, 'Update 4. The shops are open.')).toEqual([]);
  expect(found(TAKEN, 'Statement 1.\nThe shops are open.')).toEqual([]);
  expect(found(FIRST, 'Update 2. The shops are open.')).toEqual([]);
});

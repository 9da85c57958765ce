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

it('nothing is said of the right number, of another statement, or of a statement that was never set aside', () => {
  expect(found(TAKEN, 'Update 4. The shops are open.')).toEqual([]);
  expect(found(TAKEN, 'Statement 1.\nThe shops are open.')).toEqual([]);
  expect(found(FIRST, 'Update 2. The shops are open.')).toEqual([]);
});

import { lineOf } from '../statement/statement-line.ts';
import { type Statement, statementName } from '../statement/statements.ts';
import type { IncidentState } from './state.ts';

/** A number that words say of themselves and that is another's by now: what is wrong with it, and the right one. */
export type Renumbered = { readonly said: string; readonly instead: string };

const LAST_NUMBER = /\d+(?!.*\d)/u;

/**
 * What is wrong with the number that words of a statement say of themselves ("Update 2"): words that were set aside and taken
 * up again still say the number that they had before. Null where nothing is.
 */
export function renumbered(
  state: Pick<IncidentState, 'statements'>,
  statement: Statement,
): (said: string) => Renumbered | null {
  const before = lineOf(state, statement.statementId).filter(({ number }) => number !== statement.number);
  return (said) => {
    const number = Number(LAST_NUMBER.exec(said)?.[0]);
    const old = before.find((one) => one.number === number);
    if (!old) return null;
    return {
      said: `These words go out as ${statementName(statement)}: ${statementName(old)} was set aside.`,
      instead: said.replace(LAST_NUMBER, String(statement.number)),
    };
  };
}

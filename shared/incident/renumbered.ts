import { nameSaid } from '../sentence/frame-lines.ts';
import { STATEMENT_LABEL } from '../statement/events.ts';
import { lineOf } from '../statement/statement-line.ts';
import { type Statement, statementName } from '../statement/statements.ts';
import type { IncidentState } from './state.ts';

/** A number that words say of themselves and that is another's by now: what is wrong with it, and the right one. */
export type Renumbered = { readonly said: string; readonly instead: string };

/** What a statement of each kind is called; any other name ("Statement 2", "Warning 2") may be of a statement of any kind. */
const KINDS: ReadonlySet<string> = new Set(Object.values(STATEMENT_LABEL).map((name) => name.toLowerCase()));
const LAST_NUMBER = /\d+(?:\.\d+)?\.?$/u;

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
    const named = nameSaid(said);
    const old = before.find((one) => one.number === named?.number);
    if (!old || !named) return null;
    const ofKind = KINDS.has(named.name);
    if (ofKind && named.name !== STATEMENT_LABEL[old.kind].toLowerCase()) return null;
    const instead = ofKind ? statementName(statement) : said.replace(LAST_NUMBER, String(statement.number));
    return {
      said: `These words go out as ${statementName(statement)}: ${statementName(old)} was set aside.`,
      instead: `${instead}${named.rest}`,
    };
  };
}

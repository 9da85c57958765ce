import type { Statement } from './statements.ts';

type Linked = Pick<Statement, 'statementId' | 'takesUp'>;
type Statements<S extends Linked> = { readonly statements: readonly S[] };

/**
 * The line of a statement: itself and every one whose words it began with, the newest first. To the public and to those who
 * wait they are one statement, so what is known by statement is looked up over its line. A log that goes round in a ring ends.
 */
export function lineOf<S extends Linked>(
  { statements }: Statements<S>,
  statementId: string | undefined,
): readonly S[] {
  const line: S[] = [];
  let next = statements.find((one) => one.statementId === statementId);
  while (next && !line.includes(next)) {
    const { takesUp } = next;
    line.push(next);
    next = takesUp === undefined ? undefined : statements.find((one) => one.statementId === takesUp);
  }
  return line;
}

/** The ids of a line: whether something that names a statement is about this one. */
export function idsOfLine<S extends Linked>(
  state: Statements<S>,
  statementId: string | undefined,
): ReadonlySet<string> {
  return new Set(lineOf(state, statementId).map((one) => one.statementId));
}

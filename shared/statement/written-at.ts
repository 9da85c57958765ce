import { lineOf } from './statement-line.ts';
import { findRevision, latestRevision, type Revision, type Statement } from './statements.ts';

type Statements = { readonly statements: readonly Statement[] };

/**
 * A revision, and before it those that it began with as they were, the newest first: nobody looked at any of them when it was set
 * aside. Words that somebody saved over end it: they were looked at. Empty where there is no such revision.
 */
export function asTheyWere({ statements }: Statements, revisionId: string): readonly Revision[] {
  const found = findRevision(statements, revisionId);
  if (!found) return [];
  const [, ...earlier] = lineOf({ statements }, found.statement.statementId);
  const all = [found.revision, ...earlier.flatMap((one) => latestRevision(one) ?? [])];
  const looked = all.findIndex(({ number }) => number > 1);
  return looked < 0 ? all : all.slice(0, looked + 1);
}

/** When somebody wrote words down, epoch ms UTC: words that were taken up are as old as they were. 0 where there are no such words. */
export function writtenAt(state: Statements, revisionId: string): number {
  return asTheyWere(state, revisionId).at(-1)?.at ?? 0;
}

import { lineOf } from './statement-line.ts';
import { latestRevision, type Revision, type Statement } from './statements.ts';

/**
 * When somebody wrote words down, epoch ms UTC: the first words of a statement that took up others are as old as those, for nobody looked
 * at them when they were set aside. Any other words are as old as their revision.
 */
export function writtenAt(
  { statements }: { readonly statements: readonly Statement[] },
  { revisionId, number, at }: Pick<Revision, 'revisionId' | 'number' | 'at'>,
): number {
  if (number > 1) return at;
  const own = statements.find(({ revisions }) => revisions.some((one) => one.revisionId === revisionId));
  const newest = lineOf({ statements }, own?.statementId)
    .slice(1)
    .flatMap((one) => latestRevision(one) ?? []);
  const looked = newest.findIndex((one) => one.number > 1);
  return newest.at(looked)?.at ?? at;
}

import { goesOutOn } from '../statement/channel-words.ts';
import { currentStatement, findRevision, type Statement } from '../statement/statements.ts';
import type { IncidentState } from './state.ts';

/** A statement that is out, and the channels, by their ids, where it was to go out after earlier words and never did. */
export type NeverReached = { readonly statement: Statement; readonly channels: readonly string[] };

/** Where whoever read earlier words never got a later statement. Corrections and the newest statement are told elsewhere. */
export function neverReached({
  statements,
  releases,
  corrections,
}: Pick<IncidentState, 'statements' | 'releases' | 'corrections'>): readonly NeverReached[] {
  const current = currentStatement(statements)?.statementId;
  const corrects = new Set(corrections.map((one) => one.statementId));
  return statements.flatMap((statement): readonly NeverReached[] => {
    const { statementId } = statement;
    const own = releases.filter((one) => one.statementId === statementId);
    const revision = findRevision(statements, own.at(-1)?.revisionId ?? '')?.revision;
    if (!revision || statementId === current || corrects.has(statementId)) return [];
    const first = Math.min(...own.map(({ releasedAt }) => releasedAt));
    const before = releases.filter(
      (one) => one.statementId !== statementId && one.releasedAt < first && goesOutOn(revision, one.channel),
    );
    const missing = before
      .map(({ channel }) => channel)
      .filter((id) => !own.some((one) => one.channel === id));
    return missing.length === 0 ? [] : [{ statement, channels: [...new Set(missing)] }];
  });
}

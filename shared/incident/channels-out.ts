import { idsOfLine } from '../statement/statement-line.ts';
import type { IncidentState } from './state.ts';

/** The channels, by their ids, on which words of a statement's line are out: its own, and those of every one it took up. */
export function channelsOut(
  state: Pick<IncidentState, 'statements' | 'releases'>,
  statementId: string | undefined,
): ReadonlySet<string> {
  const line = idsOfLine(state, statementId);
  return new Set(state.releases.flatMap((one) => (line.has(one.statementId) ? [one.channel] : [])));
}

/** The channels, by their ids, on which these very words are out. */
export function wordsOutOn(
  { releases }: Pick<IncidentState, 'releases'>,
  revisionId: string,
): ReadonlySet<string> {
  return new Set(releases.flatMap((one) => (one.revisionId === revisionId ? [one.channel] : [])));
}

import type { Correction } from '../../correction/corrections.ts';
import { speaksOf } from '../../sentence/links.ts';
import { goesOutOn, wordsOn } from '../../statement/channel-words.ts';
import { latestRevision, type Revision } from '../../statement/statements.ts';
import { quotesIn } from '../quoted-words.ts';
import type { IncidentState } from '../state.ts';

/** What words quote on each channel, read once for as long as they are there. */
const quoted = new WeakMap<Revision, Map<string, readonly string[]>>();

function quotesOn(revision: Revision, channel: string): readonly string[] {
  const known = quoted.get(revision) ?? new Map<string, readonly string[]>();
  quoted.set(revision, known);
  const before = known.get(channel);
  if (before) return before;
  const found = quotesIn(wordsOn(revision, channel).text).map(({ words }) => words);
  known.set(channel, found);
  return found;
}

/**
 * True where the words of a correction quote a sentence on a channel, whatever sentences it was begun for: a correction
 * quotes what went out only to take it back.
 */
export function isQuotedIn(
  { statements }: Pick<IncidentState, 'statements'>,
  { statementId }: Pick<Correction, 'statementId'>,
  channel: string,
  words: string,
): boolean {
  const revision = latestRevision(statements.find((one) => one.statementId === statementId) ?? null);
  if (!revision || !goesOutOn(revision, channel)) return false;
  return quotesOn(revision, channel).some((one) => speaksOf(one, words));
}

import type { Correction } from '../../correction/corrections.ts';
import type { Release } from '../../release/releases.ts';
import { speaksOf } from '../../sentence/links.ts';
import { goesOutOn, wordsOn } from '../../statement/channel-words.ts';
import { findRevision, latestRevision, type Revision } from '../../statement/statements.ts';
import { quotesIn } from '../quoted-words.ts';
import type { IncidentState } from '../state.ts';

/** What leads to a quote that is said once more and not taken back: "As we said, …". */
const STILL_SAID =
  /\bas (?:we|I)(?: have|[’']ve)?(?: already| also)? (?:said|told|stated|announced|reported|wrote)\b[^.!?\n]*$/iu;

/** What words quote on each channel to take it back, read once for as long as they are there. */
const quoted = new WeakMap<Revision, Map<string, readonly string[]>>();

function quotesOn(revision: Revision, channel: string): readonly string[] {
  const known = quoted.get(revision) ?? new Map<string, readonly string[]>();
  quoted.set(revision, known);
  const before = known.get(channel);
  if (before) return before;
  const { text } = wordsOn(revision, channel);
  const found = quotesIn(text).flatMap(({ words, from }) =>
    STILL_SAID.test(text.slice(0, from)) ? [] : [words],
  );
  known.set(channel, found);
  return found;
}

function quotes(revision: Revision | null, channel: string, words: string): boolean {
  if (!revision || !goesOutOn(revision, channel)) return false;
  return quotesOn(revision, channel).some((one) => speaksOf(one, words));
}

type Statements = Pick<IncidentState, 'statements'>;

/** True where the newest words of a correction quote a sentence on a channel, whatever sentences it was begun for. */
export function isQuotedNow(
  { statements }: Statements,
  { statementId }: Pick<Correction, 'statementId'>,
  channel: string,
  words: string,
): boolean {
  const revision = latestRevision(statements.find((one) => one.statementId === statementId) ?? null);
  return quotes(revision, channel, words);
}

/** The same of the words of a correction that went out in a release, which need not be its newest. */
export function isQuotedOut(
  { statements }: Statements,
  { revisionId, channel }: Pick<Release, 'revisionId' | 'channel'>,
  words: string,
): boolean {
  return quotes(findRevision(statements, revisionId)?.revision ?? null, channel, words);
}

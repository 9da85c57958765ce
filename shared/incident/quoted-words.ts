import type { Finding } from '../check/finding.ts';
import type { CheckId } from '../playbook/check-rules.ts';
import { wordsOn } from '../statement/channel-words.ts';
import { sentences } from '../statement/words.ts';
import type { IncidentState } from './state.ts';

const SPACES = /\s+/gu;
/** What stands between quotation marks; the marks that a quoted sentence has itself do not end it. */
const QUOTE = /“(?:[^“”]|“[^“”]*”)+”/gu;
/** What is found in quoted words all the same: it would do its harm again, whoever said it first. */
const ALWAYS: ReadonlySet<CheckId> = new Set(['placeholder', 'drillWords', 'hidden', 'lookAlike']);

/** The words that a correction takes back, as they went out, without a care for spaces; null for any other statement. */
function takenBack(state: IncidentState, statementId: string): readonly string[] | null {
  const correction = state.corrections.find((one) => one.statementId === statementId);
  if (!correction) return null;
  const revisions = new Map(
    state.statements.flatMap((one) => one.revisions).map((one) => [one.revisionId, one]),
  );
  const releases = state.releases.filter(({ releaseId }) => correction.releaseIds.includes(releaseId));
  return releases.flatMap(({ revisionId, channel }) => {
    const revision = revisions.get(revisionId);
    return revision ? [wordsOn(revision, channel).text.replace(SPACES, ' ')] : [];
  });
}

/** True if a quote says nothing but what went out, be it cut short. */
function isOurs(quote: string, out: readonly string[]): boolean {
  const said = sentences(quote.slice(1, -1).replace(/…$/u, '').replace(SPACES, ' '));
  return said.length > 0 && out.some((text) => said.every((one) => text.includes(one.text)));
}

/**
 * The findings of a text without those that touch what a correction quotes: the wrong words are out, and stand there to be
 * taken back. That it says again what went out is its very purpose, too.
 */
export function withoutQuoted<F extends Finding>(
  state: IncidentState,
  statementId: string,
  text: string,
  findings: readonly F[],
): readonly F[] {
  const out = findings.length === 0 ? null : takenBack(state, statementId);
  if (out === null) return findings;
  const quotes = [...text.matchAll(QUOTE)]
    .filter(([quote]) => isOurs(quote, out))
    .map(({ 0: quote, index }) => ({ from: index, to: index + quote.length }));
  const inQuote = ({ from, to }: F) => quotes.some((quote) => quote.from < to && from < quote.to);
  return findings.filter((one) => ALWAYS.has(one.check) || (one.check !== 'nearCopy' && !inQuote(one)));
}

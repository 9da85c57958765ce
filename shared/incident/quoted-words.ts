import type { CheckId } from '../playbook/check-rules.ts';
import type { Release } from '../release/releases.ts';
import { wordsOn } from '../statement/channel-words.ts';
import { sentences } from '../statement/words.ts';
import type { IncidentState } from './state.ts';

const SPACES = /\s+/gu;
/** What stands between quotation marks; the marks that a quoted sentence has itself do not end it. Short messages have plain ones. */
const QUOTE = /“(?:[^“”]|“[^“”]*”)+”|(?<![\p{L}\p{N}])"[^"]+"(?![\p{L}\p{N}])/gu;
const CUT = /(?:…|\.\.\.)$/u;
const PLAIN = { '“': '"', '”': '"', '…': '...' } as const;
const CURLY = /[“”…]/gu;
/** Where a sentence is over, or none has begun: what is quoted behind it is no part of one. */
const BETWEEN_SENTENCES = /(?:^|\n|[.!?])\s*$/u;

/** What is found in quoted words all the same: it would do its harm again, whoever said it first. */
export const FOUND_IN_QUOTES: ReadonlySet<CheckId> = new Set([
  'placeholder',
  'drillWords',
  'hidden',
  'lookAlike',
]);

/** The sentences that went out in releases, without a care for spaces, also with the marks of short messages. */
export function saidOn(state: IncidentState, releases: readonly Release[]): readonly string[] {
  const revisions = new Map(
    state.statements.flatMap((one) => one.revisions).map((one) => [one.revisionId, one]),
  );
  const plain = (one: string) => one.replace(CURLY, (mark) => PLAIN[mark as keyof typeof PLAIN]);
  const all = releases.flatMap(({ revisionId, channel }) => {
    const revision = revisions.get(revisionId);
    const { text, lang } = revision ? wordsOn(revision, channel) : { text: '', lang: undefined };
    return sentences(text, lang).map((one) => one.text.replace(SPACES, ' '));
  });
  return [...new Set([...all, ...all.map(plain)])];
}

/** The sentences that a correction takes back, as they went out; none for any other statement. */
export function takenBack(state: IncidentState, statementId: string): readonly string[] {
  const correction = state.corrections.find((one) => one.statementId === statementId);
  if (!correction) return [];
  return saidOn(
    state,
    state.releases.filter(({ releaseId }) => correction.releaseIds.includes(releaseId)),
  );
}

const LETTER = /[\p{L}\p{N}]/u;

/** Whether words are a part of a sentence: more than one word, and no part of a word. */
function isPartOf(words: string, sentence: string): boolean {
  const from = words.includes(' ') ? sentence.indexOf(words) : -1;
  if (from < 0) return false;
  return ![sentence.charAt(from - 1), sentence.charAt(from + words.length)].some((one) => LETTER.test(one));
}

/** Whether words are whole sentences that went out, one behind the other; the last may break off where it says so. */
function isOurs(words: string, isCut: boolean, out: readonly string[]): boolean {
  return out.some((sentence) => {
    if (words === sentence || words === sentence.replace(/[.!?]$/u, '')) return true;
    if (words.startsWith(`${sentence} `)) return isOurs(words.slice(sentence.length + 1), isCut, out);
    return isCut && sentence.startsWith(`${words} `);
  });
}

/** True where quoted words are those of some sentences that went out. */
export function isSaidIn(quoted: string, out: readonly string[]): boolean {
  const words = quoted.replace(SPACES, ' ').trim();
  return isOurs(words.replace(CUT, '').trim(), CUT.test(words), out);
}

/** True where quoted words are those of some sentences that went out, or a part of one: whoever reads them there has read them. */
export function isReadIn(quoted: string, out: readonly string[]): boolean {
  const words = quoted.replace(SPACES, ' ').trim().replace(CUT, '').trim();
  return isSaidIn(quoted, out) || out.some((sentence) => isPartOf(words, sentence));
}

/** What stands between quotation marks in a text, without them. */
export function quotesIn(
  text: string,
): readonly { readonly words: string; readonly from: number; readonly to: number }[] {
  return [...text.matchAll(QUOTE)].map(({ 0: quote, index }) => ({
    ...{ words: quote.slice(1, -1), from: index + 1, to: index + quote.length - 1 },
  }));
}

/** A text with spaces of the same length in place of what a correction quotes from what went out. */
export function withoutQuotes(text: string, out: readonly string[]): string {
  if (out.length === 0) return text;
  return text.replace(QUOTE, (quote: string, at: number) => {
    if (!isSaidIn(quote.slice(1, -1), out)) return quote;
    const end = BETWEEN_SENTENCES.test(text.slice(0, at)) ? ' ' : '.';
    return `${quote.slice(0, -1).replace(/[^\n]/g, ' ')}${end}`;
  });
}

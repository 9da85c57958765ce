import type { CheckRule } from '../playbook/check-rules.ts';
import type { Found } from './finding.ts';

/** One word of a phrase as a pattern. */
function wordPattern(token: string): string {
  if (token === '_') return String.raw`[\p{L}\p{N}'’-]+`;
  if (token === '#') return String.raw`(?:[£$€]|\p{L}{1,2}-?)?\d[\d.,:]{0,20}`;
  return token
    .replace(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll("'", "['’]")
    .replaceAll('*', String.raw`[\p{L}'’-]*`)
    .replaceAll('/', '|');
}

/**
 * A phrase as a pattern. Words stand apart by any space. `a/b` is either word, `apolog*` any word that begins so, `_` any
 * one word, `#` a number (12, £12, B12), and a word with `?` behind it may be missing (not the first).
 */
function phrasePattern(say: string): string {
  return say
    .split(' ')
    .map((token, index) => {
      const bare = token.replace(/\?$/, '');
      const word = `${index === 0 ? '' : String.raw`[,]?\s+`}(?:${wordPattern(bare)})`;
      return bare === token ? word : `(?:${word})?`;
    })
    .join('');
}

const LETTER = String.raw`[\p{L}\p{N}]`;

const patterns = new Map<string, RegExp>();

/** All of some phrases as one pattern; null for none. */
function patternOf(phrases: readonly string[]): RegExp | null {
  if (phrases.length === 0) return null;
  const key = phrases.join('\n');
  const known = patterns.get(key);
  if (known) return known;
  const all = phrases.map(phrasePattern).join('|');
  const pattern = new RegExp(`(?<!${LETTER})(?:${all})(?!${LETTER})`, 'giu');
  patterns.set(key, pattern);
  return pattern;
}

/** Where a text says one of some phrases. */
export function placesOf(text: string, phrases: readonly string[]): readonly Found[] {
  const pattern = patternOf(phrases);
  if (pattern === null) return [];
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    from: index,
    to: index + found.length,
  }));
}

/** Whether a text says one of some phrases. */
export function says(text: string, phrases: readonly string[]): boolean {
  return placesOf(text, phrases).length > 0;
}

/** What to write in place of words that were found; exact where it fits as it stands, whatever form the words had. */
function insteadOf(found: string, { phrases }: CheckRule): Pick<Found, 'instead' | 'exact'> {
  const phrase = phrases.find(({ say }) => placesOf(found, [say]).some(({ to }) => to === found.length));
  const { say = '', instead } = phrase ?? {};
  if (instead === undefined) return {};
  return /[*_#]/.test(say) || instead.includes('…') ? { instead } : { instead, exact: true };
}

/** Where a text says what a rule has phrases for, with what to write instead; not where the rule exempts it. */
export function phrasesIn(text: string, rule: CheckRule): readonly Found[] {
  const found = placesOf(
    text,
    rule.phrases.map(({ say }) => say),
  );
  if (found.length === 0) return [];
  const exempt = placesOf(text, rule.exempt);
  return found
    .filter(({ from, to }) => !exempt.some((one) => one.from < to && from < one.to))
    .map((one) => ({ ...one, ...insteadOf(text.slice(one.from, one.to), rule) }));
}

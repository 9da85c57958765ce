import type { Finding } from './finding.ts';

/** Whether a finding says exactly what to write. */
export function isReplaceable({ instead, exact }: Pick<Finding, 'instead' | 'exact'>): boolean {
  return exact === true && instead !== undefined;
}

/** As the words began: a capital stays one. */
function begunLike(instead: string, words: string): string {
  const first = words.charAt(0);
  const wasCapital = first !== first.toLowerCase() && words.slice(1, 2) === words.slice(1, 2).toLowerCase();
  return wasCapital ? `${instead.charAt(0).toUpperCase()}${instead.slice(1)}` : instead;
}

/**
 * A text with what is certain written in place of what was found. Words that have changed since they were looked at stay
 * as they are, and so do findings that say no more than what might be better.
 */
export function withInstead(text: string, findings: readonly Finding[]): string {
  let [result, before] = [text, text.length];
  for (const { from, to, words, ...finding } of findings.toSorted((one, other) => other.from - one.from)) {
    if (!isReplaceable(finding) || to > before || text.slice(from, to) !== words) continue;
    result = result.slice(0, from) + begunLike(finding.instead ?? '', words) + result.slice(to);
    before = from;
  }
  return result;
}

import type { Check } from './finding.ts';
import { phrasesIn, says } from './phrases.ts';

/**
 * Comfort that nobody can give; not where a confirmed fact says it in these words, and not in a sentence that says what is
 * not known. That it was said before is no ground.
 */
export const assurance: Check = (text, { rule, sentences, facts, earlier }) => {
  const found = phrasesIn(text, { ...rule, exempt: [] });
  if (found.length === 0) return [];
  const out = new Set(earlier.map((one) => one.text));
  const confirmed = facts.filter((one) => !out.has(one)).map((one) => one.toLowerCase());
  return found.filter(({ from, to }) => {
    const words = text.slice(from, to).toLowerCase();
    const sentence = sentences.find((one) => one.from <= from && from < one.to);
    return !confirmed.some((one) => one.includes(words)) && !says(sentence?.text ?? '', rule.exempt);
  });
};

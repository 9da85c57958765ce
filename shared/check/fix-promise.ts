import type { Check } from './finding.ts';
import { placesOf, says } from './phrases.ts';

/** A time by which something will work again. When we speak next may be promised; when it is mended may not. */
export const fixPromise: Check = (text, { rule, sentences }) =>
  placesOf(
    text,
    rule.phrases.map(({ say }) => say),
  ).flatMap(({ from, to }) => {
    const sentence = sentences.find((one) => one.from <= from && from < one.to);
    if (!sentence || says(sentence.text, rule.exempt)) return [];
    const [time] = placesOf(text.slice(from, sentence.to), rule.words);
    return time ? [{ from, to: Math.max(to, from + time.to) }] : [];
  });

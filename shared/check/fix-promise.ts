import { inSentence, isRuled } from './clause.ts';
import type { Check } from './finding.ts';
import { placesOf } from './phrases.ts';

/** A time by which something will work again. When we speak next may be promised; when it is mended may not. */
export const fixPromise: Check = (text, { rule, sentences }) =>
  placesOf(
    text,
    rule.phrases.map(({ say }) => say),
  ).flatMap(({ from, to }) => {
    const found = inSentence(sentences, { from, to });
    if (!found) return [];
    const { sentence, place } = found;
    const [time] = placesOf(text.slice(from, sentence.to), rule.words);
    if (!time) return [];
    const end = Math.max(to, from + time.to);
    const inIt = { ...place, to: end - sentence.from };
    return isRuled(sentence.text, inIt, rule.exempt) ? [] : [{ from, to: end }];
  });

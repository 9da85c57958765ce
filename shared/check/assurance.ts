import { clausesOf, inSentence, isRuled, telling } from './clause.ts';
import type { Check, CheckContext, Found } from './finding.ts';
import { phrasesIn } from './phrases.ts';

const plain = (text: string): string => text.toLowerCase().replaceAll('’', "'").replace(/\s+/gu, ' ');

/** What comfort is given about: what stands behind its words, or, where they end the clause, before them. */
function about(clause: string, { from, to }: Found): readonly string[] {
  const behind = telling(clause.slice(to));
  return behind.length > 0 ? behind : telling(clause.slice(0, from));
}

/** Whether a fact is about all that words are about. Words about nothing in particular say more than one about something. */
const isSame = (words: readonly string[], fact: readonly string[]): boolean =>
  words.length > 0 ? words.every((word) => fact.includes(word)) : fact.length === 0;

/** What confirmed facts say a phrase of, by clause. */
function confirmedOf(phrase: string, { rule, facts }: CheckContext): readonly (readonly string[])[] {
  const clauses = facts.flatMap((one) => clausesOf(plain(one)));
  return clauses.flatMap(({ text }) => {
    const from = text.indexOf(phrase);
    const place = { from, to: from + phrase.length };
    return from < 0 || isRuled(text, place, rule.exempt) ? [] : [about(text, place)];
  });
}

/**
 * Comfort that nobody can give; not where a confirmed fact gives it in these words about the same, and not in a clause that
 * says what is not known.
 */
export const assurance: Check = (text, context) => {
  const { rule, sentences } = context;
  return phrasesIn(text, { ...rule, exempt: [] }).filter(({ from, to }) => {
    const found = inSentence(sentences, { from, to });
    if (!found) return true;
    const { sentence, place } = found;
    if (isRuled(sentence.text, place, rule.exempt)) return false;
    const clause = clausesOf(sentence.text).find((one) => one.from <= place.from && place.from < one.to);
    if (!clause) return true;
    const own = { from: place.from - clause.from, to: Math.min(place.to, clause.to) - clause.from };
    const words = about(clause.text, own);
    const confirmed = confirmedOf(plain(text.slice(from, to)), context);
    return !confirmed.some((one) => isSame(words, one));
  });
};

import type { Sentence } from '../statement/words.ts';
import { figuresIn, knownFigures, NUMBER_WORDS } from './figures.ts';
import type { Check, CheckContext, Found } from './finding.ts';
import { phrasesIn, placesOf, says } from './phrases.ts';

/** The end of a line that names the statement itself: "Statement 2." */
function datelinePattern(words: readonly string[]): RegExp {
  return new RegExp(String.raw`\b(?:${words.join('|')})\s+\d+(?:\.\d+)?\.?\s*$`, 'iu');
}

const LONGEST_DATELINE = 200;

function lineAt(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, end < 0 ? text.length : end);
  return line.length > LONGEST_DATELINE ? '' : line;
}

/** Small numbers in words before people or things that are counted: "three workers". */
function counted(text: string, { rule }: CheckContext): readonly (Found & { readonly value: string })[] {
  return phrasesIn(text, rule).flatMap(({ from, to }) => {
    const [first = ''] = text.slice(from, to).split(/\s/);
    const value = `number ${NUMBER_WORDS.indexOf(first.toLowerCase())}`;
    return [{ from, to, value }];
  });
}

/** Whether the sentence at a place is of a kind; each sentence is looked at once. */
function remembered(
  sentences: readonly Sentence[],
  isOfKind: (one: Sentence) => boolean,
): (at: number) => boolean {
  const known = new Map<Sentence, boolean>();
  return (at) => {
    const sentence = sentences.find((one) => one.from <= at && at < one.to);
    if (!sentence) return false;
    const answer = known.get(sentence) ?? isOfKind(sentence);
    known.set(sentence, answer);
    return answer;
  };
}

/**
 * Numbers, shares, times and dates that no fact holds. When we speak next, and how to reach us, are no facts: a phrase
 * with a number in it exempts that number, one without exempts its whole sentence.
 */
export const figure: Check = (text, context) => {
  const { rule, sentences, facts } = context;
  const all = [
    ...figuresIn(text).map(({ kind, value, from, to }) => ({ from, to, value: `${kind} ${value}` })),
    ...counted(text, context),
  ];
  if (all.length === 0) return [];
  const known = knownFigures(facts);
  const dateline = datelinePattern(rule.words);
  const sentenceLong = rule.exempt.filter((one) => !one.includes('#'));
  const exempt = placesOf(
    text,
    rule.exempt.filter((one) => one.includes('#')),
  );
  const isExempt = remembered(sentences, (one) => says(one.text, sentenceLong));
  return all
    .filter(({ value }) => !known.has(value))
    .filter(({ from, to }) => !exempt.some((one) => one.from < to && from < one.to))
    .filter(({ from }) => !isExempt(from) && !dateline.test(lineAt(text, from)))
    .map(({ from, to }) => ({ from, to }));
};

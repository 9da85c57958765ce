import { frameLines, nameSaid, statementNumbers } from '../sentence/frame-lines.ts';
import type { Sentence } from '../statement/words.ts';
import { figuresIn, knownFigures, largeInWords, NUMBER_WORDS, tellsAlone } from './figures.ts';
import type { Check, CheckContext, Found } from './finding.ts';
import { phrasesIn, placesOf, says } from './phrases.ts';
import { spokenTimes } from './spoken-times.ts';

/** Small numbers in words before people or things that are counted: "three workers". */
function counted(text: string, { rule }: CheckContext): readonly (Found & { readonly value: string })[] {
  const times = spokenTimes(text);
  const isTime = (at: number) => times.some((one) => one.from <= at && at < one.to);
  return phrasesIn(text, rule).flatMap(({ from, to }) => {
    if (isTime(from)) return [];
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

/** Whether a place says when we speak next, how to reach us, or which statement it is: no facts, whatever is known. */
function exemption(text: string, { rule, sentences, isOwnNumber = () => true }: CheckContext) {
  const frame = frameLines(sentences);
  const isOwn = (said: string) => isOwnNumber(nameSaid(said)?.number ?? 0);
  const sentenceLong = rule.exempt.filter((one) => !one.includes('#'));
  const phrases = placesOf(
    text,
    rule.exempt.filter((one) => one.includes('#')),
  );
  const numbers = statementNumbers(text).filter(({ from, to }) => isOwn(text.slice(from, to)));
  const places = [...phrases, ...numbers];
  const isFrame = ({ number, text: said }: Sentence) =>
    frame.get(number) === 'number' ? isOwn(said) : frame.has(number);
  const isSaid = remembered(sentences, (one) => isFrame(one) || says(one.text, sentenceLong));
  return {
    isPlace: ({ from, to }: Found) => places.some((one) => one.from < to && from < one.to),
    isSentence: ({ from }: Found) => isSaid(from),
  };
}

const NOTHING: readonly string[] = [];

/**
 * Numbers, shares, times and dates that no fact holds. When we speak next, and how to reach us, are no facts: a phrase
 * with a number in it exempts that number, one without exempts its whole sentence. A figure of a fact that stands no more
 * comes before all of what is known; a large one is found in such a sentence, too.
 */
export const figure: Check = (text, context) => {
  const { facts, known = NOTHING, told } = context;
  const all = [
    ...[...figuresIn(text), ...largeInWords(text)].map(({ kind, value, from, to }) => ({
      from,
      to,
      value: `${kind} ${value}`,
    })),
    ...counted(text, context),
  ];
  if (all.length === 0) return [];
  const isKnown = (value: string) => knownFigures(facts).has(value) || knownFigures(known).has(value);
  const exempt = exemption(text, context);
  return all.flatMap(({ value, ...place }): readonly Found[] => {
    const fallen = told?.fallen(value) ?? null;
    if ((fallen === null && isKnown(value)) || exempt.isPlace(place)) return [];
    if ((fallen === null || !tellsAlone(value)) && exempt.isSentence(place)) return [];
    if (fallen !== null) return [{ ...place, said: `${text.slice(place.from, place.to)} ${fallen}.` }];
    const claimed = told?.claimed(value) ?? null;
    return [claimed === null ? place : { ...place, said: `Only claimed: ${claimed}.` }];
  });
};

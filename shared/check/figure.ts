import { frameLines, nameSaid, statementNumbers } from '../sentence/frame-lines.ts';
import { withoutOwned } from '../sentence/owned-words.ts';
import type { Sentence } from '../statement/words.ts';
import { nearestCodes } from './codes.ts';
import {
  codeOf,
  contactFigures,
  figuresIn,
  isContact,
  isLarge,
  knownFigures,
  largeInWords,
  NUMBER_WORDS,
  numbersInWords,
  tellsAlone,
} from './figures.ts';
import type { Check, CheckContext, Found } from './finding.ts';
import { phrasesIn, placesOf, says } from './phrases.ts';

/** A figure where a text says it; `code`: the one that it is, or is part of. */
type Said = Found & { readonly value: string; readonly code: string | null };

/**
 * Small numbers in words before people or things that are counted: "three workers". A number is read whole: "twelve hundred
 * patients" are not twelve, and as a large number they are found by themselves.
 */
function counted(text: string, { rule }: CheckContext): readonly Said[] {
  const phrases = phrasesIn(text, rule);
  if (phrases.length === 0) return [];
  const numbers = numbersInWords(text);
  return phrases.flatMap(({ from, to }) => {
    const whole = numbers.find((one) => one.from <= from && from < one.to);
    if (!whole || isLarge(whole)) return [];
    // "Of the four and five workers" counts twice.
    if (!/\band\b/iu.test(text.slice(whole.from, whole.to)))
      return [{ from: whole.from, to, value: `number ${whole.value}`, code: null }];
    const [first = ''] = text.slice(from, to).split(/\s/);
    return [{ from, to, value: `number ${NUMBER_WORDS.indexOf(first.toLowerCase())}`, code: null }];
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
  const inFrame = remembered(sentences, isFrame);
  const isSaid = remembered(sentences, (one) => says(one.text, sentenceLong));
  return {
    isPlace: ({ from, to }: Found) => places.some((one) => one.from < to && from < one.to),
    // Neither a time nor a way to reach us is a code: what the sentence says beside it needs its fact.
    isSentence: ({ from, code }: Said) => inFrame(from) || (code === null && isSaid(from)),
  };
}

const isCode = (figure: string): boolean => figure.startsWith('code ');
const isName = (figure: string): boolean => isCode(figure) || isContact(figure);

/** Every figure of a text, with the code that it is part of. */
function saidIn(text: string, context: CheckContext): readonly Said[] {
  const written = [...figuresIn(text), ...largeInWords(text)].map((figure): Said => {
    const { kind, value, from, to } = figure;
    const code = codeOf(text, figure);
    return { from, to, value: `${kind} ${value}`, code: code && `code ${code.value}` };
  });
  return [...written, ...counted(text, context)];
}

const list = new Intl.ListFormat('en-GB');

/** The contacts of a text that a fact held which stands no more. Any other needs no fact. */
function fallenContacts(text: string, { told }: CheckContext): readonly Said[] {
  return contactFigures(text)
    .filter(({ value }) => told?.fallen(value))
    .map((one) => ({ ...one, code: one.value }));
}

/** What the facts have that is nearly the same code, or the same kind of contact, as a sentence: the worst slip is one that reads well. */
function nearly({ code }: Said, facts: readonly string[]): string | null {
  if (code === null) return null;
  const held = knownFigures(facts);
  const near = nearestCodes(code, [...held.keys()].filter(isName)).flatMap((one) => held.get(one) ?? []);
  if (near.length === 0) return null;
  return `${near.length === 1 ? 'A confirmed fact says' : 'Confirmed facts say'} ${list.format(near)}.`;
}

const NOTHING: readonly string[] = [];

/**
 * Numbers, shares, times, dates and codes that no fact holds. When we speak next, and how to reach us, are no facts: a phrase
 * with a number in it exempts that number, one without exempts its whole sentence. A figure of a fact that stands no more
 * comes before all of what is known; a large one is found in such a sentence, too. What a correction tells to be wrong is known.
 */
function figuresFound(text: string, bare: string, context: CheckContext): readonly Found[] {
  const { facts, known = NOTHING, told, corrects } = context;
  const all = [...saidIn(text, context), ...fallenContacts(text, context)];
  if (all.length === 0) return [];
  const isKnown = (value: string) => knownFigures(facts).has(value) || knownFigures(known).has(value);
  const exempt = exemption(text, context);
  return all.flatMap((one): readonly Found[] => {
    const { value, code, from, to } = one;
    const isWrong = corrects?.(value) || (code !== null && corrects?.(code));
    if (isWrong && bare.slice(from, to).trim() === '') return [];
    const of = (ask: (figure: string) => string | null) => ask(value) ?? (code && ask(code));
    const fallen = (told && of(told.fallen)) ?? null;
    if (fallen === null && (isKnown(value) || (code && isKnown(code)))) return [];
    if (!isContact(value) && exempt.isPlace(one)) return [];
    if ((fallen === null || !tellsAlone(value)) && exempt.isSentence(one)) return [];
    const claimed = fallen === null && told ? of(told.claimed) : null;
    const said = [
      fallen && `${text.slice(from, to)} ${fallen}.`,
      claimed && `Only claimed: ${claimed}.`,
      nearly(one, facts),
    ].filter((part) => part !== null);
    return [said.length === 0 ? { from, to } : { from, to, said: said.join(' ') }];
  });
}

/** What names a place, person or thing that its fact says no more, since it was put otherwise. A line that needs no fact names none. */
function droppedNames(bare: string, { told, sentences }: CheckContext): readonly Found[] {
  const found = told?.dropped?.(bare) ?? [];
  if (found.length === 0) return found;
  const frame = frameLines(sentences);
  const inFrame = remembered(sentences, ({ number }) => frame.has(number));
  return found.filter(({ from }) => !inFrame(from));
}

/** Figures that no fact holds, and names that a fact held before it was put otherwise: unless they are told to have been wrong. */
export const figure: Check = (text, context) => {
  const { corrects, isCorrection = false } = context;
  const bare = corrects ? withoutOwned(text, () => context.sentences, isCorrection) : text;
  return [...figuresFound(text, bare, context), ...droppedNames(bare, context)];
};

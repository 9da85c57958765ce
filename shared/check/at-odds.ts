import { withoutOwned } from '../sentence/owned-words.ts';
import { sentences as sentencesOf } from '../statement/words.ts';
import { codeKind } from './codes.ts';
import { codeOf, type Figure, figuresIn } from './figures.ts';
import type { Check, Found, TakeApart, Told } from './finding.ts';
import { placesOf } from './phrases.ts';

const NOUN = /^\s+(?:of\s+(?:the|our)\s+|our\s+)?(\p{Ll}{4,})/u;

/** "40,000 customers": the word behind a number, without the s. A code is one among those of its kind: "L2270". */
function ofThing(text: string, figure: Figure): readonly Told[] {
  const code = codeOf(text, figure);
  if (code) {
    const { value, from, to } = code;
    return [{ value, from, to, of: `code ${codeKind(value)}`, words: text.slice(from, to) }];
  }
  const behind = NOUN.exec(text.slice(figure.to, figure.to + 40));
  const noun = behind?.[1]?.replace(/s$/, '');
  if (noun === undefined || figure.kind === 'time' || figure.kind === 'date') return [];
  const words = `${text.slice(figure.from, figure.to)}${behind?.[0] ?? ''}`;
  return [{ ...figure, of: `${figure.kind} ${noun}`, words }];
}

/** "Next update: 11:30": the times and dates of a sentence that says when we speak next. */
function ofNextWord(text: string, figure: Figure, next: readonly { from: number; to: number }[]) {
  if (figure.kind !== 'time' && figure.kind !== 'date') return [];
  const inIt = next.some(({ from, to }) => from <= figure.from && figure.from < to);
  return inIt ? [{ ...figure, of: `next ${figure.kind}`, words: text.slice(figure.from, figure.to) }] : [];
}

/**
 * What a text says once, by what it is of: said twice with two figures, it would take a reader to tell which is meant. What it
 * owns to have said wrongly, it does not say.
 */
export const takeApart: TakeApart = (whole, phrases) => {
  const sentences = sentencesOf(whole);
  const text = withoutOwned(whole, () => sentences, true);
  const next = sentences.filter((one) => placesOf(one.text, phrases).length > 0);
  const told = figuresIn(text).flatMap((one) => [...ofThing(text, one), ...ofNextWord(text, one, next)]);
  const single = told.filter(
    (one) => !told.some((other) => other !== one && other.of === one.of && other.value !== one.value),
  );
  return new Map(single.map((one) => [one.of, one]));
};

/** More texts than a statement has. */
const MOST_KEPT = 40;

/**
 * Takes each text apart once: the common one is held against every channel's own, and a key changes only one of them. What
 * it remembers is gone with whoever holds it.
 */
export function takingApart(): TakeApart {
  const kept = new Map<string, ReadonlyMap<string, Told>>();
  return (text, phrases) => {
    const key = `${phrases.join('\n')}\n\n${text}`;
    const known = kept.get(key);
    if (known) return known;
    const told = takeApart(text, phrases);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, told);
    return told;
  };
}

/** Where a channel's own words give another figure than the common text does for the same thing. */
export const atOdds: Check = (text, { rule, common, apart }) => {
  if (common === null) return [];
  const phrases = rule.phrases.map(({ say }) => say);
  const there = apart(common, phrases);
  return [...apart(text, phrases)].flatMap(([of, one]): readonly Found[] => {
    const other = there.get(of);
    if (!other || other.value === one.value) return [];
    const said = `The common text says “${other.words}”.`;
    return [{ from: one.from, to: one.to, said }];
  });
};

import { figureWords, tellsAlone } from '../check/figures.ts';
import { ERASED } from '../erasure/erasures.ts';
import { shared, tellingWords } from './suggest.ts';

/** What a text says, as far as it can be held against a fact. */
export type Gist = {
  /** Its figures, each with how it is written there. */
  readonly figures: ReadonlyMap<string, string>;
  readonly words: ReadonlySet<string>;
};

/** Reads a text once, to be held against many facts. */
export function gistOf(text: string): Gist {
  if (text === ERASED) return { figures: new Map(), words: new Set() };
  const words = [...tellingWords(text)].filter((word) => !/\d/u.test(word));
  return { figures: figureWords(text), words: new Set(words) };
}

/** How much of the words of a fact make a sentence nearly the same, and how many a fact needs for that (ours). */
const NEARLY = 0.75;
const LEAST_WORDS = 3;

/** Every statement has a date, and one thing or none is said of anything. */
function isTrivial(figure: string): boolean {
  return figure.startsWith('date ') || figure === 'number 0' || figure === 'number 1';
}

function nearness(sentence: Gist, { words }: Gist): number {
  return words.size < LEAST_WORDS ? 0 : shared(words, sentence.words) / words.size;
}

/** What a fact is told apart by: all that others, which stand, say too, is no sign of it. Most words are like no fact, and ask for none of it. */
export type Against = {
  readonly standing: () => readonly Gist[];
  /** Figures that are known for another reason: when words went out, when we learned of it. */
  readonly known: () => ReadonlySet<string>;
};

/** True where a sentence says nearly what the fact says, has no other figure, and no fact that stands says it as nearly. */
function isNearly(sentence: Gist, fact: Gist, { standing }: Against): boolean {
  const near = nearness(sentence, fact);
  if (near < NEARLY) return false;
  if ([...sentence.figures.keys()].some((one) => !isTrivial(one) && !fact.figures.has(one))) return false;
  return !standing().some((other) => nearness(sentence, other) >= near);
}

/**
 * What a sentence says of the figures of a fact that tells it apart, as words for a line: "says 12,400". Null where it says
 * none.
 */
export function figureOn(sentence: Gist, fact: Gist, { standing, known }: Against): string | null {
  // A small number, a share or a time tells only with a word in common.
  const inCommon = shared(fact.words, sentence.words) > 0;
  for (const [figure, written] of sentence.figures) {
    if (!fact.figures.has(figure) || isTrivial(figure) || known().has(figure)) continue;
    if (!tellsAlone(figure) && !inCommon) continue;
    if (!standing().some((one) => one.figures.has(figure))) return `says ${written}`;
  }
  return null;
}

/** Why a sentence is likely to lean on a fact of which it says no figure that tells. */
export const NEARLY_THE_SAME = 'says nearly the same';

/**
 * Why a sentence is likely to lean on a fact that nobody tied it to, as words for a line: it has a telling figure of it, or
 * says nearly the same. Null where it is not.
 */
export function likelyOn(sentence: Gist, fact: Gist, against: Against): string | null {
  return figureOn(sentence, fact, against) ?? (isNearly(sentence, fact, against) ? NEARLY_THE_SAME : null);
}

const NOTHING_ELSE: Against = { standing: () => [], known: () => new Set() };

/** Times and dates are shared by all that happened then. */
const isMoment = (figure: string): boolean => figure.startsWith('time ') || figure.startsWith('date ');

/** What a fact counts: its figures without times and dates, and without the one thing that anything is. */
function countsOf({ figures }: Gist): ReadonlyMap<string, string> {
  return new Map([...figures].filter(([figure]) => !isMoment(figure) && !isTrivial(figure)));
}

/**
 * True where another fact says what one says: its figure, of the same thing; of one that has no figure, nearly the same words.
 * That both were then is no sign.
 */
export function saysTheSame(other: Gist, fact: Gist): boolean {
  const counted = countsOf(fact);
  if (counted.size === 0) return isNearly(other, fact, NOTHING_ELSE);
  const isOfTheSame = shared(other.words, fact.words) > 0;
  return isOfTheSame && figureOn({ ...other, figures: countsOf(other) }, fact, NOTHING_ELSE) !== null;
}

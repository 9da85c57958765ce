import { figureWords, isContact, tellsAlone } from '../check/figures.ts';
import { ERASED } from '../erasure/erasures.ts';
import { once } from '../once.ts';
import type { SaidAs } from '../sentence/events.ts';
import type { FrameLine } from '../sentence/frame-lines.ts';
import type { Fact } from './facts.ts';
import {
  type LostName,
  lostNames,
  type Names,
  namesIn,
  placesOfName,
  withoutDenied,
  writtenIn,
} from './names.ts';
import { isSmall, type SmallUse, smallUses, wordsNeeded } from './small-figures.ts';
import { shared, tellingWords } from './suggest.ts';
import { saysWordForWord, wordByWord } from './word-for-word.ts';

/** What a text says, as far as it can be held against a fact. */
export type Gist = {
  /** Its figures, each with how it is written there. */
  readonly figures: ReadonlyMap<string, string>;
  /** How it uses those of one digit. */
  readonly small: ReadonlyMap<string, readonly SmallUse[]>;
  readonly words: ReadonlySet<string>;
  /** All its words in their order, in small letters, with a blank around each. */
  readonly said: string;
  /** Its names, read when they are first asked for: most texts are held against no name. */
  readonly names: () => Names;
};

const NO_NAMES: Names = { text: '', names: [] };
const NOTHING: Gist = {
  figures: new Map(),
  small: new Map(),
  words: new Set(),
  said: ' ',
  names: () => NO_NAMES,
};

/** Reads a text once, to be held against many facts. */
export function gistOf(text: string): Gist {
  if (text === ERASED) return NOTHING;
  const words = [...tellingWords(text)].filter((word) => !/\d/u.test(word));
  return {
    figures: figureWords(text),
    small: smallUses(text),
    words: new Set(words),
    said: wordByWord(text),
    names: once(() => namesIn(text)),
  };
}

/** Facts do not change: each is read once for as long as it is there. */
const gists = new WeakMap<Fact, Gist>();

/** Reads a fact. A place that it denies it does not say. */
export function gistOfFact(fact: Fact): Gist {
  const gist = gists.get(fact) ?? {
    ...gistOf(fact.text),
    names: once(() => namesIn(withoutDenied(fact.text))),
  };
  gists.set(fact, gist);
  return gist;
}

/**
 * Reads a sentence for what it can lean on a fact with. A line that needs no fact says none but whom to reach, wherever it stands;
 * in one that says how to reach us, a large number is that, too.
 */
export function gistAs(text: string, frame: FrameLine | null): Gist {
  const gist = gistOf(text);
  if (frame === null) return gist;
  const says = frame === 'contact' ? tellsAlone : isContact;
  return { ...NOTHING, figures: new Map([...gist.figures].filter(([figure]) => says(figure))) };
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

/** True where a text says both of the words that tell what a fact of two such words is about: "Nobody is hurt". */
function saysBoth(text: Gist, { words }: Gist): boolean {
  return words.size === 2 && shared(words, text.words) === 2;
}

/** What a fact is told apart by: all that others, which stand, say too, is no sign of it. Most words are like no fact, and ask for none of it. */
export type Against = {
  readonly standing: () => readonly Gist[];
  /** Figures that are known for another reason: when words went out, when we learned of it. */
  readonly known: () => ReadonlySet<string>;
  /** The names that the new words of the fact say no more. Left out where it was not put otherwise. */
  readonly dropped?: () => readonly LostName[];
};

/** True where a sentence says nearly what the fact says, has no other figure, and no fact that stands says it as nearly. */
export function isNearly(sentence: Gist, fact: Gist, { standing }: Against): boolean {
  const near = nearness(sentence, fact);
  if (near < NEARLY) return false;
  if ([...sentence.figures.keys()].some((one) => !isTrivial(one) && !fact.figures.has(one))) return false;
  return !standing().some((other) => nearness(sentence, other) >= near);
}

/** True where two texts use a figure of one digit for the same: it counts the same in both, or they say more of the same. */
function isOfTheSame(figure: string, one: Gist, other: Gist): boolean {
  const common = shared(one.words, other.words);
  return (one.small.get(figure) ?? []).some((here) =>
    (other.small.get(figure) ?? []).some(
      (there) => common >= (wordsNeeded(here, there) ?? Number.POSITIVE_INFINITY),
    ),
  );
}

/** The figures that a sentence says of a fact. A small number, a share or a time tells only with what it is of, or a word in common. */
function figuresOf(sentence: Gist, fact: Gist): readonly string[] {
  const inCommon = shared(fact.words, sentence.words) > 0;
  return [...sentence.figures.keys()].filter((figure) => {
    if (!fact.figures.has(figure) || isTrivial(figure)) return false;
    return isSmall(figure) ? isOfTheSame(figure, sentence, fact) : tellsAlone(figure) || inCommon;
  });
}

/** The figures that a sentence says of a fact and that nothing else which stands accounts for. */
function tellingFigures(sentence: Gist, fact: Gist, { standing, known }: Against): readonly string[] {
  const holds = (one: Gist, figure: string) =>
    one.figures.has(figure) && (!isSmall(figure) || isOfTheSame(figure, sentence, one));
  return figuresOf(sentence, fact).filter(
    (figure) => !known().has(figure) && !standing().some((one) => holds(one, figure)),
  );
}

const isCode = (figure: string): boolean => figure.startsWith('code ');

/** All the codes of a fact where a sentence says each, and nothing else that stands has them all. */
function allCodes(sentence: Gist, fact: Gist, { standing }: Against): readonly string[] {
  const codes = [...fact.figures.keys()].filter(isCode);
  const hasAll = (one: Gist) => codes.every((code) => one.figures.has(code));
  return codes.length > 1 && hasAll(sentence) && !standing().some(hasAll) ? codes : [];
}

const list = new Intl.ListFormat('en-GB');

function allCodesOn(sentence: Gist, fact: Gist, against: Against): string | null {
  const codes = allCodes(sentence, fact, against).flatMap((code) => sentence.figures.get(code) ?? []);
  return codes.length === 0 ? null : `says ${list.format(codes)}`;
}

const saysText = (sentence: Gist, [figure]: readonly string[]): string | null =>
  figure === undefined ? null : `says ${sentence.figures.get(figure)}`;

/**
 * What a sentence says of the figures of a fact that tells it apart, as words for a line: "says 12,400". Null where it says
 * none.
 */
export function figureOn(sentence: Gist, fact: Gist, against: Against): string | null {
  return saysText(sentence, tellingFigures(sentence, fact, against)) ?? allCodesOn(sentence, fact, against);
}

/** What a sentence names that the fact named, the words that it was put otherwise in do not, and nothing that stands does. */
const nameOn: typeof figureOn = (sentence, _, { standing, dropped }) => {
  const lost = dropped?.() ?? [];
  const said = lost.filter((one) => placesOfName(sentence.names(), one).length > 0);
  if (said.length === 0) return null;
  const still = lostNames(
    said.map(({ name }) => name),
    standing(),
  );
  const says = writtenIn(sentence.names(), still);
  return says.length === 0 ? null : `says ${list.format(says)}`;
};

/** Why a sentence is likely to lean on a fact of which it says neither a figure that tells nor a name. */
export const NEARLY_THE_SAME = 'says nearly the same';

const nearlyOn: typeof figureOn = (sentence, fact, against) =>
  isNearly(sentence, fact, against) ? NEARLY_THE_SAME : null;

const wholeOn: typeof figureOn = (sentence, fact, { standing }) =>
  saysWordForWord(sentence, fact) && !standing().some((other) => saysWordForWord(other, fact))
    ? 'says it word for word'
    : null;

const otherwiseOn: typeof figureOn = (sentence, fact, against) =>
  nameOn(sentence, fact, against) ?? wholeOn(sentence, fact, against) ?? nearlyOn(sentence, fact, against);

/**
 * Why a sentence is likely to lean on a fact that nobody tied it to, as words for a line: it has a telling figure of it, a
 * name that its new words leave out, all its words, or says nearly the same. Null where it is not.
 */
export function likelyOn(sentence: Gist, fact: Gist, against: Against): string | null {
  return figureOn(sentence, fact, against) ?? otherwiseOn(sentence, fact, against);
}

/** What is said without a fact: one figure of one digit is no sign that it is said on one all the same. */
const NEEDS_NONE: ReadonlySet<SaidAs> = new Set(['commitment', 'empathy', 'opinion']);

/** Why words that are marked as something, or as nothing, are likely to lean on a fact. */
export function likelyAs(as: SaidAs | null): typeof likelyOn {
  // That something is not known is told in the words of what is.
  if (as === 'unknown') return figureOn;
  if (as === null || !NEEDS_NONE.has(as)) return likelyOn;
  return (sentence, fact, against) => {
    const telling = tellingFigures(sentence, fact, against);
    const isGround = telling.length > 1 || telling.some((figure) => !isSmall(figure));
    if (isGround) return saysText(sentence, telling);
    return allCodesOn(sentence, fact, against) ?? otherwiseOn(sentence, fact, against);
  };
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
  const isAboutTheSame = shared(other.words, fact.words) > 0;
  return isAboutTheSame && figureOn({ ...other, figures: countsOf(other) }, fact, NOTHING_ELSE) !== null;
}

/**
 * True where another fact says something that one says: a figure of it, of whatever thing where that tells by itself; of one
 * that has no figure, nearly the same words; of one with two words that tell, both. Where the one is wrong, somebody has to look
 * at the other.
 */
export function saysSomeOf(other: Gist, fact: Gist): boolean {
  if (countsOf(fact).size === 0) return saysBoth(other, fact) || isNearly(other, fact, NOTHING_ELSE);
  return figuresOf({ ...other, figures: countsOf(other) }, fact).length > 0;
}

import { contactFigures, figuresIn } from '../check/figures.ts';

/** Words that say nothing about what a sentence is about. */
const COMMON = new Set(
  'about after again also been before being both could does each from have here into just more most much must only other over same should since some such than that their them then there these they this those through under until very well were what when where which while will with would your'.split(
    ' ',
  ),
);

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;

/** A word without the endings that change most often, so that "tanks" meets "tank". */
export function stem(word: string): string {
  const bare = word.toLowerCase().replace(/['’]s?$/u, '');
  return bare.length > 4 ? bare.replace(/(?:ing|ed|es|s)$/u, '') : bare;
}

type Marks = {
  readonly figures: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** Every word, the short and the common ones, too. */
  readonly all: ReadonlySet<string>;
};

/** The words of a text that say what it is about, without their endings. */
export function tellingWords(text: string): ReadonlySet<string> {
  const found = [...text.matchAll(WORD)].map(([word]) => word);
  const telling = found.filter((word) => word.length > 3 && !COMMON.has(word.toLowerCase()));
  return new Set(telling.map(stem));
}

function marksOf(text: string): Marks {
  const figures = figuresIn(text).map(({ kind, value }) => `${kind} ${value}`);
  const found = [...text.matchAll(WORD)].map((match) => ({ word: match[0], at: match.index }));
  const names = found.filter(({ word, at }) => at > 0 && /^\p{Lu}/u.test(word) && word.length > 2);
  return {
    figures: new Set([...figures, ...contactFigures(text).map(({ value }) => value)]),
    names: new Set(names.map(({ word }) => stem(word))),
    words: tellingWords(text),
    all: new Set(found.map(({ word }) => stem(word))),
  };
}

/** How many of one are in the other, too. */
export function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0;
  for (const each of one) if (other.has(each)) count += 1;
  return count;
}

/** What a figure, a name and a word in common are worth. Ours: a figure is hardly ever shared by chance. */
const WORTH = { figure: 4, name: 2, word: 1 } as const;
const LEAST = 2;

/** How much a sentence and a fact have in common. */
function scoreOf(said: Marks, held: Marks): number {
  return (
    WORTH.figure * shared(said.figures, held.figures) +
    WORTH.name * shared(said.names, held.words) +
    WORTH.word * shared(said.words, held.words)
  );
}

/** How much of all their words two texts share that say the same, or nearly (ours). */
const NEARLY = 0.75;

/** How nearly a sentence is a fact, word for word: from 1, all of it, down to 0, not nearly. Another figure makes it another. */
function sameness(said: Marks, held: Marks): number {
  const both = Math.max(said.all.size, held.all.size);
  const figures = Math.max(said.figures.size, held.figures.size);
  if (both === 0 || shared(said.figures, held.figures) < figures) return 0;
  const share = shared(said.all, held.all) / both;
  return share < NEARLY ? 0 : share;
}

/** As many facts as there are digits to press. */
const MOST_NUMBERED = 9;

/**
 * The facts that have a digit, in the order of the digits. A fact has the same one at every sentence: its place in the list of
 * facts, and where there are more facts than digits, its place among those that any of the sentences says, and is likely to lean on.
 */
export function numberedFacts<F extends { readonly text: string }>(
  sentences: readonly string[],
  facts: readonly F[],
): readonly F[] {
  if (facts.length <= MOST_NUMBERED) return facts;
  const said = sentences.map(marksOf);
  const read = facts.map((fact) => {
    const held = marksOf(fact.text);
    const isSame = said.some((one) => sameness(one, held) > 0);
    return { fact, isSame, isLikely: !isSame && said.some((one) => scoreOf(one, held) >= LEAST) };
  });
  const same = read.filter(({ isSame }) => isSame).map(({ fact }) => fact);
  const likely = read.filter(({ isLikely }) => isLikely).map(({ fact }) => fact);
  const first = [...same, ...likely];
  return [...first, ...facts.filter((one) => !first.includes(one))].slice(0, MOST_NUMBERED);
}

/**
 * The facts that a sentence is likely to lean on, the likeliest first: those that say the same, or nearly, and then those that
 * share figures, names or words with it.
 * It is an offer. Nothing is tied by it.
 */
export function suggestFacts<F extends { readonly text: string }>(
  sentence: string,
  facts: readonly F[],
): readonly F[] {
  const said = marksOf(sentence);
  const scored = facts.map((fact) => {
    const held = marksOf(fact.text);
    return { fact, same: sameness(said, held), score: scoreOf(said, held) };
  });
  return scored
    .filter(({ same, score }) => same > 0 || score >= LEAST)
    .toSorted((one, other) => other.same - one.same || other.score - one.score)
    .map(({ fact }) => fact);
}

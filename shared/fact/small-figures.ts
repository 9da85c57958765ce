import { figuresIn, NUMBER_WORDS, numbersInWords } from '../check/figures.ts';
import { stem } from './suggest.ts';

/** How a text uses a figure of one digit: as what something is called ("line 3"), or for what it counts ("3 people"). */
export type SmallUse = {
  /** The word before it, where it is a name with it; null where it counts. */
  readonly label: string | null;
  /** The words behind it that say what it counts, as stems; none for "Three are in hospital". */
  readonly counts: ReadonlySet<string>;
  /** What is said of those counted: the "injured" of "4 people were injured" and of "4 injured". */
  readonly said: ReadonlySet<string>;
};

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What has a number as its name. */
const LABELS = list(
  'line gate phase terminal platform building block unit section hall plant site zone level stage floor room number no step shift tank reactor lane ward route bus train tram pier dock berth warehouse depot exit category class grade type version article chapter page day week part point question annex table figure group team camera pump silo oven vat mixer shaft tunnel track sector district priority tier option plan case lot batch',
);
/** What ends the name of what is counted, and names nothing itself. */
const NEITHER = list(
  'was were are is be been being had have has will would can could may might must did do does and but or who which that on in at by for with from since until after before during under over as than when where now then here there it he she they we you not still also yet to of the a an only about around nearly almost exactly roughly some just least most both another says said lost found hurt hit took saw told sent sold made kept held left got gave',
);
/** What may stand between a figure and what it counts. */
const BETWEEN = list('of the our its their these those your his her more other further additional');
const RANGE = list('or to and');
const PERSONS = list(
  'people persons person customers consumers patients employees workers colleagues passengers guests residents neighbours children men women adults members visitors students staff',
);
/** What is said of people who came to harm, in many words. */
const HARM: ReadonlyMap<string, string> = new Map([
  ...['injured', 'injuries', 'hurt', 'wounded'].map((word) => [word, 'injured'] as const),
  ...['dead', 'killed', 'died', 'deaths', 'fatalities'].map((word) => [word, 'dead'] as const),
  ...['missing', 'ill', 'sick'].map((word) => [word, word] as const),
]);
/** What may stand between those counted and what is said of them. */
const STATE = list(
  'was were are is be been being have has had got get who that still now also already so far reported reportedly confirmed',
);
const IS_SAID = /ed$/u;
const IS_HOW = /ly$/u;
const IS_VERB = /(?:ed|ing|ly)$/u;
const IS_PLURAL = /[^su]s$/u;
const MOST_COUNTED = 3;
const NEXT = /^[ \u00A0\t-]{1,3}([\p{L}\p{N}’']+)/u;
const BEFORE = /([\p{L}’'-]+|[#№])[ \u00A0]?$/u;

const isNumber = (word = ''): boolean => /^\d+$/u.test(word) || NUMBER_WORDS.includes(word);

/** The words right behind a figure, up to the end of the clause. */
function behind(text: string): readonly string[] {
  const words: string[] = [];
  let left = text.slice(0, 120);
  for (let next = NEXT.exec(left); next && words.length < 8; next = NEXT.exec(left)) {
    words.push((next[1] ?? '').toLowerCase());
    left = left.slice(next[0].length);
  }
  return words;
}

/** What a figure counts: up to three words, the last of them in the plural. */
function countedBehind(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  const words = behind(text);
  for (const [at, word] of words.entries()) {
    const isBetween = found.size === 0 && (BETWEEN.has(word) || isNumber(word));
    if (isBetween || (RANGE.has(word) && isNumber(words[at + 1]))) continue;
    if (NEITHER.has(word)) break;
    found.add(stemOf(word));
    if (PERSONS.has(word) || IS_PLURAL.test(word) || found.size === MOST_COUNTED) break;
  }
  return found;
}

/** What a word is counted as: that of harm stands for all that say the same. */
const stemOf = (word: string): string => stem(HARM.get(word) ?? word);

/** What is said of those whom a figure counts, right behind the words for them: "4 people were badly hurt", "4 hurt". */
function saidBehind(text: string, counts: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const word of behind(text)) {
    const isNamed = found.size === 0 && (counts.has(stemOf(word)) || BETWEEN.has(word));
    const isBetween = STATE.has(word) || IS_HOW.test(word) || RANGE.has(word) || isNumber(word);
    if (HARM.has(word) || (IS_SAID.test(word) && !STATE.has(word))) found.add(stemOf(word));
    else if (!isNamed && !isBetween) break;
  }
  return found;
}

function labelBefore(text: string, isCounting: boolean): string | null {
  const word = BEFORE.exec(text)?.[1]?.toLowerCase();
  if (word === undefined) return null;
  if (LABELS.has(word) || word === '#' || word === '№') return word;
  const isName = !isCounting && word.length > 3 && !NEITHER.has(word) && !IS_VERB.test(word);
  return isName ? word : null;
}

/** A number of one digit, which many texts share by chance. Nought and one say nothing anyway. */
export function isSmall(figure: string): boolean {
  return /^number [2-9]$/u.test(figure);
}

/** How a text uses its figures of one digit, also those in words. */
export function smallUses(text: string): ReadonlyMap<string, readonly SmallUse[]> {
  const uses = new Map<string, SmallUse[]>();
  for (const { kind, value, from, to } of [...figuresIn(text), ...numbersInWords(text)]) {
    const figure = `${kind} ${value}`;
    if (!isSmall(figure)) continue;
    const counts = countedBehind(text.slice(to));
    const said = saidBehind(text.slice(to), counts);
    const label = labelBefore(text.slice(Math.max(0, from - 40), from), counts.size + said.size > 0);
    uses.set(figure, [...(uses.get(figure) ?? []), { label, counts, said }]);
  }
  return uses;
}

const STEMS_OF_PERSONS: ReadonlySet<string> = new Set([...PERSONS].map(stem));

const isOfPersons = ({ counts }: SmallUse): boolean => [...counts].some((one) => STEMS_OF_PERSONS.has(one));

const haveOne = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((word) => other.has(word));

/**
 * How many words two texts must have in common, beside the figure, for it to say the same in both: none where they count the
 * same, or one counts what the other says of those it counts. Null where it is a name in one of them, and not the same name in
 * the other.
 */
export function wordsNeeded(one: SmallUse, other: SmallUse): number | null {
  if (one.label !== null || other.label !== null) return one.label === other.label ? 3 : null;
  const isSame = haveOne(one.counts, other.counts) || haveOne(one.counts, other.said);
  if (isSame || haveOne(one.said, other.counts)) return 0;
  const arePersons = isOfPersons(one) && isOfPersons(other);
  const countsNothing = one.counts.size === 0 || other.counts.size === 0;
  if ((arePersons || countsNothing) && haveOne(one.said, other.said)) return 0;
  return arePersons || countsNothing ? 1 : 2;
}

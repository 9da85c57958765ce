import { blank } from '../blank.ts';
import { NO_NAMES, ORDINARY, SITES } from './name-words.ts';

/** A word of a name where a text has it, as it is written there. `key` is the same for the same word in other spelling. */
type NameWord = {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  /** It has its capital wherever it stands, and not for beginning a sentence or being shouted. */
  readonly sure: boolean;
  /** It begins a sentence, and stands there as a name does: "Eastmere: …", "Eastmere has …". */
  readonly may: boolean;
};

/** Words with capitals that stand side by side: a place, a person, a product, a site. */
export type Name = readonly NameWord[];

/** What a text names, each where it stands. */
export type Names = { readonly text: string; readonly names: readonly Name[] };

/** A name, and the words of it that nothing else says; all of it where only the whole tells. */
export type LostName = { readonly name: Name; readonly keys: readonly string[]; readonly whole: boolean };

const NAMED = String.raw`\p{Lu}[\p{L}\p{N}]*(?:[’'-][\p{L}\p{N}]+)*`;
/** Names as a sentence lists them, for what is said of them. */
export const NAMES = `${NAMED}(?: ${NAMED}){0,3}(?:(?:, (?:and |or )?| and | or | nor )${NAMED}(?: ${NAMED}){0,3}){0,5}`;
/** "Westmere, not Eastmere", "Westmere instead of Eastmere". In doubt it is said: "do not drink it in Eastmere". */
const DENIED = new RegExp(
  String.raw`(?:(?<=(?:[,;–—]|\b(?:and|[Ii]s|are|was|were|it’s|that’s)) ?)not|\b(?:instead of|rather than)) (?:(?:in|at|on|by|from|for|of|to|the|near|around) ){0,2}${NAMES}`,
  'gu',
);
/** "Eastmere is not affected", "Priory Lane is free of smoke": whoever reads that is not told that it is. */
const SPARED = new RegExp(
  String.raw`(?<=(?:^|[.;:!?–—]\s|, but )\s{0,3})(?:\p{L}+ in )?${NAMES} (?:is|are|was|were|has been|have been)(?:(?: not|n[’']t)(?: any more)? (?:affected|concerned|included|involved)(?!\p{L})(?! only)| (?:now |again )?(?:free of|clear of|free again|clear again|safe again|no longer)(?!\p{L}))`,
  'gmu',
);

/** A text with spaces of the same length in place of the names that it denies in the same breath as it says others. */
export function withoutDenied(text: string): string {
  return text.replace(DENIED, blank);
}

const WORD = /(?<![\p{L}\p{N}@./_-])(?:\p{Lu}|(?<=#)\p{L})[\p{L}\p{N}]*(?:[’'-][\p{L}\p{N}]+)*/gu;
const BEGINS = /(?:^|[.!?:…]["”’')\]]*\s+|\n\s*)[“"‘'*#\s•–-]*$/u;
const JOINS = /^[ \u00A0](?:(?:of|upon|de|la|le|du|der|van|von|&)[ \u00A0]){0,2}$/u;
const SHOUTED = /\p{Lu}/gu;
const LETTERS = /\p{L}/gu;

/** Whether a word begins a sentence, which gives any word a capital. */
function begins(text: string, at: number): boolean {
  const start = Math.max(0, at - 12);
  return BEGINS.test((start > 0 ? 'x' : '') + text.slice(start, at));
}

/** What follows a name, and no noun that stands for itself: "Batch L2270 …", "Homes in …". */
const FOLLOWS_NAME =
  /^(?:[’']s)?(?:\s?[:,(]| (?:is|has|was|had|will|needs|remains|and)(?![\p{L}\p{N}])| \p{Lu}\p{Ll})/u;
/** A word in the plural begins many sentences. */
const IS_PLURAL = /[^su]s$/u;

function isShouted(text: string): boolean {
  return (text.match(SHOUTED)?.length ?? 0) * 2 > (text.match(LETTERS)?.length ?? 0);
}

/** A word as a name has it; null for what is none: a number with letters is a code, which is read as a figure. */
function wordAt(text: string, written: string, from: number, isLoud: boolean): NameWord | null {
  const bare = written.replace(/[’']s$/iu, '');
  const key = bare.toLowerCase();
  if (bare.length < 2 || NO_NAMES.has(key) || /\d\D*\d/u.test(bare)) return null;
  const to = from + bare.length;
  const isFirst = begins(text, from);
  const may = isFirst && !IS_PLURAL.test(key) && FOLLOWS_NAME.test(text.slice(to, to + 12));
  return { key, from, to, sure: !isLoud && !isFirst, may };
}

/**
 * The names of a text, in order. What only may be one, because it begins a sentence, is among them; what it says to be spared
 * is not.
 */
export function namesIn(whole: string): Names {
  const text = whole.replace(SPARED, blank);
  const isLoud = isShouted(text);
  const names: NameWord[][] = [];
  let end = -1;
  for (const { 0: written, index } of text.matchAll(WORD)) {
    const word = wordAt(text, written, index, isLoud);
    const last = names.at(-1);
    const joins = end >= 0 && JOINS.test(text.slice(end, index));
    if (word && last && joins) last.push(word);
    else if (word) names.push([word]);
    end = word ? index + written.length : -1;
  }
  return { text, names };
}

/** What a text says that may hold a name: its names, and its other words. */
export type Naming = { readonly names: () => Names; readonly words: ReadonlySet<string> };

const isKind = (key: string): boolean => SITES.has(key) || ORDINARY.has(key);
const keysOf = (name: Name): readonly string[] => name.map(({ key }) => key);

/** True where a name is one in fewer words: "Ms Lind" of "Ada Lind", "Quillmere" of "Quillmere Water Company". */
function isShortOf(short: Name, keys: readonly string[]): boolean {
  const telling = keysOf(short).filter((key) => !isKind(key));
  return telling.length > 0 && telling.every((key) => keys.includes(key));
}

/** What of a name none of these texts says; null where they say it. */
function lostOf(name: Name, others: readonly Naming[]): LostName | null {
  const held = others.flatMap((one) => one.names().names);
  const said = new Set(held.flatMap(keysOf));
  const gone = keysOf(name).filter((key) => !said.has(key));
  const telling = gone.filter((key) => !isKind(key));
  if (telling.length > 0)
    return held.some((one) => isShortOf(one, keysOf(name))) ? null : { name, keys: telling, whole: false };
  const sites = gone.filter((key) => SITES.has(key) && !others.some(({ words }) => words.has(key)));
  const isWhole = name.length > 1 && (sites.length > 0 || keysOf(name).every(isKind));
  return isWhole && gone.length > 0 ? { name, keys: keysOf(name), whole: true } : null;
}

/** The names among these that none of some texts says. */
export function lostNames(names: readonly Name[], others: readonly Naming[]): readonly LostName[] {
  return names.flatMap((name) => lostOf(name, others) ?? []);
}

/** Whether two words are one name: one of them has to be one wherever it stands, or both where they begin a sentence. */
function isSame(said: NameWord, lost: NameWord): boolean {
  return said.key === lost.key && (said.sure || lost.sure || (said.may && lost.may));
}

type Place = { readonly from: number; readonly to: number };

/** Where a name says all words of another in a row. */
function wholeIn(said: Name, { name }: LostName): readonly Place[] {
  return said.flatMap(({ from }, at) => {
    const last = said[at + name.length - 1];
    return last && name.every((word, i) => said[at + i]?.key === word.key) ? [{ from, to: last.to }] : [];
  });
}

/** Where a text says a name: any word of it that tells, or all of it where only the whole does. */
export function placesOfName({ names }: Names, lost: LostName): readonly Place[] {
  const its = lost.name.filter(({ key }) => lost.keys.includes(key));
  return names.flatMap((said): readonly Place[] => {
    if (lost.whole) return wholeIn(said, lost);
    const found = said.filter((word) => its.some((one) => isSame(word, one)));
    const [first, last] = [found[0], found.at(-1)];
    return first && last ? [{ from: first.from, to: last.to }] : [];
  });
}

/** How a text writes these names, each once; none for those that it does not say. */
export function writtenIn(named: Names, lost: readonly LostName[]): readonly string[] {
  const places = lost.flatMap((one) => placesOfName(named, one).slice(0, 1));
  return [...new Set(places.map(({ from, to }) => named.text.slice(from, to)))];
}

const LISTED = /^(?:, (?:and |or )?| and | or | nor )$/u;
const LEADS = /(?<word>[\p{L}\p{N}]+)(?: (?:the|an?|our|its))?[^\p{L}\p{N}.!?:;]*$/u;

/** The list that a name stands in: "Northfield and Eastmere". */
export function listOf({ text, names }: Names, name: Name): readonly Name[] {
  const isJoined = (one: Name | undefined, next: Name | undefined) =>
    one !== undefined && next !== undefined && LISTED.test(text.slice(one.at(-1)?.to, next[0]?.from));
  let [from, to] = [names.indexOf(name), names.indexOf(name) + 1];
  while (isJoined(names[from - 1], names[from])) from -= 1;
  while (isJoined(names[to - 1], names[to])) to += 1;
  return names.slice(from, to);
}

/** The word that leads to a name, or to the list that it stands in, in small letters: "in" of "in Northfield and Eastmere"; '' where it begins a sentence. */
export function leadOf(named: Names, name: Name): string {
  const [head] = listOf(named, name);
  return LEADS.exec(named.text.slice(0, head?.[0]?.from))?.groups?.['word']?.toLowerCase() ?? '';
}

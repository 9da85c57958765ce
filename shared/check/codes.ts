/** A code that names a thing: a batch, a flight, a model, a ticket. `value` is the same for the same code in other spelling. */
export type Code = { readonly value: string; readonly from: number; readonly to: number };

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP SEPT OCT NOV DEC';
/** What stands behind a number and counts something: "1500W", "0930GMT", "1000TH". */
const UNITS = list(
  `${MONTHS} C F G H K L M P S T V W X Z BN TH ST ND RD MG KG ML KM KB MB GB TB KW MW GW KV HZ KHZ MHZ GHZ KWH MWH GWH MAH DB PA HPA KPA BAR PSI PPM PPB RPM KBPS MBPS GBPS HR HRS MIN SEC AM PM GMT UTC BST CET CEST EST EDT EUR USD GBP CHF`,
);
/** What stands before a number that names no thing of ours: money, zones, months, ages, chapters, standards, countries. */
const LEADS = list(
  `${MONTHS} EUR USD GBP CHF GMT UTC BST CET CEST EST EDT CST CDT PST PDT AEST AEDT JST IST EXT TEL BOX NO NR ART FIG SEC COP FY MID PRE POST TOP UNDER OVER SUB AGE AGED U ISO DIN EN SHA AES RSA TLS COVID SARS EURO UK US USA EU UN NHS A I PAGE DAY WEEK PHASE LEVEL STAGE CLASS`,
);
/** Names that everybody knows, and that have a number in them like a code. */
const NAMES = list('G20 G77 PM10 AK47 WD40 C19 T20 E10');

const DASH = '[-‐‑–]';
/** Words with a digit in them, with what is hung on to them. Nothing of an address, a tag or a slot is one. */
const TOKEN = new RegExp(
  String.raw`(?<![\p{L}\p{N}_@＠#＃/.{&=?%~$€£]|\{\s|[^\s(]${DASH})(?=[\p{L}\p{N}/.‐‑–-]*\d)[\p{L}\p{N}]+(?:(?:${DASH}|[/.])[\p{L}\p{N}]+)*(?![\p{L}\p{N}]|[.,:’']\d|[_@＠])`,
  'gu',
);
const ADDRESS = /\p{L}{2}\.\p{L}{2,24}\//u;
const PART = /[\p{L}\p{N}]+/gu;
const LETTERS = /\p{L}+/gu;
/** Letters as no code has them: many capitals, small ones but for two, or those of a script without either. */
const IS_WORD = /\p{Lo}|\p{Lu}{7}|(?=\p{Lu}*\p{Ll})\p{L}{3}/u;
/** "x20", "p12": times and pages. */
const COUNTING = /^(?:x|pp?|ca?)\d+$/u;
const LONGEST = 40;

/** A code without what is only spelling: case, spaces, dashes, and the s of several. */
function bare(written: string): string {
  return written
    .replace(/(?<=\d)s$/u, '')
    .replaceAll(/(?<!\d)\.|\.(?!\d)|[^\p{L}\p{N}.]/gu, '')
    .toUpperCase();
}

/** Whether something is a code: letters, and two digits in a row or three in all; four where it begins with one. */
function isCode(written: string): boolean {
  const value = bare(written);
  const digits = value.replaceAll(/\D/gu, '').length;
  const letters = value.match(LETTERS) ?? [];
  const [first] = letters;
  if (first === undefined || NAMES.has(value) || COUNTING.test(written)) return false;
  if (/^\d/u.test(value))
    return digits >= 4 && !/\p{Ll}/u.test(written) && letters.some((one) => !UNITS.has(one));
  return (digits > 2 || /\d\d/u.test(value)) && !LEADS.has(first);
}

type Place = { readonly from: number; readonly to: number };

/** What of a word with a digit may be a code: "L2270" of "L2270-related". */
function runsOf(token: string): readonly Place[] {
  const runs: { from: number; to: number }[] = [];
  let open = false;
  for (const { 0: part, index } of token.matchAll(PART)) {
    const isWord = IS_WORD.test(part);
    const last = runs.at(-1);
    if (!isWord && open && last) last.to = index + part.length;
    else if (!isWord) runs.push({ from: index, to: index + part.length });
    open = !isWord;
  }
  return runs;
}

/** What kind of code it is: its letters, whatever its digits. */
export function codeKind(code: string): string {
  return code.replaceAll(/\d+/gu, '#');
}

/** "L2270–L2285": codes of one kind that stand side by side are each one of their own. */
function apart(token: string, run: Place): readonly Place[] {
  const parts = [...token.slice(run.from, run.to).matchAll(/[^-‐‑–/]+/gu)].map(({ 0: part, index }) => ({
    from: run.from + index,
    to: run.from + index + part.length,
  }));
  const [first = '', ...others] = parts.map(({ from, to }) => token.slice(from, to));
  const areAlike = others.every((one) => codeKind(bare(one)) === codeKind(bare(first)));
  return others.length > 0 && areAlike && isCode(first) ? parts : [run];
}

/** The codes of a text, in order. Quantities, ordinals, times, ages, addresses and names that everybody knows are none. */
export function codesIn(text: string): readonly Code[] {
  return [...text.matchAll(TOKEN)].flatMap(({ 0: token, index }) => {
    if (token.length > LONGEST || !/\p{L}/u.test(token) || ADDRESS.test(token)) return [];
    const places = runsOf(token).flatMap((run) => apart(token, run));
    return places.flatMap(({ from, to }): readonly Code[] => {
      const written = token.slice(from, to);
      return isCode(written) ? [{ value: bare(written), from: index + from, to: index + to }] : [];
    });
  });
}

const BEFORE = /(?<![\p{L}\p{N}_@＠#＃/.-])(\p{Lu}{1,4})[ \u00A0]$/u;

/** The code that a number is part of where capitals stand before it: the "455" of "LH 455". Null where it is only a number. */
export function codeAround(text: string, { from, to }: Place): Code | null {
  const [before, letters = ''] = BEFORE.exec(text.slice(Math.max(0, from - 6), from)) ?? [];
  const number = text.slice(from, to);
  if (before === undefined || LEADS.has(letters) || !/^\d{2,6}$/u.test(number)) return null;
  return { value: letters + number, from: from - before.length, to };
}

const NUMBER_BEHIND = /^[ \u00A0](\d{2,6})(?![\p{L}\p{N}%]|[.,:]\d)/u;

/** Whether the capitals that end at a place are those of a code: the "LH" of "LH 455". */
export function beginsCode(text: string, to: number): boolean {
  const [all, number = ''] = NUMBER_BEHIND.exec(text.slice(to, to + 10)) ?? [];
  if (all === undefined) return false;
  const from = to + all.length - number.length;
  return codeAround(text, { from, to: from + number.length }) !== null;
}

const at = (row: readonly number[], place: number): number => row[place] ?? Number.POSITIVE_INFINITY;

/** How many letters or digits are left out, put in, replaced, or changed with the next one. */
function distance(one: string, other: string): number {
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1];
      const best = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (isSame ? 0 : 1));
      const isSwapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row.push(isSwapped ? Math.min(best, at(before, j - 2) + 1) : best);
    }
    [before, last] = [last, row];
  }
  return last[other.length] ?? 0;
}

/** More than these say nothing to somebody in a hurry. */
const MOST_NEAR = 3;

/** Which of some codes one was probably meant to be: the nearest of those of its kind, or one slip away. None where many are. */
export function nearestCodes(code: string, held: Iterable<string>): readonly string[] {
  const near = [...held]
    .filter((one) => Math.abs(one.length - code.length) < 2 || codeKind(one) === codeKind(code))
    .map((one) => ({ one, far: distance(code, one) }))
    .filter(({ one, far }) => far === 1 || codeKind(one) === codeKind(code));
  const least = Math.min(...near.map(({ far }) => far));
  const nearest = near.filter(({ far }) => far === least).map(({ one }) => one);
  return nearest.length > MOST_NEAR ? [] : nearest;
}

import type { HitPart } from '../../shared/ipc/search-requests.ts';
import type { Term } from '../../shared/search/query.ts';

/** Where the text of a hit begins and ends in what SQLite gives back: signs that are taken out of every text first. */
export const [BEGIN, END] = ['\u0002', '\u0003'];

/**
 * Stands between the letters of scripts that write no spaces, in the index alone, so that a run of them is found wherever it
 * stands: each letter is a word to FTS5, and what is looked for a phrase of them.
 */
const BETWEEN = '\u0004';
const UNSPACED =
  '[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}]';
const HAS_UNSPACED = new RegExp(UNSPACED, 'u');
const SEAM = new RegExp(`(?<=${UNSPACED})(?=[\\p{L}\\p{N}])|(?<=[\\p{L}\\p{N}])(?=${UNSPACED})`, 'gu');

/** Signs that mean something here; nobody can see them, and no text in the index has them. */
const OWN_SIGNS = new RegExp(`[${BEGIN}${END}${BETWEEN}]`, 'g');

/** The most characters that are told of any text. */
export const MOST_TOLD = 600;

/** A text as the index takes it. */
export function indexed(text: string): string {
  const plain = text.replace(OWN_SIGNS, '');
  return HAS_UNSPACED.test(plain) ? plain.replace(SEAM, BETWEEN) : plain;
}

/** A number as people group its figures, by a point, a comma, an apostrophe or a space that is none to a reader. */
const GROUPED = /^\d{1,3}(?:[.,'’\s]\d{3})+$/u;
const LONG_NUMBER = /^\d{4,}$/;
const THOUSANDS = /\B(?=(?:\d{3})+$)/g;

/** The ways to write a number: one that has groups also without them, and one without them also in groups. */
function numberSpellings(text: string): readonly string[] {
  if (GROUPED.test(text)) return [text, text.replaceAll(/\D/g, '')];
  return LONG_NUMBER.test(text) ? [text, text.replaceAll(THOUSANDS, ' ')] : [text];
}

/** A code that names a thing: runs of letters and of figures, one behind the other, perhaps with a sign or a space between. */
const CODE = /^[\p{L}\p{M}\d\s\-‐‑–./_]+$/u;
const RUNS = /[\p{L}\p{M}]+|\d+/gu;

/** So many runs a code has at most: more are a sentence. */
const MOST_RUNS = 4;

const startsWithDigit = (run: string): boolean => /^\d/.test(run);

/** The ways to write a code: where letters and figures meet, joined and apart. A hyphen is as good as a space to the index. */
function codeSpellings(text: string): readonly string[] {
  const [first = '', ...rest] = (CODE.test(text) && text.match(RUNS)) || [];
  if (rest.length === 0 || rest.length >= MOST_RUNS) return [];
  let ways: readonly string[] = [first];
  let before = first;
  for (const run of rest) {
    const meets = startsWithDigit(before) !== startsWithDigit(run);
    ways = ways.flatMap((way) => (meets ? [`${way}${run}`, `${way} ${run}`] : [`${way} ${run}`]));
    before = run;
  }
  return ways;
}

/** A number to call: figures, with what people set them apart by. */
const NUMBER_TO_CALL = /^[+(]?\d[\d\s()\-‐‑–./]*$/u;
const [LEAST_DIGITS, MOST_DIGITS] = [7, 13];

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');

const isToCall = (digits: string): boolean => digits.length >= LEAST_DIGITS && digits.length <= MOST_DIGITS;

/** Every way to set figures apart in groups of two and more. */
function groupings(digits: string): readonly string[] {
  const found = [digits];
  for (let size = 2; size <= digits.length - 2; size += 1)
    found.push(...groupings(digits.slice(size)).map((rest) => `${digits.slice(0, size)} ${rest}`));
  return found;
}

/** The ways to write a number to call: whatever stands between its figures, it is the same one. */
function callSpellings(text: string): readonly string[] {
  const digits = digitsOf(text);
  return NUMBER_TO_CALL.test(text) && isToCall(digits) ? groupings(digits) : [];
}

/** One term as FTS5 reads it: in quotation marks, so that nothing in it is an operator, in whichever spelling. */
function wayOf({ text, begins }: Term): string {
  const quoted = (one: string) => `"${indexed(one).replaceAll('"', '""')}"${begins ? ' *' : ''}`;
  const ways = new Set([...numberSpellings(text), ...codeSpellings(text)]);
  const whole = callSpellings(text).filter((one) => !ways.has(one));
  return `(${[...[...ways].map(quoted), ...whole.map((one) => `"${one}"`)].join(' OR ')})`;
}

const LETTERS = /^[\p{L}\p{M}]+$/u;
const FIGURES = /^\d+$/;

/** Two plain words side by side that may be one code: letters, and then figures. */
function mayBeOne(one: Term | undefined, next: Term | undefined): next is Term {
  return one?.begins === true && next?.begins === true && LETTERS.test(one.text) && FIGURES.test(next.text);
}

/** How many plain terms from a place on are figures, which may be one number to call. */
function figuresFrom(terms: readonly Term[], at: number): number {
  const end = terms.findIndex(
    ({ text, begins }, index) => index >= at && !(begins && NUMBER_TO_CALL.test(text)),
  );
  return (end < 0 ? terms.length : end) - at;
}

/** The terms as FTS5 reads them, all of them together; two that may be one code, or more that may be one number to call, also as that. */
export function matchOf(terms: readonly Term[]): string {
  const said: string[] = [];
  for (let at = 0; at < terms.length; at += 1) {
    const [one, next] = [terms[at], terms[at + 1]];
    if (one === undefined) continue;
    const group = terms.slice(at, at + figuresFrom(terms, at));
    const called = group.map(({ text }) => digitsOf(text)).join('');
    if (group.length > 1 && isToCall(called)) {
      said.push(`((${group.map(wayOf).join(' AND ')}) OR ${wayOf({ text: called, begins: true })})`);
      at += group.length - 1;
    } else if (mayBeOne(one, next)) {
      const joined = wayOf({ text: `${one.text}${next.text}`, begins: true });
      said.push(`((${wayOf(one)} AND ${wayOf(next)}) OR ${joined})`);
      at += 1;
    } else said.push(wayOf(one));
  }
  return said.join(' AND ');
}

/** The beginning of a text that is longer than what is told. */
function beginning(marked: string): string {
  const signs = marked.length > MOST_TOLD ? [...marked] : [];
  return signs.length > MOST_TOLD ? `${signs.slice(0, MOST_TOLD).join('')}…` : marked;
}

/** Text with marks, taken apart at them; of a longer one the beginning. */
export function partsOf(marked: string): readonly HitPart[] {
  return beginning(marked)
    .replaceAll(BETWEEN, '')
    .split(BEGIN)
    .flatMap((stretch, index) => {
      const [first = '', rest] = stretch.split(END);
      return index === 0
        ? [{ text: stretch, hit: false }]
        : [
            { text: first, hit: true },
            { text: rest ?? '', hit: false },
          ];
    })
    .filter(({ text }) => text !== '');
}

import { linksIn } from '../channel/links.ts';
import { contactsIn } from '../channel/reach.ts';
import { codeAround, codesIn } from './codes.ts';
import { spokenTimes } from './spoken-times.ts';

/** A number, share, time, date or code as a text has it. `value` is the same for the same figure in other spelling. */
export type Figure = {
  readonly kind: 'number' | 'percent' | 'time' | 'date' | 'code';
  readonly value: string;
  readonly from: number;
  readonly to: number;
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(?:${MONTHS.join('|')})[a-z]*`;
const EDGE = String.raw`(?<![\p{L}\p{N}])`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const ISO_DATE = new RegExp(String.raw`${EDGE}\d{4}-(\d{2})-(\d{2})(?!\d)`, 'gu');
const DAY_MONTH = new RegExp(
  String.raw`${EDGE}${DAY}\s+(?:of\s+)?(${MONTH})(?:,?\s+\d{4})?(?![\p{L}\p{N}])`,
  'giu',
);
const MONTH_DAY = new RegExp(String.raw`${EDGE}(${MONTH})\s+${DAY}(?:,?\s+\d{4})?(?![\p{L}\p{N}])`, 'giu');
const TIME =
  /(?<![\p{L}\p{N}.:,])(\d{1,2})(?:[:.](\d{2}))?\s?([ap])\.?m\b\.?|(?<![\p{L}\p{N}.:,])([01]?\d|2[0-3]):([0-5]\d)(?!\d)/giu;
const PHONE =
  /(?<![\p{L}\p{N}])(?:\+\d|\(?0\d)[\d\s()/-]{4,20}\d|(?<!\d)(?:\d{1,3}-)?\d{3}-\d{3,4}(?:-\d{4})?(?!\d)/gu;
/** Of Britain: "LS12 4AB". Elsewhere they are digits. */
const POSTCODE = /(?<![\p{L}\p{N}])[A-Z]{1,2}\d[A-Z\d]?[ \u00A0]\d[A-Z]{2}(?![\p{L}\p{N}])/gu;
const MAIL = /[^\s@]{1,64}@[^\s@]{1,255}/gu;
const NUMBER =
  /(?<![\p{L}\p{N}.,:/_-]|\d[ \u00A0\u2009\u202F])(\d{1,3}(?:,\d{3})+|[1-9]\d{0,2}(?:[ \u00A0\u2009\u202F’']\d{3})+|[1-9]\d{0,2}(?:\.\d{3})+|\d+)(\.\d+)?(?![\d/-]|:\d|\.\d|(?!k(?!\p{L}))\p{L})(?:\s?(thousand|million|billion|k)(?!\p{L}))?\s?(%|per\s?cent(?!\p{L})|percent(?!\p{L}))?/giu;
const TIMES = { thousand: 1e3, k: 1e3, million: 1e6, billion: 1e9 } as const;
const GROUPED = /^[1-9]\d{0,2}(?:[ \u00A0\u2009\u202F’'.,]\d{3})+$/u;

/** The words for small numbers, by what they count. */
export const NUMBER_WORDS: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const TENS = ['thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };
const COUNTS = [...NUMBER_WORDS, ...TENS].join('|');
const SIZES = ['hundred', ...Object.keys(SCALES)].join('|');
const WRITTEN_OUT = new RegExp(
  String.raw`${EDGE}(?:${COUNTS}|a(?=\s(?:${SIZES})(?!\p{L})))(?:(?:[\s-]{1,3}and)?[\s-]{1,3}(?:${COUNTS}|${SIZES})){0,12}(?!\p{L})`,
  'giu',
);

/** The number that words say: "twelve thousand four hundred" is 12400. */
function writtenOut(words: string): number {
  let [total, current] = [0, 0];
  for (const word of words.toLowerCase().split(/[\s-]+/u)) {
    const scale = SCALES[word];
    if (word === 'hundred') current = (current || 1) * 100;
    else if (scale !== undefined) [total, current] = [total + (current || 1) * scale, 0];
    else if (TENS.includes(word)) current += (TENS.indexOf(word) + 3) * 10;
    else current += Math.max(0, NUMBER_WORDS.indexOf(word));
  }
  return total + current;
}

type Match = readonly (string | undefined)[];

/** What is read of a text: a figure, or what is none (`value` null) and is not read again. */
type Read = Omit<Figure, 'value'> & { readonly value: string | null };
type Reading = (text: string) => readonly Read[];

/** Reads by a pattern; `value`: of a match, or null for one that is no figure. */
function byPattern(kind: Figure['kind'], pattern: RegExp, value: (match: Match) => string | null): Reading {
  return (text) =>
    [...text.matchAll(pattern)].map((match) => {
      const to = match.index + match[0].trimEnd().length;
      return { kind: kindOf(kind, match), value: value(match), from: match.index, to };
    });
}

const two = (value: string | number) => String(value).padStart(2, '0');
const monthOf = (name = '') => two(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);

function timeValue([, hour, minute, half, wholeHour, wholeMinute]: Match): string {
  if (half === undefined) return `${two(wholeHour ?? '')}:${wholeMinute}`;
  const hours = (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return `${two(hours)}:${minute ?? '00'}`;
}

function numberValue([, whole = '', part = '', times]: Match): string | null {
  if (times === undefined && part === '' && /^(?:19|20)\d\d$/.test(whole)) return null;
  const factor = times === undefined ? 1 : TIMES[times.toLowerCase() as keyof typeof TIMES];
  // Thousands are set apart by a comma, a space, an apostrophe or, elsewhere, a full stop.
  const digits = GROUPED.test(whole) ? whole.replaceAll(/\D/gu, '') : whole;
  return String(Math.round(Number(digits + part) * factor * 1000) / 1000);
}

const codeReading: Reading = (text) => codesIn(text).map((one) => ({ kind: 'code', ...one }));

/** In this order: what one has read, the next does not read again. */
const READINGS: readonly Reading[] = [
  byPattern('date', ISO_DATE, ([, month, day]) => `${month}-${day}`),
  byPattern('date', DAY_MONTH, ([, day = '', month]) => `${monthOf(month)}-${two(day)}`),
  byPattern('date', MONTH_DAY, ([, month, day = '']) => `${monthOf(month)}-${two(day)}`),
  byPattern('time', TIME, timeValue),
  byPattern('number', POSTCODE, () => null),
  codeReading,
  byPattern('number', PHONE, () => null),
  byPattern('number', NUMBER, numberValue),
];

function blanked(text: string, places: readonly { readonly from: number; readonly to: number }[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to } of places) {
    if (from < at) continue;
    parts.push(text.slice(at, from), ' '.repeat(to - from));
    at = to;
  }
  return parts.join('') + text.slice(at);
}

function kindOf(kind: Figure['kind'], match: Match): Figure['kind'] {
  return kind === 'number' && match[4] !== undefined ? 'percent' : kind;
}

/** The figures of a text, in order. Links, addresses, phone numbers and years are none. */
export function figuresIn(text: string): readonly Figure[] {
  const mails = [...text.matchAll(MAIL)].map(({ 0: all, index }) => ({
    from: index,
    to: index + all.length,
  }));
  const found: Figure[] = [];
  let left = blanked(blanked(blanked(text, linksIn(text)), mails), spokenTimes(text));
  for (const reading of READINGS) {
    const read = reading(left);
    for (const one of read) if (one.value !== null) found.push({ ...one, value: one.value });
    left = blanked(left, read);
  }
  return found.toSorted((one, other) => one.from - other.from);
}

/** The figures of a text that say how many or when, and name no thing: what may stand in the frame of a statement. */
export function countsAndTimes(text: string): readonly Figure[] {
  return figuresIn(text).filter(({ kind }) => kind !== 'code');
}

/** The code that a figure is, or is part of; null for one that only counts. */
export function codeOf(text: string, figure: Figure): Pick<Figure, 'value' | 'from' | 'to'> | null {
  if (figure.kind === 'code') return figure;
  return figure.kind === 'number' ? codeAround(text, figure) : null;
}

/** A number from here on is hardly ever shared by chance (ours). */
const TELLS_ALONE = 100;

/** True for a way to reach somebody. */
export function isContact(figure: string): boolean {
  return figure.startsWith('contact ');
}

/** True for what tells by itself what it is of: a code, a contact or a large number, and no share, time or date. */
export function tellsAlone(figure: string): boolean {
  const [kind, value] = figure.split(' ');
  return kind === 'code' || kind === 'contact' || (kind === 'number' && Number(value) >= TELLS_ALONE);
}

/** Numbers that are written out in words, small ones among them. */
export function numbersInWords(text: string): readonly Figure[] {
  return [...blanked(text, spokenTimes(text)).matchAll(WRITTEN_OUT)].map(({ 0: words, index }) => ({
    ...{ kind: 'number' as const, value: String(writtenOut(words)) },
    ...{ from: index, to: index + words.length },
  }));
}

/** True for a number that is hardly ever shared by chance. */
export function isLarge({ value }: Pick<Figure, 'value'>): boolean {
  return Number(value) >= TELLS_ALONE;
}

/** Numbers from a hundred on that are written out in words: "twelve thousand four hundred". */
export function largeInWords(text: string): readonly Figure[] {
  return numbersInWords(text).filter(isLarge);
}

/** The contacts of a text, which are held against facts like figures: `contact 08005550142`. What reads as a number is one. */
export function contactFigures(text: string): readonly Pick<Figure, 'value' | 'from' | 'to'>[] {
  const contacts = contactsIn(text);
  const numbers = contacts.length === 0 ? [] : figuresIn(text);
  return contacts
    .filter(({ from, to }) => !numbers.some((one) => one.from < to && from < one.to))
    .map((one) => ({ ...one, value: `contact ${one.value}` }));
}

/** What figures a text holds, contacts, small numbers and times in words among them, each with how it is written there: `number 40000`. */
export function figureWords(text: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const { value, from, to } of contactFigures(text)) words.set(value, text.slice(from, to));
  for (const figure of figuresIn(text)) {
    words.set(`${figure.kind} ${figure.value}`, text.slice(figure.from, figure.to));
    const code = codeOf(text, figure);
    if (code) words.set(`code ${code.value}`, text.slice(code.from, code.to));
  }
  for (const { from, to, times } of spokenTimes(text))
    for (const time of times) words.set(`time ${time}`, text.slice(from, to));
  for (const { value, from, to } of numbersInWords(text)) words.set(`number ${value}`, text.slice(from, to));
  return words;
}

/** What is known of the same list of texts, read once: words are looked at with each key. */
const byTexts = new WeakMap<readonly string[], ReadonlyMap<string, string>>();

/** What figures some texts hold, small numbers in words among them (`number 40000`), each with how it is written there first. */
export function knownFigures(texts: readonly string[]): ReadonlyMap<string, string> {
  const before = byTexts.get(texts);
  if (before) return before;
  const known = new Map<string, string>();
  for (const text of texts)
    for (const [figure, written] of figureWords(text)) if (!known.has(figure)) known.set(figure, written);
  byTexts.set(texts, known);
  return known;
}

import { linksIn } from '../channel/links.ts';
import { figuresIn } from '../check/figures.ts';
import type { Sentence } from '../statement/words.ts';

/** The lines around a message that say nothing which could be wrong about what happened. */
export const FRAME_LINES = ['date', 'number', 'nextWord', 'contact', 'greeting', 'signOff'] as const;
export type FrameLine = (typeof FRAME_LINES)[number];

export const FRAME_LINE_LABEL = {
  date: 'date line',
  number: 'number of the statement',
  nextWord: 'when we speak next',
  contact: 'how to reach us',
  greeting: 'greeting',
  signOff: 'sign-off',
} as const satisfies Record<FrameLine, string>;

const NUMBER =
  /^(?:holding statement|statement|update|notice|release|bulletin|correction)\s+(?:no\.?\s*|number\s+)?\d+(?:\.\d+)?\.?$/iu;
const NEXT_WORD = /^next (?:update|word|statement|briefing|news):\s/iu;
const GREETING =
  /^(?:dear [\p{L}\s,’'-]{2,60}[,:!]|(?:hello|hi|good (?:morning|afternoon|evening))(?: (?:all|everyone|everybody|again|there|colleagues|team))?[,.:!]?)$/iu;
const SIGN_OFF =
  /^(?:(?:with )?(?:kind |best |warm )?regards|yours (?:sincerely|faithfully|truly)|(?:yours )?sincerely|thank you(?: for your (?:patience|understanding))?)[,.!]?$/iu;
/** "Alex Example, chief executive": a name and an office, and no sentence. */
const SPEAKER = /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3}, [\p{L}][\p{L}\s&’'-]{2,60}$/u;
const SENDER = /^[\p{L}][\p{L}\s&’'-]{1,50}$/u;

/** Months, zones and places: all that may stand in a date line beside its figures. */
const DATE_WORDS =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b\d{4}\b|\b(?:GMT|UTC|[A-Z]{1,3}ST|[A-Z]{1,3}DT|CES?T)\b(?:[+-]\d{1,2})?/giu;
const PLACE =
  /^\p{Lu}[\p{L}.’'-]*(?: (?:\p{Lu}[\p{L}.’'-]*|upon|on|of|am|an|der|de|la|le|sur)){0,3}(?:, | [–-] )/u;

const MAIL = /[^\s@]{1,64}@[^\s@]{1,255}/gu;
const PHONE = /\+?\(?\d[\d\s()/-]{2,20}\d/gu;
const REACH =
  /^(?:(?:for (?:help|more|information|more information|questions|the press),? )?(?:reach|call|ring|contact|phone|e-?mail|write to) (?:us )?(?:at|on|under)?|(?:press|media|contact|enquiries|help|help ?line|phone|tel|telephone|e-?mail|web|website|more|updates)(?: (?:office|contact|enquiries|desk|line|information))?:)/iu;
const BETWEEN = /\b(?:or|and|at|on|by|phone|e-?mail)\b|[\s,;:.|/()–-]/giu;

function without(text: string, places: readonly { readonly from: number; readonly to: number }[]): string {
  return places
    .toSorted((one, other) => other.from - one.from)
    .reduce((left, { from, to }) => `${left.slice(0, from)} ${left.slice(to)}`, text);
}

/** "Leeds, 29 November 2026, 09:30 GMT.": a date, perhaps its time and a place, and nothing else. */
function isDateLine(text: string): boolean {
  const figures = figuresIn(text);
  if (
    !figures.some(({ kind }) => kind === 'date') ||
    figures.some(({ kind }) => kind === 'number' || kind === 'percent')
  )
    return false;
  const left = without(text, figures).replace(PLACE, '').replaceAll(DATE_WORDS, '');
  return !/[\p{L}\p{N}]/u.test(left);
}

/** Only ways to reach somebody, and at most the word for it before them. */
function isContact(text: string): boolean {
  const linkless = without(text, linksIn(text));
  const bare = linkless.replaceAll(MAIL, ' ').replaceAll(PHONE, ' ');
  return bare !== text && bare.trim().replace(REACH, '').replaceAll(BETWEEN, '') === '';
}

function lineOf(text: string): FrameLine | null {
  if (NUMBER.test(text)) return 'number';
  if (NEXT_WORD.test(text)) return 'nextWord';
  if (GREETING.test(text)) return 'greeting';
  if (SIGN_OFF.test(text)) return 'signOff';
  if (isContact(text)) return 'contact';
  return isDateLine(text) ? 'date' : null;
}

const LONGEST = 160;

/**
 * Which of the sentences of a text are lines that need no fact, by the number of the sentence. When in doubt it is a
 * sentence like any other: who signs below the words is looked for only where nothing but ways to reach us follows.
 */
export function frameLines(sentences: readonly Sentence[]): ReadonlyMap<number, FrameLine> {
  const found = new Map<number, FrameLine>();
  for (const { number, text } of sentences) {
    const line = text.length > LONGEST ? null : lineOf(text);
    if (line) found.set(number, line);
  }
  const last = sentences.findLast(({ number }) => found.get(number) !== 'contact');
  const before = last && sentences.find(({ number }) => number === last.number - 1);
  const signed = before !== undefined && found.get(before.number) === 'signOff';
  if (last && !found.has(last.number) && (SPEAKER.test(last.text) || (signed && SENDER.test(last.text))))
    found.set(last.number, 'signOff');
  return found;
}

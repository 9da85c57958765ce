import { linksIn } from '../channel/links.ts';
import { contactsOf } from '../channel/reach.ts';
import { countsAndTimes } from '../check/figures.ts';
import type { Sentence } from '../statement/words.ts';

/** The lines around a message that say nothing which could be wrong about what happened. */
export const FRAME_LINES = [
  ...(['date', 'number', 'nextWord', 'contact', 'greeting', 'signOff'] as const),
  ...(['quote', 'correction'] as const),
] as const;
export type FrameLine = (typeof FRAME_LINES)[number];

export const FRAME_LINE_LABEL = {
  date: 'date line',
  number: 'number of the statement',
  nextWord: 'when we speak next',
  contact: 'how to reach us',
  greeting: 'greeting',
  signOff: 'sign-off',
  quote: 'what we said',
  correction: 'part of every correction',
} as const satisfies Record<FrameLine, string>;

/** What only a statement of ours is called, and what other things are called, too: a flood warning, a software release. */
const OURS = '(?:holding |closing )?statement|update|bulletin|correction';
const ANYBODYS = 'notice|warning|release';
const COUNT = String.raw`\s{1,3}(?:no\.?\s?|number\s)?\d{1,3}(?:\.\d{1,3})?`;
const NUMBERED = `(?:${OURS}|${ANYBODYS})${COUNT}`;
const NUMBER = new RegExp(String.raw`^${NUMBERED}\.?$`, 'iu');
const LINE_END = String.raw`(?=\.?[ \t]*$)`;
/**
 * The number of the statement where it begins a line, by itself or before what the line says, or ends one. What others give a
 * number, too, ends a line only as a sentence of its own.
 */
const NUMBER_AT = new RegExp(
  [
    String.raw`(?<=^[ \t]{0,8})${NUMBERED}(?=[ \t]*(?:[.:,;–—-](?!\d)|$))`,
    String.raw`(?<![\p{L}\p{N}])(?:${OURS})${COUNT}${LINE_END}`,
    String.raw`(?<=[.!?]\s)(?:${ANYBODYS})${COUNT}${LINE_END}`,
  ].join('|'),
  'gimu',
);
/** A name with a number: what it is called, the number, and what follows a point. */
const NAMED = /^(\p{L}[\p{L} ]*?)\s+(?:no\.?\s*|number\s+)?(\d{1,3})((?:\.\d{1,3})?)\.?$/iu;
const NEXT_WORD =
  /^(?:(?:(?:our|the) )?next (?:update|word|statement|briefing|news)(?: from us)?(?: (?:will be|is|comes|follows))?(?::\s|\s)|we(?: will| shall|[’']ll)? (?:speak|write|report|post)(?: to you| here)? (?:again|next)\s|we(?: will| shall|[’']ll)? (?:tell (?:you |everyone )?more|be back|update(?: you| everyone)?)\s|more(?: (?:on|about) this| from us)?\s(?=(?:here\s)?(?:at|by)\s))/iu;
/** All that may stand in the promise of a next word beside its figures and addresses. */
const NEXT_WORDS =
  /\b(?:(?:when|as soon as|once) we know more|no later than|today|tonight|tomorrow|this (?:morning|afternoon|evening)|within|minutes?|hours?|by|at|on|from|about|around|or|and|here|noon|midnight|(?:our|this|the) (?:web ?site|status page|page|account|channels?|intranet|app))\b/giu;
const GREETING =
  /^(?:to (?:all )?(?:our |my )?(?:colleagues|staff|employees|customers|everyone|everybody|members|partners|neighbours)[,:]?|dear [\p{L}’'-]+(?: [\p{L}.’'-]+){0,3}[,:]?|(?:hello|hi|good (?:morning|afternoon|evening))(?: (?:all|everyone|everybody|again|there|colleagues|team))?[,.:!]?)$/iu;
const SIGN_OFF =
  /^(?:(?:with )?(?:kind |best |warm )?regards|yours (?:sincerely|faithfully|truly)|(?:yours )?sincerely|thank you(?: for your (?:patience|understanding))?)[,.!]?$/iu;
/** "Ada Lind, head of customer service": a name and an office, and no sentence. */
const SPEAKER =
  /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3}, (?:(?:deputy|acting|interim|vice|group|managing|chief|executive|senior|general|press|medical|safety|operating|comms|communications?|media|public|corporate|customer|staff|duty|crisis|incident|security|technology|data|privacy|information|service|affairs|relations|IT|HR|PR) ){0,3}(?:lead|coordinator|officer|executive|director|manager|head|president|chair(?:man|woman|person)?|secretary|spokes(?:man|woman|person)|mayor|minister|counsel|commissioner|superintendent|founder|principal|headteacher)(?: (?:of|for) (?:the )?[\p{L}’'-]+(?: (?:service|relations|affairs|resources|safety|security|operations|communications|support))?)?$/iu;
/** Whoever signs below a sign-off: "The Quillmere team". */
const SENDER = /^\p{Lu}[\p{L}.’'-]*(?: (?:of|and|&|\p{Lu}[\p{L}.’'-]*)){0,4}(?: team)?$/u;
const THE_SENDER = /^(?:The|Your) (?=\p{Lu})/u;

/** Days and zones: all that may stand in a date line beside its figures and a place. */
const DAYS = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b\d{4}\b/giu;
const ZONES = /\b(?:GMT|UTC|[A-Z]{1,3}ST|[A-Z]{1,3}DT|CES?T)\b(?:[+-]\d{1,2})?/gu;
const PLACE_NAME = String.raw`\p{Lu}[\p{L}.’'-]*(?: (?:\p{Lu}[\p{L}.’'-]*|upon|on|of|am|an|der|de|la|le|sur)){0,3}`;
/** Countries whose name reads like something that happened. */
const UNITED = /\bUnited(?= (?:Kingdom|States|Arab))/u;
/** A town, and perhaps its region and its country. */
const PLACE = new RegExp(`^${PLACE_NAME}(?:, ${PLACE_NAME}){0,2}(?:, | [–-] )`, 'u');
/** What happened, and no place: when in doubt, it is something that happened. */
const HAPPENED =
  /\b(?:fires?|floods?|leaks?|breach(?:es)?|crash(?:es)?|accidents?|attacks?|deaths?|blasts?|thefts?|strikes?|alarms?|alerts?|recalls?|injur(?:y|ies)|dead|lost|stolen|hurt|[\p{L}]+(?:ion|ions|ment|ments|ings?|ages?|ed|ure|ures))\b/iu;

/** Who speaks and what this is, where a time without its date may follow: "Norrholm Lines statement, ". */
const ISSUED =
  /^(?:(?!The )\p{Lu}[\p{L}.’'-]*(?: (?:of|and|&|\p{Lu}[\p{L}.’'-]*)){0,4} )?(?:[Hh]olding |[Cc]losing )?(?:[Ss]tatement|[Uu]pdate|[Bb]ulletin|[Cc]orrection)(?:,| at| of)(?= )/u;

/** What looks like an address, also where its ending is none of the internet's yet. */
const ADDRESS = /(?:[\p{L}\d-]{1,63}\.){1,8}\p{L}{2,24}(?:\/\S{0,200})?/gu;
const MAIL = /[^\s@]{1,64}@[^\s@]{1,255}/gu;
const PHONE = /\+?\(?\d[\d\s()/-]{2,20}\d/gu;
const REACH =
  /^(?:\p{Lu}\p{Ll}+(?: \p{L}+){0,2}: (?=call|ring|phone|text|e-?mail|write to))?(?:(?:for (?:help|more|information|more information|questions|the press),? )?(?:(?:you can|please) )?(?:reach|call|ring|contact|phone|text|message|ask|e-?mail|write to|speak to|talk to) (?:us )?(?:free(?: of charge)? )?(?:at|on|under)?|we (?:stay|are|remain) reachable (?:at|on|under|by)|(?:press|media|contact|enquiries|help|help ?line|phone|tel|telephone|e-?mail|web|website|more|updates)(?: (?:office|contact|enquiries|desk|line|information))?:)/iu;
/** The same as somebody writes it where every character counts: "Help 0800 123 456". */
const SHORT_REACH =
  /^(?:(?:free|press|media|customer) )?(?:press|media|contact|enquiries|help|help ?line|hot ?line|info(?:rmation)?|advice|support|service|phone|tel\.?|telephone|call ?line|e-?mail|web|website|more)(?: (?:office|contact|enquiries|desk|line|information))?(?=\s)/iu;
const BETWEEN = /\b(?:or|and|at|on|by|phone|e-?mail)\b|[\s,;:.|/()–-]/giu;

function without(text: string, places: readonly { readonly from: number; readonly to: number }[]): string {
  return places
    .toSorted((one, other) => other.from - one.from)
    .reduce((left, { from, to }) => `${left.slice(0, from)} ${left.slice(to)}`, text);
}

/** "Leeds, 29 November 2026, 09:30 GMT.", "Quillmere statement, 09:30 GMT.": when it was written, perhaps where or by whom, and nothing else. */
function isDateLine(text: string): boolean {
  const figures = countsAndTimes(text);
  if (figures.length === 0 || figures.some(({ kind }) => kind === 'number' || kind === 'percent'))
    return false;
  const bare = without(text, figures);
  if (ISSUED.test(bare)) return isEmpty(bare.replace(ISSUED, ''));
  if (!figures.some(({ kind }) => kind === 'date')) return false;
  const place = bare.match(PLACE)?.[0] ?? '';
  return !HAPPENED.test(place.replace(UNITED, '')) && isEmpty(bare.replace(PLACE, ''));
}

/** True where nothing but days, zones and signs is left. */
function isEmpty(left: string): boolean {
  return !/[\p{L}\p{N}]/u.test(left.replaceAll(DAYS, ' ').replaceAll(ZONES, ' '));
}

/** When and where we speak next, and nothing of what is said then. */
function isNextWord(text: string): boolean {
  if (!NEXT_WORD.test(text)) return false;
  const bare = without(text, countsAndTimes(text)).replace(NEXT_WORD, '');
  return isEmpty(withoutLinks(bare).replaceAll(NEXT_WORDS, ' '));
}

const withoutLinks = (text: string): string =>
  without(text, linksIn(text)).replaceAll(MAIL, ' ').replaceAll(ADDRESS, ' ');

/** Only ways to reach somebody, and at most the word for it before them. */
function isContact(text: string): boolean {
  const bare = withoutLinks(text).replaceAll(PHONE, ' ');
  const left = (lead: RegExp) => bare.trimStart().replace(lead, '').replaceAll(BETWEEN, '');
  if (bare === text) return false;
  return left(REACH) === '' || (contactsOf(text).length > 0 && left(SHORT_REACH) === '');
}

/** What words call a statement: "Update 2.1" is an update, the second statement, with ".1" behind it. */
export function nameSaid(said: string) {
  const [, name, number, rest = ''] = NAMED.exec(said.trim()) ?? [];
  return name === undefined ? null : { name: name.toLowerCase(), number: Number(number), rest };
}

/** Where a text says which statement it is: "Update 2." That is no figure of what happened. */
export function statementNumbers(text: string): readonly { readonly from: number; readonly to: number }[] {
  return [...text.matchAll(NUMBER_AT)].map(({ 0: found, index }) => ({
    from: index,
    to: index + found.length,
  }));
}

function lineOf(text: string): FrameLine | null {
  if (NUMBER.test(text)) return 'number';
  if (isNextWord(text)) return 'nextWord';
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
  if (
    last &&
    !found.has(last.number) &&
    (SPEAKER.test(last.text) || (signed && SENDER.test(last.text.replace(THE_SENDER, ''))))
  )
    found.set(last.number, 'signOff');
  return found;
}

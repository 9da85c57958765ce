/** Matches `{{slot-id}}`, a place in a template that nobody has filled yet. */
const SLOT = /\{\{\s*([a-z][a-z0-9-]*)\s*\}\}/g;

/** The ids of the slots that still stand in a text, in order of first appearance. */
export function openSlots(text: string): readonly string[] {
  return [...new Set([...text.matchAll(SLOT)].map((match) => match[1] ?? ''))];
}

/** One sentence with its place in the text (UTF-16 offsets, end exclusive). */
export type Sentence = {
  readonly number: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
};

/** A full stop before a number: Unicode takes it for the stop of an abbreviation wherever small letters follow. */
const STOP_BEFORE_NUMBER = /(?<!\S)(?<before>\S*)\.["”’)]?(?<gap>\s+)(?=[£$€]?\d)/gu;
/** Words that have a stop of their own before a number. In doubt it is one: a sentence too long is read whole. */
const ABBREVIATION =
  /^[(“"‘']?(?:no|nos|nr|approx|ca|cf|pp?|pg|vols?|figs?|art|sec|paras?|chs?|est|max|min|avg|tel|ext|incl|vs?|ver|rev|app|co|ltd|inc|corp|rs|st|rd|ave|\p{L}|(?:\p{L}\.)+\p{L})$/iu;
const NAMED_DAY =
  /^[(“"‘']?(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thu|Thurs?|Fri|Sat|Sun)$/u;
/** A day of a month, or the number of a line. */
const SHORT_NUMBER = /^\d{1,2}$/u;

/** Where a sentence that begins with a number was taken for a part of the one before: from the end of that to its own beginning. */
function cutsBeforeNumbers(segment: string): readonly { readonly end: number; readonly next: number }[] {
  return [...segment.matchAll(STOP_BEFORE_NUMBER)].flatMap(({ 0: found, index, groups }) => {
    const { before = '', gap = '' } = groups ?? {};
    if (before === '' || [ABBREVIATION, NAMED_DAY, SHORT_NUMBER].some((one) => one.test(before))) return [];
    const next = index + found.length;
    return [{ end: next - gap.length, next }];
  });
}

/** The parts of a segment that are sentences of their own, each with its offset in the segment. */
function parts(segment: string): readonly { readonly at: number; readonly text: string }[] {
  const cuts = cutsBeforeNumbers(segment);
  return [{ next: 0 }, ...cuts].map(({ next }, index) => ({
    at: next,
    text: segment.slice(next, cuts[index]?.end),
  }));
}

/** Numbers the sentences of a text, so that people can speak about "sentence 2" on the phone. */
export function sentences(text: string, locale = 'en'): readonly Sentence[] {
  const found: Sentence[] = [];
  for (const { segment, index } of new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text)) {
    for (const { at, text: part } of parts(segment)) {
      const trimmed = part.trim();
      if (trimmed === '') continue;
      const from = index + at + part.indexOf(trimmed);
      found.push({ number: found.length + 1, from, to: from + trimmed.length, text: trimmed });
    }
  }
  return found;
}

/** How many words a text has, by the rules of its language. */
export function wordCount(text: string, locale = 'en'): number {
  let count = 0;
  for (const { isWordLike } of new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)) {
    if (isWordLike) count += 1;
  }
  return count;
}

/** Seconds to read a text aloud at three words a second (27 words in 9 seconds, the message-map rule). */
export function secondsAloud(words: number): number {
  return Math.ceil(words / 3);
}

/** A character that a reader cannot see but that is in the bytes. `at` is its UTF-16 offset. */
export type HiddenCharacter = { readonly at: number; readonly code: string; readonly name: string };

const DIRECTION = 'direction mark';
const HIDDEN: readonly { readonly test: RegExp; readonly name: string }[] = [
  { test: /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/u, name: DIRECTION },
  { test: /[\u200B-\u200D\u2060\uFEFF]/u, name: 'zero-width character' },
  { test: /\u00AD/u, name: 'soft hyphen' },
  { test: /[^\P{Cc}\n\t]/u, name: 'control character' },
  { test: /\p{Noncharacter_Code_Point}/u, name: 'no character' },
  { test: /[\u{E0000}-\u{E007F}]/u, name: 'tag character' },
];

const EMOJI_JOINER = /\p{Extended_Pictographic}[\uFE0F\u{1F3FB}-\u{1F3FF}]?\u200D$/u;

const JOINING = ['Arab', 'Syrc', 'Mong', 'Nkoo', 'Mand', 'Deva', 'Beng', 'Guru', 'Gujr', 'Orya']
  .concat(['Taml', 'Telu', 'Knda', 'Mlym', 'Sinh', 'Mymr', 'Khmr', 'Tibt', 'Java', 'Bali'])
  .map((script) => `\\p{sc=${script}}`)
  .join('');

/** Where a script joins its letters, a joiner or non-joiner is spelling: without it Persian and Hindi words are others. */
const SPELT_JOINER = new RegExp(`[${JOINING}]\\p{M}*[\\u200C\\u200D]$`, 'u');

/** The flag of a part of a country: a black flag with the letters of its code as tags, and the end of them. */
const FLAG = /\u{1F3F4}[\u{E0061}-\u{E007A}]{2}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,4}\u{E007F}/gu;

type Span = { readonly from: number; readonly to: number };

/** True for a joiner that is part of an emoji or of how a word is spelt. */
function belongs(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 8), at + 1);
  return EMOJI_JOINER.test(before) || SPELT_JOINER.test(before);
}

/** Every invisible character of a text, with its place. What an emoji or a script needs is part of it and left alone. */
export function hiddenCharacters(text: string): readonly HiddenCharacter[] {
  const flags = [...text.matchAll(FLAG)].map(
    ({ 0: flag, index }): Span => ({ from: index, to: index + flag.length }),
  );
  const found: HiddenCharacter[] = [];
  let at = 0;
  for (const character of text) {
    const kind = HIDDEN.find(({ test }) => test.test(character));
    const here = at;
    if (kind && !belongs(text, at) && !flags.some(({ from, to }) => from <= here && here < to)) {
      const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
      found.push({ at, code, name: kind.name });
    }
    at += character.length;
  }
  return found;
}

const RIGHT_TO_LEFT = /[\p{sc=Hebr}\p{sc=Arab}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}\p{sc=Rohg}]/u;
const LAST_LETTER = /\p{L}(?=\P{L}*$)/u;

/** True for a direction mark beside a letter that is read from the right: there it can be what puts the words in order. */
export function maySetOrder(text: string, { at, name }: HiddenCharacter): boolean {
  if (name !== DIRECTION) return false;
  const [before = ''] = LAST_LETTER.exec(text.slice(Math.max(0, at - 80), at)) ?? [];
  const [after = ''] = /\p{L}/u.exec(text.slice(at, at + 80)) ?? [];
  return RIGHT_TO_LEFT.test(before) || RIGHT_TO_LEFT.test(after);
}

/** A part of a text: what can be read, or the code and name of a character that cannot be seen. `at` is its offset. */
export type SeenPart = {
  readonly at: number;
  readonly text: string;
  readonly hidden: HiddenCharacter | null;
};

/** One look at the whole text: true if it may hold a character that cannot be seen. */
const MAYBE = /\p{Cf}|\p{Noncharacter_Code_Point}|[^\P{Cc}\n\t]/u;

/** Cuts a text at each character that cannot be seen, and names it in its place. */
export function seenParts(text: string): readonly SeenPart[] {
  if (!MAYBE.test(text)) return [{ at: 0, text, hidden: null }];
  const parts: SeenPart[] = [];
  let from = 0;
  const plain = (to: number) => {
    if (to > from) parts.push({ at: from, text: text.slice(from, to), hidden: null });
  };
  for (const one of hiddenCharacters(text)) {
    plain(one.at);
    parts.push({ at: one.at, text: `${one.code} ${one.name}`, hidden: one });
    from = one.at + String.fromCodePoint(text.codePointAt(one.at) ?? 0).length;
  }
  plain(text.length);
  return parts;
}

/** A text for places that draw only plain characters (a menu, a window title): what cannot be seen is named in its place. */
export function seenText(text: string): string {
  return seenParts(text)
    .map((part) => (part.hidden ? `[${part.text}]` : part.text))
    .join('');
}

/** What a slot is called that nothing describes: the words of its id. */
export function slotWords(id: string): string {
  const words = id.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

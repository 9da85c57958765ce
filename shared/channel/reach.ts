const PHONE =
  /(?<![\p{L}\p{N}])(\+?\(?\d(?:[ \u00A0\u202F()/.-]{0,3}\d){6,})(?![\p{L}\p{N}])(?:,?\s{1,2}(?:ext(?:ension|\.)?|x)\s?(\d{1,6})(?![\p{L}\p{N}]))?/giu;
/** A date, with or without its time: digits enough for a number to call, and none. */
const DATED =
  /(?<!\d)(?:\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2(?:\d{4}|\d{2}))(?:[T ,]{1,2}\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)?(?![\d-])/gu;
const PAGE =
  /[^\s@,;()]+@[\w-]+(?:\.[\w-]+)+|(?:https?:\/\/)?(?:[a-z\d-]+\.)+[a-z]{2,}(?:\/[^\s,;()]*[^\s,;().])?/giu;

/** A phone number as it is dialled: its digits, whatever stands between them. From abroad, nobody dials the "(0)". */
const dialled = (said: string): string => {
  const abroad = /^(?:\+|\(?00)/u.test(said);
  const digits = (abroad ? said.replace(/\(\s?0\s?\)/u, '') : said).replaceAll(/\D/gu, '');
  return digits.replace(/^00/u, '');
};

/** Every contact that a text names, once: its phone numbers as they are dialled, with their extension, and its addresses. */
export function contactsOf(text: string): readonly string[] {
  const pages = [...text.matchAll(PAGE)].map(([found]) => found.toLowerCase().replace(/^https?:\/\//u, ''));
  const left = text.replaceAll(PAGE, ' ').replaceAll(DATED, ' ');
  const phones = [...left.matchAll(PHONE)].map(([, found = '', extension]) =>
    extension === undefined ? dialled(found) : `${dialled(found)}x${extension}`,
  );
  return [...new Set([...phones, ...pages])].toSorted();
}

/**
 * Whom a text leads to: all its contacts, in order, whatever is said around them. Two texts with the same answer name the same
 * contact. Null where it names none.
 */
export function reachIn(text: string): string | null {
  const all = contactsOf(text);
  return all.length === 0 ? null : all.join(' ');
}

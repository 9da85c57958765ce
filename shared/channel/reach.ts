const PHONE =
  /(?<![\p{L}\p{N}])(\+?\(?\d(?:[ \u00A0\u202F()/.-]{0,3}\d){6,})(?![\p{L}\p{N}])(?:,?\s{1,2}(?:ext(?:ension|\.)?|x)\s?(\d{1,6})(?![\p{L}\p{N}]))?/giu;
/** A date, with or without its time: digits enough for a number to call, and none. */
const DATED =
  /(?<!\d)(?:\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2(?:\d{4}|\d{2}))(?:[T ,]{1,2}\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)?(?![\d-])/gu;
const PAGE =
  /(?<![^\s@,;()])[^\s@,;()]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|(?<![a-z\d-])(?:https?:\/\/)?(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,24}(?:\/[^\s,;()]{0,200}[^\s,;().])?/giu;
/** Countries in which a number begins with a nought that nobody dials from abroad: Switzerland, Austria, Britain, Germany. */
const WITH_NOUGHT = /^(?:41|43|44|49)(?=\d{6})/u;

/** A phone number as it is dialled at home: its digits, whatever stands between them. From abroad, nobody dials the "(0)". */
const dialled = (said: string): string => {
  if (!/^(?:\+|\(?00)/u.test(said)) return said.replaceAll(/\D/gu, '');
  const digits = said.replace(/\(\s?0\s?\)/u, '').replaceAll(/\D/gu, '');
  return digits.replace(/^00/u, '').replace(WITH_NOUGHT, '0');
};

/** A way to reach somebody, where a text names it. `value` is the same for the same one in other spelling. */
type Contact = { readonly value: string; readonly from: number; readonly to: number };

const blank = (found: string): string => ' '.repeat(found.length);

/** The contacts that a text names: its phone numbers as they are dialled, with their extension, and its addresses. */
export function contactsIn(text: string): readonly Contact[] {
  const place = (value: string, { 0: found, index: from }: RegExpExecArray) => ({
    ...{ value, from, to: from + found.length },
  });
  const pages = [...text.matchAll(PAGE)].map((match) =>
    place(match[0].toLowerCase().replace(/^https?:\/\//u, ''), match),
  );
  const left = text.replaceAll(PAGE, blank).replaceAll(DATED, blank);
  const phones = [...left.matchAll(PHONE)].map((match) => {
    const [, found = '', extension] = match;
    return place(extension === undefined ? dialled(found) : `${dialled(found)}x${extension}`, match);
  });
  return [...phones, ...pages];
}

/** Every contact that a text names, once. */
export function contactsOf(text: string): readonly string[] {
  return [...new Set(contactsIn(text).map(({ value }) => value))].toSorted();
}

/**
 * Whom a text leads to: all its contacts, in order, whatever is said around them. Two texts with the same answer name the same
 * contact. Null where it names none.
 */
export function reachIn(text: string): string | null {
  const all = contactsOf(text);
  return all.length === 0 ? null : all.join(' ');
}

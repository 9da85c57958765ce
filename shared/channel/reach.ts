const PHONE = /(?<![\p{L}\p{N}])\+?\(?\d(?:[ \u00A0\u202F()/.-]{0,3}\d){6,}(?![\p{L}\p{N}])/gu;
const PAGE =
  /[^\s@,;()]+@[\w-]+(?:\.[\w-]+)+|(?:https?:\/\/)?(?:[a-z\d-]+\.)+[a-z]{2,}(?:\/[^\s,;()]*[^\s,;().])?/giu;

/** A phone number as it is dialled: its digits, whatever stands between them. */
const dialled = (said: string): string => said.replaceAll(/\D/gu, '').replace(/^00/u, '');

/**
 * Whom a text leads to: its phone numbers as they are dialled, its addresses, in order, whatever is said around them. Two
 * texts with the same answer name the same contact. Null where it names none.
 */
export function reachIn(text: string): string | null {
  const pages = [...text.matchAll(PAGE)].map(([found]) => found.toLowerCase().replace(/^https?:\/\//u, ''));
  const phones = [...text.replaceAll(PAGE, ' ').matchAll(PHONE)].map(([found]) => dialled(found));
  const all = [...new Set([...phones, ...pages])].toSorted();
  return all.length === 0 ? null : all.join(' ');
}

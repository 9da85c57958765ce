/** A text as it is compared with names. */
export const heard = (text: string): string =>
  ` ${text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')} `;

/** The first of the names that stands in one of the texts, however it is written; undefined if none does. */
export function namedIn(texts: readonly string[], names: readonly string[]): string | undefined {
  const said = texts.map(heard);
  return names.find((name) => heard(name).trim() !== '' && said.some((text) => text.includes(heard(name))));
}

/** Months and days are surnames too, and no template could do without them. */
const CALENDAR = new Set(
  [
    ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'],
    ...['November', 'December', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  ].map((word) => word.toLowerCase()),
);

/** Shorter ones are words, or the ends of other names. */
const SHORTEST_SURNAME = 4;

/** The last of several parts of a name, where it is long enough to be told from a word; null else. */
function surnameOf(name: string): string | null {
  const parts = name.normalize('NFKC').trim().split(/\s+/);
  const last = parts.at(-1) ?? '';
  const isName = parts.length > 1 && /^\p{Lu}[\p{L}'’-]+$/u.test(last) && last.length >= SHORTEST_SURNAME;
  return isName && !CALENDAR.has(last.toLowerCase()) ? last : null;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * The first of the names whose surname stands alone in one of the texts: with its capital and in the middle of a sentence, or
 * behind a title, where an ordinary word has none. "Bell will call" at its beginning may be a bell.
 */
export function surnameIn(texts: readonly string[], names: readonly string[]): string | undefined {
  return names.find((name) => {
    const surname = surnameOf(name);
    if (surname === null) return false;
    const alone = `${escaped(surname)}(?![\\p{L}\\p{N}])`;
    const inside = new RegExp(`(?:[\\p{L}\\p{N},;)\\]}]\\s+|(?:Mr|Mrs|Ms|Mx|Dr|Prof)\\.?\\s+)${alone}`, 'u');
    return texts.some((text) => inside.test(text.normalize('NFKC')));
  });
}

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

/** One apostrophe is like another: a keyboard has the straight one, and text programs bend it. */
const plain = (text: string): string => text.normalize('NFKC').replace(/[’‘ʼ`´]/gu, "'");

/** The last of several parts of a name; null where it has only one. */
function surnameOf(name: string): string | null {
  const parts = plain(name).trim().split(/\s+/);
  const last = parts.at(-1) ?? '';
  return parts.length > 1 && /^\p{Lu}[\p{L}'-]+$/u.test(last) ? last : null;
}

/** Long enough to be told from a word where no title stands before it. */
const isTelling = (surname: string): boolean =>
  surname.length >= SHORTEST_SURNAME && !CALENDAR.has(surname.toLowerCase());

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A surname as it is written, or in capitals. */
const written = (surname: string): string =>
  `(?:${escaped(surname)}|${escaped(surname.toUpperCase())})(?![\\p{L}\\p{N}])`;

const TITLE = String.raw`(?<![\p{L}\p{N}])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|MR|MRS|MS|MISS|MX|DR|PROF|Professor)\.?\s+`;
/** What an ordinary word with a capital has before it only by chance: the middle of a sentence, a bracket, a colon. */
const INSIDE = String.raw`(?:[\p{L}\p{N},;:)\]}]\s+|[(\[“"])`;

function firstOf(
  texts: readonly string[],
  names: readonly string[],
  patternOf: (surname: string) => string | null,
): string | undefined {
  const said = texts.map(plain);
  return names.find((name) => {
    const surname = surnameOf(name);
    const pattern = surname === null ? null : patternOf(surname);
    return pattern !== null && said.some((text) => new RegExp(pattern, 'u').test(text));
  });
}

/** The first of the names whose surname stands behind a title in one of the texts: "Dr. Bell" is nobody's bell. */
export function titledIn(texts: readonly string[], names: readonly string[]): string | undefined {
  return firstOf(texts, names, (surname) => `${TITLE}${written(surname)}`);
}

/**
 * The first of the names whose surname may stand alone in one of the texts: in capitals, or with its capital where an ordinary
 * word would have none. "Bell will call" at its beginning may be a bell, and the Town Hall is no Ann Hall: it is a guess.
 */
export function surnameIn(texts: readonly string[], names: readonly string[]): string | undefined {
  return firstOf(texts, names, (surname) => {
    const capitals = `(?<![\\p{L}\\p{N}])${escaped(surname.toUpperCase())}(?![\\p{L}\\p{N}])`;
    return isTelling(surname) ? `${INSIDE}${written(surname)}|${capitals}` : null;
  });
}

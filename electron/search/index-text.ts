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

/** The ways to write what is looked for: a number that has groups also without them, and one without them also in groups. */
function spellings(text: string): readonly string[] {
  if (GROUPED.test(text)) return [text, text.replaceAll(/\D/g, '')];
  return LONG_NUMBER.test(text) ? [text, text.replaceAll(THOUSANDS, ' ')] : [text];
}

/** The terms as FTS5 reads them: each in quotation marks, so that nothing in it is an operator. */
export function matchOf(terms: readonly Term[]): string {
  const quoted = (text: string) => `"${indexed(text).replaceAll('"', '""')}"`;
  return terms
    .map(({ text, begins }) => spellings(text).map((one) => `${quoted(one)}${begins ? ' *' : ''}`))
    .map((ways) => `(${ways.join(' OR ')})`)
    .join(' AND ');
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

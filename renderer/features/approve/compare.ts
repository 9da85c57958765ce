import type { Looks } from '../../../shared/projection/looks.ts';
import { type Revision, revisionName, type Statement } from '../../../shared/statement/statements.ts';
import { spanWords } from '../../../shared/time-text.ts';
import { labelWithin, type WordPage } from '../../ui/word-pages.ts';

/** What the words are held against: what this person last saw, what was last approved, or nothing. */
export type Against = 'looked' | 'approved' | 'plain';

export type Choice = { readonly value: Against; readonly label: string };

/** What a signer is told who has nothing to compare these words with. */
export const FIRST_TIME = 'You see these words in the sign-off for the first time.';

const LABEL = {
  looked: 'Since you last looked',
  approved: 'Since the last approval',
  plain: 'As they will appear',
} as const satisfies Record<Against, string>;

/** The comparisons that there is something to compare with, and the plain words. */
export function choicesOf(since: readonly Against[]): readonly Choice[] {
  return [...since, 'plain' as const].map((value) => ({ value, label: LABEL[value] }));
}

/** What these words can be held against. */
export function sinceIn({ looked, approved }: Looks): readonly Against[] {
  return [...(looked ? ['looked' as const] : []), ...(approved ? ['approved' as const] : [])];
}

/** The revision that a comparison holds the words against. */
export function beforeOf({ looked, approved }: Looks, against: Against): Revision | null {
  if (against === 'looked') return looked?.revision ?? null;
  return against === 'approved' ? approved : null;
}

function numbered(changed: readonly number[]): string {
  return changed.length === 1 ? `Sentence ${changed[0]}` : `Sentences ${changed.join(', ')}`;
}

/** Which sentences changed on which channels, and which channels came or went (`moved`), as the beginning of a sentence. */
export function whatChanged(pages: readonly WordPage[], moved: string): string {
  const said = sentencesChanged(pages);
  return moved === '' ? said : `${said.replace(/,$/, '')}; ${moved},`;
}

function sentencesChanged(pages: readonly WordPage[]): string {
  const changed = pages.filter((one) => one.changed.length > 0);
  if (changed.length === 0) return 'No sentence changed';
  if (pages.length === 1) return `${numbered(changed[0]?.changed ?? [])} changed`;
  const parts = changed.map((one) => `${numbered(one.changed).toLowerCase()} on ${labelWithin(one)}`);
  return `Changed: ${parts.join('; ')},`;
}

type About = {
  readonly statement: Statement;
  readonly now: number;
  /** When whoever reads this had these very words before them already; null if this is the first time. */
  readonly sameAt: number | null;
  /** Which channels came or went, in the middle of a sentence; '' where none. */
  readonly moved: string;
};

/** What changed since when, in a sentence that can be read aloud. */
export function changesSentence(
  pages: readonly WordPage[],
  { looked, approved }: Looks,
  against: Against,
  { statement, now, sameAt, moved }: About,
): string {
  if (!looked && !approved)
    return sameAt === null
      ? FIRST_TIME
      : `You have had these words before you already, ${spanWords(sameAt, now)} ago. They are the same.`;
  if (against === 'looked' && looked)
    return `${whatChanged(pages, moved)} since you last looked, at ${revisionName(statement, looked.revision)}, ${spanWords(looked.at, now)} ago.`;
  if (against === 'approved' && approved)
    return `${whatChanged(pages, moved)} since ${revisionName(statement, approved)} was approved.`;
  return '';
}

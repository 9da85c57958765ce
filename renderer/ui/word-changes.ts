import { diffWordsWithSpace } from 'diff';
import { sentences } from '../../shared/statement/words.ts';

/** A run of text that stayed, came or went. `from` is its place in the new text (UTF-16 units). */
export type Piece = {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
  readonly from: number;
};

/** What changed from one text to another, word by word. */
export function wordChanges(before: string, after: string): readonly Piece[] {
  let from = 0;
  return diffWordsWithSpace(before, after).map((change): Piece => {
    const kind = change.added ? 'added' : change.removed ? 'removed' : 'same';
    const piece = { kind, text: change.value, from } as const;
    if (kind !== 'removed') from += change.value.length;
    return piece;
  });
}

/** One numbered sentence of the new text, with what changed in it. */
export type MarkedSentence = {
  readonly number: number;
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly changed: boolean;
  /** True if a blank line stands before it. */
  readonly newParagraph: boolean;
};

function clip(piece: Piece, from: number, to: number, isLast: boolean): Piece | null {
  if (piece.kind === 'removed') {
    const here = piece.from >= from && (piece.from < to || (isLast && piece.from >= to));
    return here && piece.text.trim() !== '' ? piece : null;
  }
  const start = Math.max(piece.from, from);
  const end = Math.min(piece.from + piece.text.length, to);
  return start < end
    ? { ...piece, text: piece.text.slice(start - piece.from, end - piece.from), from: start }
    : null;
}

/** The sentences of `after`, numbered, with the words that changed since `before` (null: nothing to compare with). */
export function markedSentences(after: string, before: string | null): readonly MarkedSentence[] {
  const pieces: readonly Piece[] =
    before === null ? [{ kind: 'same', text: after, from: 0 }] : wordChanges(before, after);
  const all = sentences(after);
  return all.map(({ number, from, to, text }, index) => {
    const gapFrom = all[index - 1]?.to ?? 0;
    const own = pieces.map((piece) => {
      const start =
        piece.kind === 'removed' && piece.from >= gapFrom && piece.from < from ? from : piece.from;
      return clip(
        { ...piece, from: piece.kind === 'removed' ? start : piece.from },
        from,
        to,
        index === all.length - 1,
      );
    });
    const kept = own.filter((piece) => piece !== null);
    return {
      number,
      text,
      pieces: kept,
      changed: kept.some((piece) => piece.kind !== 'same'),
      newParagraph: /\n\s*\n/.test(after.slice(gapFrom, from)),
    };
  });
}

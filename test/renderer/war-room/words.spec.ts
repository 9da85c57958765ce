import { describe, expect, it } from 'vitest';
import { markedSentences, wordChanges } from '../../../renderer/ui/word-changes.ts';

const BEFORE = 'We are sorry. The file holds e-mail addresses. Our next update is at 11:05.';
const AFTER =
  'We are sorry. The file holds e-mail addresses only; it holds no passwords. Our next update is at 11:05.';

describe('the difference between two texts', () => {
  it('keeps every character of the new text, and of the old one', () => {
    const pieces = wordChanges(BEFORE, AFTER);
    const without = (kind: string) => pieces.filter((one) => one.kind !== kind).map((one) => one.text);
    expect(without('removed').join('')).toBe(AFTER);
    expect(without('added').join('')).toBe(BEFORE);
  });

  it('is marked in the sentence where it is', () => {
    const marked = markedSentences(AFTER, BEFORE);
    expect(marked.map((one) => one.changed)).toEqual([false, true, false]);
    expect(marked.map((one) => one.pieces.map((piece) => piece.text).join(''))).toEqual(
      marked.map((one) => one.text),
    );
  });

  it('shows a sentence that went at the one that follows, or at the last', () => {
    const marked = markedSentences('One. Three.', 'One. Two. Three.');
    expect(marked.map((one) => one.changed)).toEqual([false, true]);
    const cut = markedSentences('One.', 'One. Two.');
    expect(cut.at(-1)?.pieces.some((piece) => piece.kind === 'removed')).toBe(true);
  });
});

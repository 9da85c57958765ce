import { describe, expect, it } from 'vitest';
import { markedSentences, wordChanges } from '../../../renderer/ui/word-changes.ts';
import { fromFieldText, toFieldText } from '../../../renderer/ui/zone-time.ts';

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

describe('a time field', () => {
  const summer = Date.UTC(2026, 5, 1, 9, 30, 15);
  const winter = Date.UTC(2026, 10, 19, 9, 30, 15);

  it('is in the zone of the room, whatever the zone of the computer', () => {
    expect(toFieldText(summer, 'Europe/London')).toBe('2026-06-01T10:30:15');
    expect(toFieldText(winter, 'America/New_York')).toBe('2026-11-19T04:30:15');
  });

  it('comes back as the instant it was', () => {
    for (const zone of ['Europe/London', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Chatham']) {
      for (const at of [summer, winter]) expect(fromFieldText(toFieldText(at, zone), zone)).toBe(at);
    }
  });

  it('is nothing when it is empty or half typed', () => {
    expect(fromFieldText('', 'UTC')).toBeNull();
    expect(fromFieldText('2026-1', 'UTC')).toBeNull();
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { keepUnsaved, readUnsaved } from '../../renderer/bridge/unsaved-words.ts';
import { encryptedShelf, takeShelfKey, wordShelf } from '../../renderer/bridge/word-shelf.ts';
import { base64OfBytes } from '../../shared/seal/bytes.ts';

const KEY = new Uint8Array(32).fill(9);
const TYPED = { text: 'We know of no injuries, 世界', variants: [], without: [], basedOn: null, sent: null };
const stored = (): string => JSON.stringify(Object.entries(localStorage));

beforeEach(() => {
  localStorage.clear();
  takeShelfKey(null);
});

describe('unsaved words of a room with keys', () => {
  it('lie encrypted in the profile and read as they were typed', () => {
    takeShelfKey(base64OfBytes(KEY));
    expect(keepUnsaved(wordShelf(), 'i', 's', TYPED)).toBe(true);
    expect(stored()).not.toContain('injuries');
    expect(readUnsaved(wordShelf(), 'i', 's')).toEqual(TYPED);
  });

  it('are put behind the key where they lay in the clear before', () => {
    keepUnsaved(wordShelf(), 'i', 's', TYPED);
    expect(stored()).toContain('injuries');
    takeShelfKey(base64OfBytes(KEY));
    expect(readUnsaved(wordShelf(), 'i', 's')).toEqual(TYPED);
    expect(stored()).not.toContain('injuries');
  });

  it('count as none under another key, in another place, or changed', () => {
    const shelf = encryptedShelf(localStorage, KEY);
    shelf.setItem('a', 'words');
    const entry = localStorage.getItem('a') ?? '';
    localStorage.setItem('b', entry);
    localStorage.setItem('c', `${entry.slice(0, -2)}A=`);
    localStorage.setItem('d', 'v1.');
    expect(encryptedShelf(localStorage, new Uint8Array(32)).getItem('a')).toBe(null);
    expect(['a', 'b', 'c', 'd', 'e'].map(shelf.getItem)).toEqual(['words', null, null, null, null]);
  });
});

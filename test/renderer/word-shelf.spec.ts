import './support/browser.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { leaveDesk, onDesk, putOnDesk } from '../../renderer/bridge/draft-desk.ts';
import { keepUnsaved, readUnsaved } from '../../renderer/bridge/unsaved-words.ts';
import { followWindows } from '../../renderer/bridge/windows.ts';
import { encryptedShelf, takeShelfKey, wordShelf } from '../../renderer/bridge/word-shelf.ts';
import { base64OfBytes } from '../../shared/seal/bytes.ts';
import { newMain } from './support/fake-holdline.ts';

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

describe('unsaved words of a window that has closed', () => {
  const main = newMain();
  const theirs = 'window 2 holdline.unsaved-words.i.s';
  const closes = () => main.push('windows', [1]);
  followWindows();
  beforeEach(() => main.push('windows', [1, 2]));

  it('are left alone while it is open, and come onto the page of the other as it closes', () => {
    const place = { incidentId: 'i', statementId: 's', takenUp: [] };
    localStorage.setItem(theirs, JSON.stringify(TYPED));
    expect(onDesk(place).words).toBeNull();
    closes();
    expect(onDesk(place).words).toEqual(TYPED);
    expect(localStorage.getItem(theirs)).toBeNull();
    leaveDesk(place);
  });

  it('are kept where words stand already, and come when those are saved or undone', () => {
    const place = { incidentId: 'i', statementId: 's', takenUp: [] };
    putOnDesk(place, { ...TYPED, text: 'Mine.' }, 'done');
    localStorage.setItem(theirs, JSON.stringify(TYPED));
    closes();
    expect(onDesk(place).words?.text).toBe('Mine.');
    putOnDesk(place, null, 'done');
    expect(onDesk(place).words).toEqual(TYPED);
    leaveDesk(place);
  });

  it('are not taken over behind a key that is not there, and are once it is', () => {
    takeShelfKey(base64OfBytes(KEY));
    encryptedShelf(localStorage, KEY).setItem(theirs, JSON.stringify(TYPED));
    takeShelfKey(null);
    closes();
    expect(readUnsaved(wordShelf(), 'i', 's')).toBeNull();
    takeShelfKey(base64OfBytes(KEY));
    expect(readUnsaved(wordShelf(), 'i', 's')).toEqual(TYPED);
  });
});

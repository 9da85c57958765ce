import './support/browser.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { catchUp, deskChanges, leaveDesk, onDesk, putOnDesk } from '../../renderer/bridge/draft-desk.ts';
import { readUnsaved } from '../../renderer/bridge/unsaved-words.ts';
import { takeShelfKey, wordShelf } from '../../renderer/bridge/word-shelf.ts';
import { base64OfBytes } from '../../shared/seal/bytes.ts';

const PLACE = { incidentId: 'i', statementId: 's', takenUp: [] };
const wordsOf = (text: string) => ({ text, variants: [], without: [], basedOn: null, sent: null });
const onShelf = () => readUnsaved(wordShelf(), 'i', 's')?.text ?? null;

beforeEach(() => {
  localStorage.clear();
  takeShelfKey(null);
  vi.useFakeTimers();
});
afterEach(() => {
  leaveDesk(PLACE);
  vi.runAllTimers();
  vi.useRealTimers();
});

describe('the words on the desk', () => {
  it('are there at once, on the shelf when the typing pauses, and after a second where it does not', () => {
    putOnDesk(PLACE, wordsOf('W'), 'typed');
    expect(onDesk(PLACE).words?.text).toBe('W');
    expect(onShelf()).toBeNull();
    vi.advanceTimersByTime(250);
    expect(onShelf()).toBe('W');
    for (let keys = 2; keys <= 12; keys += 1) {
      putOnDesk(PLACE, wordsOf('W'.repeat(keys)), 'typed');
      vi.advanceTimersByTime(100);
    }
    expect(onShelf()?.length).toBeGreaterThanOrEqual(11);
  });

  it('are on the shelf at once when a button changed them, when they are put away, and when the window closes', () => {
    putOnDesk(PLACE, wordsOf('Cut.'), 'done');
    expect(onShelf()).toBe('Cut.');
    putOnDesk(PLACE, wordsOf('Cut. More.'), 'typed');
    leaveDesk(PLACE);
    expect(onShelf()).toBe('Cut. More.');
    putOnDesk(PLACE, wordsOf('Last.'), 'typed');
    window.dispatchEvent(new Event('pagehide'));
    expect(onShelf()).toBe('Last.');
  });

  it('never lie in the clear, also when the room is locked before the typing pauses', () => {
    const key = base64OfBytes(new Uint8Array(32).fill(7));
    takeShelfKey(key);
    putOnDesk(PLACE, wordsOf('No injuries.'), 'typed');
    takeShelfKey(null);
    vi.advanceTimersByTime(1000);
    expect(JSON.stringify(Object.entries(localStorage))).not.toContain('injuries');
    takeShelfKey(key);
    expect(onShelf()).toBe('No injuries.');
  });

  it('are followed by the screen after the paint, and at once before a press', () => {
    const heard: string[] = [];
    const end = deskChanges.subscribe(() => heard.push(deskChanges.get().how));
    putOnDesk(PLACE, wordsOf('W'), 'typed');
    putOnDesk(PLACE, wordsOf('We'), 'typed');
    expect(heard).toEqual([]);
    vi.advanceTimersByTime(100);
    expect(heard).toEqual(['typed']);
    putOnDesk(PLACE, wordsOf('We a'), 'typed');
    window.dispatchEvent(new Event('pointerdown'));
    expect(heard).toEqual(['typed', 'done']);
    catchUp();
    vi.advanceTimersByTime(100);
    expect(heard).toEqual(['typed', 'done']);
    end();
  });
});

import './support/browser.ts';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import type { UnsavedWords } from '../../renderer/bridge/unsaved-words.ts';
import { correctedOnBoth, takeUpOf } from '../support/set-aside-story.ts';
import { newMain } from './support/fake-holdline.ts';

const TYPED = { text: 'Half a sentence of window 2', variants: [], without: [], basedOn: null, sent: null };
const theirs = 'window 2 holdline.unsaved-words.i.s';
const place = { incidentId: 'i', statementId: 's', takenUp: [] };
const typed = (text: string) => JSON.stringify({ ...TYPED, text });

/** What a window writes reaches the others with word of it. */
function writes(entry: string, newValue: string): void {
  localStorage.setItem(entry, newValue);
  window.dispatchEvent(new StorageEvent('storage', { key: entry, newValue }));
}

/** The page of window 1 from its start: nobody has told it anything. */
async function loads() {
  const main = newMain();
  const listens = vi.spyOn(window, 'addEventListener');
  onTestFinished(() => {
    for (const [type, listener] of listens.mock.calls) window.removeEventListener(type, listener, true);
    for (const [type, listener] of listens.mock.calls) window.removeEventListener(type, listener);
    listens.mockRestore();
  });
  const { followWindows } = await import('../../renderer/bridge/windows.ts');
  const desk = await import('../../renderer/bridge/draft-desk.ts');
  followWindows();
  return { ...desk, tell: (...numbers: readonly number[]) => main.push('windows', numbers) };
}

beforeEach(() => {
  localStorage.clear();
  vi.resetModules();
});

it('window 1 is loaded again while window 2 is open: it leaves the words of that alone', async () => {
  const { onDesk, tell } = await loads();
  localStorage.setItem(theirs, JSON.stringify(TYPED));
  expect(onDesk(place).words).toBeNull();
  expect(localStorage.getItem(theirs)).not.toBeNull();
  tell(1, 2);
  expect(onDesk(place).words).toBeNull();
  expect(localStorage.getItem(theirs)).not.toBeNull();
});

it('the first window of a start takes over what was left, once it is told that it is alone', async () => {
  const { onDesk, tell } = await loads();
  localStorage.setItem(theirs, JSON.stringify(TYPED));
  expect(onDesk(place).words).toBeNull();
  tell(1);
  expect(onDesk(place).words).toEqual(TYPED);
});

it('what a closing window wrote last counts, also when the news that it closed came first', async () => {
  const { onDesk, tell } = await loads();
  tell(1, 2);
  localStorage.setItem(theirs, JSON.stringify(TYPED));
  expect(onDesk(place).words).toBeNull();
  tell(1);
  writes(theirs, typed(`${TYPED.text}, and its end`));
  expect(onDesk(place).words?.text).toBe('Half a sentence of window 2, and its end');
  expect(localStorage.getItem(theirs)).toBeNull();
});

it('what a closing window wrote last is not lost where taking over what it wrote before removed it', async () => {
  const { onDesk, tell } = await loads();
  tell(1, 2);
  localStorage.setItem(theirs, JSON.stringify(TYPED));
  onDesk(place);
  tell(1);
  const newValue = typed(`${TYPED.text}, and its end`);
  window.dispatchEvent(new StorageEvent('storage', { key: theirs, newValue }));
  expect(onDesk(place).words?.text).toBe('Half a sentence of window 2, and its end');
});

it('what a closing window wrote last waits where somebody has written on already', async () => {
  const { onDesk, putOnDesk, tell } = await loads();
  tell(1, 2);
  localStorage.setItem(theirs, JSON.stringify(TYPED));
  onDesk(place);
  tell(1);
  putOnDesk(place, { ...TYPED, text: 'Written on.' }, 'done');
  writes(theirs, typed(`${TYPED.text}, and its end`));
  expect(onDesk(place).words?.text).toBe('Written on.');
  putOnDesk(place, null, 'done');
  expect(onDesk(place).words?.text).toBe('Half a sentence of window 2, and its end');
});

it('word of what was taken already brings it back to nobody', async () => {
  const { onDesk, putOnDesk, tell } = await loads();
  tell(1, 2);
  localStorage.setItem(theirs, JSON.stringify(TYPED));
  onDesk(place);
  tell(1);
  putOnDesk(place, null, 'done');
  window.dispatchEvent(new StorageEvent('storage', { key: theirs, newValue: JSON.stringify(TYPED) }));
  expect(onDesk(place).words).toBeNull();
});

it('another window that opens under a number that was given before does not write over what was taken from the first', async () => {
  const { onDesk, tell } = await loads();
  tell(1, 2);
  localStorage.setItem(theirs, JSON.stringify(TYPED));
  onDesk(place);
  tell(1);
  tell(1, 2);
  writes(theirs, typed('Something else.'));
  tell(1);
  expect(onDesk(place).words).toEqual(TYPED);
  expect(localStorage.getItem(theirs)).toBe(typed('Something else.'));
});

/** The update was set aside, and is taken up; words that nobody saved were typed at it before. */
async function takenUpWith(words: UnsavedWords) {
  const window = await loads();
  const story = correctedOnBoth();
  const { statementId = '' } = story.state.statements[1] ?? {};
  const update = { incidentId: 'i', statementId, takenUp: [] };
  window.putOnDesk(update, words, 'done');
  window.leaveDesk(update);
  return { ...window, update, taken: window.placeOf('i', story.when(takeUpOf(story)).state) };
}

it('words that nobody saved at a statement that was set aside come onto the page of the one that takes it up', async () => {
  const { onDesk, putOnDesk, leaveDesk, tell, taken, update } = await takenUpWith({ ...TYPED, basedOn: 'r' });
  tell(1);
  expect(taken.takenUp).toEqual([update.statementId]);
  expect(onDesk(taken).words).toMatchObject({ text: TYPED.text, basedOn: 'r' });
  putOnDesk(taken, null, 'done');
  leaveDesk(taken);
  expect(onDesk(taken).words).toBeNull();
});

it('so do those of another window, once that has closed', async () => {
  const { onDesk, tell, taken, update } = await takenUpWith(TYPED);
  localStorage.clear();
  tell(1, 2);
  expect(onDesk(taken).words).toBeNull();
  localStorage.setItem(`window 2 holdline.unsaved-words.i.${update.statementId}`, JSON.stringify(TYPED));
  tell(1);
  expect(onDesk(taken).words).toEqual(TYPED);
});

it('what an earlier build kept of forms says not who typed it, and goes', async () => {
  const old = ['holdline.typed i note', 'window 2 holdline.typed i note', 'holdline.typed envelope.propose'];
  const stay = [
    'holdline.typed i note by lead',
    'window 2 holdline.typed i note by lead',
    'holdline.chosen i taken s',
  ];
  for (const name of [...old, ...stay, theirs]) localStorage.setItem(name, '{}');
  await import('../../renderer/bridge/typed-so-far.ts');
  expect(Object.keys(localStorage).toSorted()).toEqual([...stay, theirs].toSorted());
});

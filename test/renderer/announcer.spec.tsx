import './support/browser.ts';
import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fullStory } from '../support/full-story.ts';
import { openWindow, withRoom } from './support/open-window.tsx';

const { events } = fullStory();
const THRESHOLDS = ['stage.warned', 'stage.expired', 'ask.expired', 'promise.missed'];
const status = () => document.querySelector('[aria-live="polite"][aria-atomic="true"]')?.textContent ?? '';

test('the live region speaks at thresholds and at nothing else', async () => {
  const { main } = await openWindow();
  const spoken: string[] = [];
  for (const event of events) {
    const before = status();
    act(() => main.append('announced-1', [event]));
    const after = status();
    if (THRESHOLDS.includes(event.type)) spoken.push(after);
    expect(after !== before, event.type).toBe(THRESHOLDS.includes(event.type));
  }
  expect(spoken.length).toBe(events.filter((event) => THRESHOLDS.includes(event.type)).length);
  expect(spoken[0]).toContain('Customer data published on a forum: 50 % of the detect budget is gone');
});

test('a threshold that passed while the machine slept says how late it was noticed', async () => {
  const { main } = await openWindow();
  const warned = events.find((event) => event.type === 'stage.warned');
  if (warned?.type !== 'stage.warned') throw new Error('The story has no warning');
  const before = events.slice(0, events.indexOf(warned));
  const late = { ...warned, data: { ...warned.data, noticedAt: warned.data.dueAt + 4 * 60_000 } };
  act(() => main.append('announced-2', before));
  act(() => main.append('announced-2', [late]));
  expect(status()).toContain('noticed 4 min late');
});

test('a question that nobody answered in time is said with the name of who was asked', async () => {
  const { main } = await openWindow();
  const index = events.findIndex((event) => event.type === 'ask.expired');
  act(() => main.append('announced-5', events.slice(0, index)));
  act(() => main.append('announced-5', events.slice(index, index + 1)));
  expect(status()).toContain('Customer data published on a forum: Gus Hale did not answer by ');
});

test('what was in the log when the window opened is not announced', async () => {
  await openWindow((main) => void withRoom(main).logs.set('announced-3', events));
  expect(status()).toBe('');
});

test('an overdue line stays until somebody dismisses it', async () => {
  const { main, user } = await openWindow();
  const index = events.findIndex((event) => event.type === 'stage.expired');
  act(() => main.append('announced-4', events.slice(0, index + 1)));
  expect(status()).toContain('budget is used up');
  await user.click(screen.getByRole('button', { name: 'Dismiss this line' }));
  expect(status()).toBe('');
});

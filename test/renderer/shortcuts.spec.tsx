import './support/browser.ts';
import { act, fireEvent, screen } from '@testing-library/react';
import { expect, onTestFinished, test } from 'vitest';
import { singleKeysStore } from '../../renderer/bridge/settings.ts';
import { fullStory } from '../support/full-story.ts';
import { openWindow, withRoom } from './support/open-window.tsx';

const press = (key: string, code: string, keys: { readonly ctrlKey?: boolean } = {}) =>
  fireEvent.keyDown(document.body, { key, code, ...keys });

function singleKeysOff(): void {
  act(() => singleKeysStore.set('off'));
  onTestFinished(() => act(() => singleKeysStore.set('on')));
}

test.each([
  ['Cyrillic', 'л'],
  ['Greek', 'κ'],
  ['Hebrew', 'ל'],
  ['Arabic', 'ن'],
])('a shortcut goes by the place of its key on a %s keyboard', async (_layout, key) => {
  await openWindow();
  press(key, 'KeyK', { ctrlKey: true });
  expect(await screen.findByRole('dialog', { name: 'Find an action' })).toBeDefined();
});

test('on a Latin keyboard it goes by its letter, wherever that is', async () => {
  await openWindow();
  expect(press('t', 'KeyK', { ctrlKey: true })).toBe(true);
  expect(screen.queryByRole('dialog')).toBeNull();
  press('k', 'KeyV', { ctrlKey: true });
  expect(await screen.findByRole('dialog', { name: 'Find an action' })).toBeDefined();
});

test('the single keys of a replay mean nothing elsewhere', async () => {
  await openWindow();
  expect(press('d', 'KeyD')).toBe(true);
  expect(screen.queryByText(/Step through the log of an incident first/)).toBeNull();
});

async function openReplay(id: string) {
  const { events } = fullStory();
  await openWindow((main) => void withRoom(main).logs.set(id, events), `/incident/${id}/replay`);
  const slider = await screen.findByRole('slider', { name: 'Step through the log' });
  return { slider, size: () => Number(slider.getAttribute('aria-valuenow')) + 1 };
}

test('letters step through a replay from anywhere on its page, but not where single keys are off', async () => {
  const { slider, size } = await openReplay('keys-1');
  press('d', 'KeyD');
  const first = size();
  expect(first).toBeGreaterThan(1);
  singleKeysOff();
  press('d', 'KeyD');
  expect(size()).toBe(first);
  press('ArrowRight', 'ArrowRight');
  expect(size()).toBe(first + 1);
  fireEvent.keyDown(slider, { key: 'd', code: 'KeyD' });
  expect(size()).toBeGreaterThan(first + 1);
});

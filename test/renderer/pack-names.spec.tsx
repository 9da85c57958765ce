import './support/browser.ts';
import { screen, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { briefed, SAMPLE_PEOPLE } from '../support/given.ts';
import { openWindow, withRoom } from './support/open-window.tsx';

beforeEach(() => localStorage.clear());

test('a pack without the names of people says which texts stay in and may name them all the same', async () => {
  const [ada] = SAMPLE_PEOPLE.list;
  const first = ada?.name.split(' ')[0] ?? '';
  const { events } = briefed().when({ type: 'note.add', text: `${first} is on a flight.`, happenedAt: null });
  const { user } = await openWindow(
    (main) => void withRoom(main).logs.set('pack-1', events),
    '/incident/pack-1/audit',
  );
  await user.click(await screen.findByRole('button', { name: 'Evidence pack…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Evidence pack' }));
  expect(dialog.queryByText(/may name people of the room/)).toBeNull();
  await user.click(dialog.getByRole('checkbox', { name: 'Names and titles of people' }));
  expect(dialog.getByText(/may name people of the room: Notes \(1\)\. Read them first/)).toBeTruthy();
  await user.click(dialog.getByRole('checkbox', { name: 'Notes' }));
  expect(dialog.queryByText(/may name people of the room/)).toBeNull();
});

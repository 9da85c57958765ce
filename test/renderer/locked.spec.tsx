import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openWindow, withRoom } from './support/open-window.tsx';

test('a room whose content is locked shows what a passphrase opens, and nothing of the room on any page', async () => {
  await openWindow((main) => {
    withRoom(main);
    main.content = 'locked';
  }, '/people');
  await screen.findByRole('heading', { name: 'One passphrase opens this room.' });
  expect(screen.getByText(/stand unwatched/)).toBeTruthy();
  expect(screen.queryByRole('navigation', { name: 'Places' })).toBe(null);
  expect(screen.getByRole('button', { name: /^At the keyboard/ }).textContent).toBe('At the keyboardLocked');
  expect(screen.queryByRole('heading', { name: /^People of/ })).toBe(null);
});

test('a locked room that is not the one remembered has its file decided about first', async () => {
  await openWindow((main) => {
    withRoom(main);
    main.content = 'locked';
    main.file = { state: 'open', path: '/r', notices: [], alarm: ['Of the log 8 records are missing.'] };
  });
  const alarm = await screen.findByRole('region', { name: /put back, replaced or rewritten/ });
  expect(within(alarm).getByRole('button', { name: 'Go on with this file' })).toBeTruthy();
  expect(screen.getByText(/Decide about the file first/)).toBeTruthy();
});

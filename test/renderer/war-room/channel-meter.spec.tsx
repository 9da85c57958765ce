import { cleanup, screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { worded } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';

beforeEach(() => localStorage.clear());

/** How full the bar of SMS is, in whole percent, for a text of so many plain characters. */
async function filled(count: number): Promise<number> {
  localStorage.clear();
  cleanup();
  await openWarRoom(worded('a'.repeat(count)));
  const row = within(screen.getByRole('region', { name: 'Channels' }))
    .getByText('SMS')
    .closest('li');
  const level = row?.querySelector<HTMLElement>('[data-tone] > span');
  return Math.round(Number.parseFloat(level?.style.inlineSize ?? 'NaN'));
}

it('the bar of SMS fills with the characters, not in whole messages, and never empties as the text grows', async () => {
  // We aim at two messages: 160 characters alone, then 153 in each.
  expect(await filled(16)).toBe(5);
  expect(await filled(160)).toBe(50);
  expect(await filled(161)).toBe(53);
  expect(await filled(306)).toBe(100);
  // A third message is more than we aim at: the bar stays full and turns amber.
  expect(await filled(307)).toBe(100);
});

it('of an SMS that is too long says how many messages it makes and how many go at most', async () => {
  await openWarRoom(worded('a'.repeat(1800)));
  const channels = within(screen.getByRole('region', { name: 'Channels' }));
  expect(channels.getByText('12 messages, 6 at most')).toBeDefined();
});

import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { followingUp } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';

it('counts to the next word in the sentence as the clock beside it does, and names the words that are out', async () => {
  const story = followingUp();
  const dueAt = story.at + 50 * 60_000 + 5000;
  await openWarRoom(story.when({ type: 'promise.make', dueAt, text: 'Next update soon.' }));
  const [clock] = screen.getAllByRole('timer', { name: /^Next word/ });
  const left = /\d+:\d\d/.exec(clock?.textContent ?? '')?.[0];
  expect(left).toMatch(/^50:0\d$/);
  expect(
    screen.getByRole('heading', { name: new RegExp(`^The next word is promised for .*, in ${left}\\.$`) }),
  );
  const out = within(screen.getByRole('region', { name: 'What is out' }));
  expect(out.getByText(/Holding statement 1\.1 ·/)).toBeTruthy();
});

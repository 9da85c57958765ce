import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { alarmRaised, requested } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';

const waits = () => within(screen.getByRole('region', { name: /^Who we are waiting for/ }));

it('a nudge of a signer is logged with how, and shows how often, when last, and who comes next', async () => {
  const story = requested();
  const { user, main, incidentId, pass } = await openWarRoom(story);
  await user.click(waits().getByRole('button', { name: 'Nudge Dan Roth' }));
  expect(main.logs.get(incidentId)?.at(-1)?.type).not.toBe('approval.nudged');
  const ways = within(waits().getByRole('group', { name: 'How Dan Roth was nudged' }));
  expect(ways.getAllByRole('button').map((one) => one.textContent)).toEqual([
    'Nudged in person',
    'Nudged by phone',
    'Nudged by message',
  ]);
  await user.click(ways.getByRole('button', { name: 'Nudged by phone: Dan Roth' }));
  await pass(62_000);
  expect(main.logs.get(incidentId)?.at(-1)).toMatchObject({
    type: 'approval.nudged',
    data: { how: 'phone' },
  });
  expect(
    waits().getByText(
      /nudged once, last 1:02 ago\. Sign-off not opened yet\. Goes to Eva Brandt in \d:\d\d\.$/,
    ),
  ).toBeTruthy();
});

it('nobody nudges themselves: the button says what to do instead', async () => {
  await openWarRoom(requested());
  const own = waits().getByRole('button', { name: 'Nudge Ada Lind' });
  expect(own.getAttribute('aria-disabled')).toBe('true');
  expect(document.getElementById(own.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    'This seat is yours. Approve the words, or reject them with a reason.',
  );
});

it('a false alarm says whose answer stands in the way of standing down', async () => {
  await openWarRoom(
    alarmRaised().when({
      type: 'ask.raise',
      personId: 'legal',
      question: 'May we say it?',
      withinMs: 300_000,
    }),
  );
  expect(screen.getAllByText(/^Dan Roth has not answered “May we say it\?”\./).length).toBeGreaterThan(1);
});

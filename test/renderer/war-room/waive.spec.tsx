import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { alarmRaised, clearStage, leaveStage } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';

it('every button that waives says what it lets go, on the page and in its dialog', async () => {
  const { user } = await openWarRoom(alarmRaised());
  const open = screen.getAllByRole('button', { name: /^Waive it with a reason: .+/ });
  expect(open).toHaveLength(1);
  const [, item] = /: (.*)$/.exec(open[0]?.getAttribute('aria-label') ?? '') ?? [];
  await user.click(open[0] as HTMLElement);
  expect(await screen.findByRole('button', { name: `Waive it: ${item}` })).toBeTruthy();
});

it('a role that is missing is waived by its name', async () => {
  const { user } = await openWarRoom(clearStage(leaveStage(alarmRaised(), 'brief')));
  const [button] = screen.getAllByRole('button', { name: 'Waive: Social officer' });
  await user.click(button as HTMLElement);
  expect(await screen.findByRole('button', { name: 'Waive it: Social officer' })).toBeTruthy();
});

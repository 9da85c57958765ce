import './support/browser.ts';
import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { alarmRaised, followingUp, leaveStage } from '../support/given.ts';
import { openWindow } from './support/open-window.tsx';
import { openWarRoom } from './support/war-room.ts';

test('the menu asks why an incident is simple or complex, from whatever stage is shown', async () => {
  const { main } = await openWarRoom(leaveStage(alarmRaised(), 'brief'));
  act(() => main.chooseMenu('incident.complex'));
  expect(await screen.findByRole('dialog', { name: 'Call it complex' })).toBeDefined();
});

test('the menu starts the next statement and leads to the promise of the next word', async () => {
  const { main } = await openWarRoom(followingUp());
  act(() => main.chooseMenu('promise.make'));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('In minutes')));
  act(() => main.chooseMenu('statement.correction'));
  expect(await screen.findByRole('dialog', { name: 'Start a correction' })).toBeDefined();
});

test('the menu opens the form for a new person from any page', async () => {
  const { main } = await openWindow();
  act(() => main.chooseMenu('person.add'));
  await waitFor(() => expect(window.location.hash).toBe('#/people'));
  expect(await screen.findByLabelText('Name')).toBeDefined();
});

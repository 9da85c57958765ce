import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SYSTEM } from '../../../shared/kernel.ts';
import { ALARM_AT, alarmRaised, closed } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';

const MINUTE = 60_000;
const opener = () => screen.getByRole('button', { name: /correct first awareness$/ });

it('first awareness is corrected from the clock it starts, with what that puts into the past', async () => {
  const { user, main, incidentId } = await openWarRoom(alarmRaised());
  expect(opener().textContent).toMatch(/since 10:27/);
  await user.click(opener());
  const dialog = await screen.findByRole('dialog', { name: 'Correct first awareness' });
  const time = within(dialog).getByRole<HTMLInputElement>('textbox', { name: /^First awareness/ });
  await waitFor(() => expect(document.activeElement).toBe(time));
  expect(time.value).toBe('10:27');
  expect(within(dialog).getAllByText(/First awareness is at that time already/).length).toBeGreaterThan(0);
  await user.clear(time);
  await user.type(time, '10:02');
  expect(within(dialog).getByText(/the time to first words was used up at/)).toBeTruthy();
  await user.type(within(dialog).getByRole('textbox', { name: 'Why' }), 'The desk had seen it.');
  await user.click(within(dialog).getByRole('button', { name: 'Correct it' }));
  await waitFor(() =>
    expect(main.logs.get(incidentId)?.at(-1)).toMatchObject({
      type: 'incident.awarenessCorrected',
      data: { from: ALARM_AT - 3 * MINUTE, to: ALARM_AT - 28 * MINUTE, reason: 'The desk had seen it.' },
    }),
  );
  await waitFor(() => expect(opener().textContent).toMatch(/since 10:02/));
});

it.each([
  ['forward', 60, '11:27', '11:02'],
  ['back', -60, '09:27', '09:02'],
])('is shown, corrected and offered by the clock as it stands, after that was moved %s', async (...moved) => {
  const [, minutes, believed, typed] = moved;
  const shiftMs = minutes * MINUTE;
  const story = alarmRaised().when(
    { type: 'clock.adjust', shiftMs, asleepMs: 0 },
    { by: SYSTEM, afterMs: shiftMs },
  );
  const { user, main, incidentId } = await openWarRoom(story);
  expect(opener().textContent).toContain(`since ${believed}`);
  expect(main.asked.findLast(({ name }) => name === 'enableActions')?.body).toMatchObject({
    enabled: expect.arrayContaining(['incident.correctAwareness']),
  });
  await user.click(opener());
  const dialog = await screen.findByRole('dialog', { name: 'Correct first awareness' });
  const time = within(dialog).getByRole<HTMLInputElement>('textbox', { name: /^First awareness/ });
  expect(time.value).toBe(believed);
  expect(within(dialog).getByText(new RegExp(`^It is ${believed}`))).toBeTruthy();
  expect(within(dialog).getAllByText(/First awareness is at that time already/).length).toBeGreaterThan(0);
  await user.clear(time);
  await user.type(time, typed);
  await user.type(within(dialog).getByRole('textbox', { name: 'Why' }), 'The desk had seen it.');
  await user.click(within(dialog).getByRole('button', { name: 'Correct it' }));
  await waitFor(() =>
    expect(main.logs.get(incidentId)?.at(-1)).toMatchObject({
      type: 'incident.awarenessCorrected',
      data: { to: ALARM_AT + shiftMs - 28 * MINUTE },
    }),
  );
  await waitFor(() => expect(opener().textContent).toContain(`since ${typed}`));
});

it('half a correction is there again after a slip of Escape', async () => {
  const { user, main } = await openWarRoom(alarmRaised());
  act(() => main.chooseMenu('incident.correctAwareness'));
  const why = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Why' });
  await user.type(await why(), 'The desk had');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  act(() => main.chooseMenu('incident.correctAwareness'));
  expect((await why()).value).toBe('The desk had');
});

it('an emptied time is not taken for now', async () => {
  const { user } = await openWarRoom(alarmRaised());
  await user.click(opener());
  const dialog = await screen.findByRole('dialog', { name: 'Correct first awareness' });
  await user.clear(within(dialog).getByRole('textbox', { name: /^First awareness/ }));
  const confirm = within(dialog).getByRole('button', { name: 'Correct it' });
  expect(confirm.getAttribute('aria-disabled')).toBe('true');
  expect(within(dialog).getAllByText('Say when somebody here first knew.').length).toBeGreaterThan(0);
  expect(within(dialog).queryByText(/already/)).toBeNull();
});

it('an ended incident shows the time and corrects it no more', async () => {
  await openWarRoom(closed());
  expect(screen.queryByRole('button', { name: /correct first awareness$/ })).toBeNull();
  expect(screen.getByText(/since/, { selector: 'span' })).toBeTruthy();
});

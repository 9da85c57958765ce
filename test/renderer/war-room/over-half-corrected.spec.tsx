import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { released } from '../../support/given.ts';
import {
  correctedOnOne,
  correctionApproved,
  correctionFirst,
  updating,
} from '../../support/set-aside-story.ts';
import { openWarRoom } from '../support/war-room.ts';

it('starts a second correction over one that is half out, once its dialog has the reason', async () => {
  const { user, main, incidentId } = await openWarRoom(correctedOnOne());
  const [summary] = screen.getAllByText(/^Correction ready/);
  await user.click(summary ?? document.body);
  const [start] = screen.getAllByRole('button', { name: /^Start this correction on / });
  expect(start?.getAttribute('aria-disabled')).not.toBe('true');
  await user.click(start ?? document.body);
  const dialog = await screen.findByRole('dialog', { name: 'Start a correction' });
  expect(dialog.textContent).toMatch(/The correction that runs is not out on .+, and ends without it\./);
  const press = within(dialog).getByRole('button', { name: 'Start it in Draft' });
  expect(press.getAttribute('aria-disabled')).toBe('true');
  await user.type(
    within(dialog).getByRole('textbox', { name: /^Why does it not go out on / }),
    'It is locked.',
  );
  await user.click(press);
  await screen.findByText(/ended the correction without .+: It is locked\./);
  const kinds = main.logs.get(incidentId)?.map((one) => one.type) ?? [];
  expect(kinds.slice(-4)).toEqual(
    expect.arrayContaining(['correction.cutShort', 'statement.started', 'correction.opened']),
  );
});

it('promises of the correction that it ends in Publish no words that wait', async () => {
  const { user } = await openWarRoom(released(correctionApproved(correctionFirst(updating())), 0));
  const [summary] = screen.getAllByText(/^Correction ready/);
  await user.click(summary ?? document.body);
  const [start] = screen.getAllByRole('button', { name: /^Start this correction on / });
  await user.click(start ?? document.body);
  const dialog = await screen.findByRole('dialog', { name: 'Start a correction' });
  expect(dialog.textContent).toContain('Correction 3 ends here, and the new correction goes first.');
  expect(dialog.textContent).not.toContain('words wait');
});

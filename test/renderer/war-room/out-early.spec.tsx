import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { letOutAt } from '../../../shared/incident/out-before.ts';
import { zonedMomentText } from '../../../shared/time-text.ts';
import { publishing } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';

it('a time before the last approval is taken, after the dialog has said that it will be told so', async () => {
  const story = publishing();
  const { user } = await openWarRoom(story);
  const [record] = await screen.findAllByRole('button', { name: /^Record the release on / });
  await user.click(record as HTMLElement);
  const dialog = within(await screen.findByRole('dialog', { name: /^Out on / }));
  const approvedAt = letOutAt(story.state, story.state.approvals.at(-1)?.revisionId ?? '') ?? 0;
  const clock = /\d\d:\d\d:\d\d/.exec(zonedMomentText(approvedAt - 1000, approvedAt, story.state.zone))?.[0];
  await user.type(dialog.getByLabelText(/^Out since/), clock ?? '');
  expect(
    await dialog.findByText(
      'That is 1 s before they were approved. The log, the report and the evidence pack will say so.',
    ),
  ).toBeTruthy();
});

it('a minute that holds the last approval is taken as it was typed, and told as perhaps before it', async () => {
  const story = publishing();
  const { user } = await openWarRoom(story);
  const [record] = await screen.findAllByRole('button', { name: /^Record the release on / });
  await user.click(record as HTMLElement);
  const dialog = within(await screen.findByRole('dialog', { name: /^Out on / }));
  const approvedAt = letOutAt(story.state, story.state.approvals.at(-1)?.revisionId ?? '') ?? 0;
  const clock = zonedMomentText(approvedAt, approvedAt, story.state.zone).slice(0, 5);
  await user.type(dialog.getByLabelText(/^Out since/), clock);
  await user.type(dialog.getByLabelText('Where it is'), 'https://example.com/1');
  const perhaps =
    'That is perhaps before they were approved. The log, the report and the evidence pack will say so.';
  expect(await dialog.findByText(perhaps)).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'It is out' }));
  const [row] = await screen.findAllByText(/in the minute/);
  expect(row?.textContent).toContain(`in the minute ${clock}`);
  expect(row?.textContent).not.toContain(`${clock}:`);
});

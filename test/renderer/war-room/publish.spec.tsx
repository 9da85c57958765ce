import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { approveAll, leaveStage, publishing, worded } from '../../support/given.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';
import { openWarRoom } from '../support/war-room.ts';

it('has the channels with their actions before the words, which may be long', async () => {
  await openWarRoom(publishing());
  const channels = screen.getByRole('region', { name: 'Channels' });
  const words = screen.getByRole('region', { name: 'The words that may go out' });
  expect(channels.compareDocumentPosition(words) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
});

it('counts the channels that the words go out on, as the rail does', async () => {
  const signed = approveAll(leaveStage(worded('We are sorry.', ['x', 'sms']), 'approve'));
  const { append } = await openWarRoom(signed);
  const count = samplePlaybook.channels.length - 2;
  const rail = within(screen.getByRole('navigation', { name: 'Stages' }));
  expect(rail.getByRole('button', { name: /^Publish/ }).textContent).toContain(`${count} channels`);
  await append(leaveStage(signed, 'publish'));
  const channels = await screen.findByRole('region', { name: 'Channels' });
  expect(within(channels).getByText(`${count}`)).toBeTruthy();
});

it('names the channels that these words are not out on yet, in Publish and after it', async () => {
  const all = samplePlaybook.channels.map(({ id }) => id);
  const signed = approveAll(leaveStage(worded('We are sorry.', all.slice(3)), 'approve'));
  const revisionId = signed.state.approvals.at(-1)?.revisionId ?? '';
  const out = all
    .slice(0, 2)
    .reduce(
      (story, channel) =>
        story.when(
          { type: 'release.record', revisionId, channel, address: 'x', releasedAt: null },
          { by: 'social' },
        ),
      leaveStage(signed, 'publish'),
    );
  const missing = samplePlaybook.channels[2]?.name ?? '';
  const { append } = await openWarRoom(out);
  expect(screen.getByText(`Out on 2 of 3 channels, not on ${missing}.`)).toBeTruthy();
  await append(leaveStage(out, 'followUp'));
  expect(await screen.findByText(`Holding statement 1.1 is not out on ${missing}.`)).toBeTruthy();
});

import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { runAction } from '../../../renderer/commands/hub.ts';
import { cited, citedOut, LEAKED, SORRY, withdrawnUnder } from '../../support/fact-story.ts';
import { approveAll, leaveStage, publishing } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';

it('asks on which channel words are out where no channel was pressed, and chooses none itself', async () => {
  const { user, main, incidentId } = await openWarRoom(publishing());
  act(() => void runAction('release.record'));
  const dialog = within(await screen.findByRole('dialog', { name: 'Record a release' }));
  await user.type(dialog.getByLabelText('Where it is'), 'https://example.com/news');
  const confirm = dialog.getByRole('button', { name: 'It is out' });
  expect(confirm.getAttribute('aria-disabled')).toBe('true');
  await user.selectOptions(dialog.getByLabelText('On which channel?'), 'Web statement');
  await user.click(confirm);
  await waitFor(() =>
    expect(main.logs.get(incidentId)?.at(-1)).toMatchObject({
      type: 'release.recorded',
      data: { channel: 'web-statement' },
    }),
  );
});

it('is about the channel whose row was pressed', async () => {
  const { user } = await openWarRoom(publishing());
  await user.click(screen.getByRole('button', { name: 'Record the release on X' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Out on X' }));
  expect(dialog.queryByLabelText('On which channel?')).toBeNull();
});

it('names the withdrawn fact under the very words that go out', async () => {
  const inPublish = withdrawnUnder(leaveStage(approveAll(leaveStage(cited(), 'approve')), 'publish'));
  const { user } = await openWarRoom(inPublish);
  await user.click(screen.getByRole('button', { name: 'Record the release on X' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Out on X' }));
  const warns = dialog.getByRole('region', { name: 'These words lean on what is not confirmed' });
  expect(warns.textContent).toContain(LEAKED);
  expect(warns.textContent).toContain('withdrawn');
  expect(warns.textContent).toContain('Security counted again: it is 3,000.');
  expect(warns.textContent).not.toContain(SORRY);
});

it('names it once the incident is in Follow-up, too', async () => {
  const { user } = await openWarRoom(withdrawnUnder(citedOut()));
  const rail = within(screen.getByRole('navigation', { name: 'Stages' }));
  await user.click(rail.getByRole('button', { name: /^Publish/ }));
  await user.click(screen.getAllByRole('button', { name: /^Record the release on / })[0] as HTMLElement);
  const dialog = within(await screen.findByRole('dialog', { name: /^Out on / }));
  expect(dialog.getByRole('region', { name: 'These words lean on what is not confirmed' })).toBeTruthy();
});

import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { approveAll, followingUp, leaveStage, released, worded } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';

beforeEach(() => localStorage.clear());

/** The holding statement is out on one channel, and an update may go out. */
function updateReady() {
  const words = followingUp()
    .when({ type: 'statement.start', kind: 'update' })
    .when({ type: 'draft.revise', basedOn: null, text: 'The file is down.' }, { by: 'social' });
  return leaveStage(approveAll(leaveStage(words, 'approve')), 'publish');
}

it('asks in Publish whether an earlier statement was out somewhere else, and writes that down', async () => {
  const { user, main, incidentId } = await openWarRoom(updateReady());
  await user.click(screen.getByText('Holding statement 1: was it out before, or somewhere else, too?'));
  const earlier = within(screen.getByRole('list', { name: /^Earlier statements/ }));
  await user.click(earlier.getByRole('button', { name: 'It was out already: Holding statement 1' }));
  const dialog = within(await screen.findByRole('dialog', { name: /^Where Holding statement 1 was out$/ }));
  const channel = dialog.getByLabelText('On which channel?') as HTMLSelectElement;
  const [, other] = [...channel.options].map(({ value }) => value);
  await user.selectOptions(channel, other ?? '');
  await user.type(dialog.getByLabelText('Where it is'), 'the list of the alert desk');
  await user.click(dialog.getByRole('button', { name: 'It was out' }));
  const last = main.logs.get(incidentId)?.findLast(({ type }) => type === 'release.recorded');
  expect(last?.data).toMatchObject({ channel: other, address: 'the list of the alert desk', latest: true });
});

it('in Publish an earlier version that was out is written down where the approved words are out, too', async () => {
  const slip = worded('We are sory for what happened.');
  const first = slip.state.statements[0]?.revisions[0];
  const mended = slip.when(
    { type: 'draft.revise', basedOn: first?.revisionId ?? '', text: 'We are sorry for what happened.' },
    { by: 'social', afterMs: 60_000 },
  );
  const out = released(leaveStage(approveAll(leaveStage(mended, 'approve')), 'publish'));
  const { user, main, incidentId } = await openWarRoom(out);
  await user.click(screen.getByText('Holding statement 1: was it out before, or somewhere else, too?'));
  await user.click(screen.getByRole('button', { name: 'It was out already: Holding statement 1' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Where Holding statement 1 was out' }));
  expect(dialog.getByText(/These words were never approved by the full chain\./)).toBeTruthy();
  const channel = out.state.releases[0]?.channel ?? '';
  await user.selectOptions(dialog.getByLabelText('On which channel?'), channel);
  await user.type(dialog.getByRole('textbox', { name: 'Where it is' }), 'https://example.com/1');
  await user.click(dialog.getByRole('button', { name: 'It was out' }));
  await waitFor(() =>
    expect(main.logs.get(incidentId)?.at(-1)).toMatchObject({
      type: 'release.recorded',
      data: { channel, revisionId: first?.revisionId, unapproved: true },
    }),
  );
});

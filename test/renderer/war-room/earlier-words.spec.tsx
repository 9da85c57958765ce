import { screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { approveAll, followingUp, leaveStage } from '../../support/given.ts';
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

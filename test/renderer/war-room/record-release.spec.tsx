import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { runAction } from '../../../renderer/commands/hub.ts';
import { publishing } from '../../support/given.ts';
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

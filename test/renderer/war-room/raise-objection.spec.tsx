import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { requested } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';

it('says beside the way to object that the objection was raised, to whoever raised it', async () => {
  const { user } = await openWarRoom(requested());
  await user.click(screen.getByRole('button', { name: 'Switch to Femi Adeyemi' }));
  const words = screen.getByRole('region', { name: 'The words to approve' });
  expect(within(words).queryByText(/^You raised/)).toBeNull();
  await user.click(within(words).getByRole('button', { name: 'Strong objection…' }));
  await user.type(
    await screen.findByLabelText('What is wrong with these words?'),
    'Nobody counted them.{Enter}',
  );
  const told = await within(words).findByText(/^You raised a strong objection/);
  expect(told.textContent).toMatch(/and every signer sees it: “.*Nobody counted them\..*”$/);
});

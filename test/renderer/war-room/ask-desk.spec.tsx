import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { briefed } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';

it('asks a desk that nobody of the room sits at, by its name', async () => {
  const { main, user } = await openWarRoom(briefed());
  const form = screen.getByRole('form', { name: 'Ask somebody' });
  const ask = within(form).getByRole('button', { name: 'Ask' });
  await user.selectOptions(within(form).getByLabelText('Whom'), 'A desk, or somebody not in the room…');
  await user.type(within(form).getByLabelText('Question'), 'Is the site up?');
  expect(ask.getAttribute('aria-disabled')).toBe('true');
  expect(within(form).getAllByText('Name the desk you ask.').length).toBeGreaterThan(0);
  await user.type(within(form).getByLabelText('Name of the desk or person'), 'Operations desk');
  await user.click(ask);
  expect(await screen.findAllByText('Operations desk')).not.toHaveLength(0);
  expect([...main.logs.values()].at(-1)?.at(-1)).toMatchObject({
    type: 'ask.raised',
    data: { personId: null, desk: 'Operations desk', question: 'Is the site up?' },
  });
});

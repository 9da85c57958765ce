import { screen, waitFor, within } from '@testing-library/react';
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

it('the dialog that takes an answer, or a question back, says what was asked, by whom and until when', async () => {
  const asked = briefed().when({
    type: 'ask.raise',
    personId: 'chief',
    question: 'How many accounts?',
    withinMs: 300_000,
  });
  const { user } = await openWarRoom(asked);
  for (const name of ['Write down the answer of Femi Adeyemi', 'Withdraw the question to Femi Adeyemi']) {
    await user.click(screen.getAllByRole('button', { name })[0]!);
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('How many accounts?')).toBeTruthy();
    expect(dialog.getByText('By').nextElementSibling?.textContent).toMatch(/^Ada Lind, at/);
    expect(dialog.getByText('Due').nextElementSibling?.textContent).toMatch(/\d\d:\d\d/);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  }
});

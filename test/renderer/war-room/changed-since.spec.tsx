import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { changedUnder, NOW_HOLDS } from '../../support/changed-story.ts';
import { citedOut, confirmed } from '../../support/fact-story.ts';
import { openWarRoom } from '../support/war-room.ts';

const region = (name: string | RegExp) => screen.getByRole('region', { name });

it('what is put otherwise was wrong or has changed, and the dialog says what follows', async () => {
  const { user, main, incidentId } = await openWarRoom(confirmed());
  const known = within(region('Known'));
  await user.click(known.getByRole('button', { name: /^Put otherwise: About 300/ }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Put it otherwise' }));
  expect(dialog.queryByRole('textbox', { name: /^Held until/ })).toBeNull();
  await user.click(dialog.getByRole('radio', { name: 'It was right, and has changed since' }));
  expect(dialog.getByRole('textbox', { name: /^Held until/ })).toBeTruthy();
  expect(dialog.getByText('No words are out yet.')).toBeTruthy();
  const words = dialog.getByRole('textbox', { name: 'The fact' });
  await user.clear(words);
  await user.type(words, NOW_HOLDS);
  await user.type(dialog.getByRole('textbox', { name: /^Why is it put otherwise/ }), 'Deleted since.');
  await user.click(dialog.getByRole('button', { name: 'Put it so' }));
  await waitFor(() =>
    expect(main.logs.get(incidentId)?.at(-1)).toMatchObject({
      type: 'fact.recorded',
      data: { text: NOW_HOLDS, heldUntil: expect.any(Number) },
    }),
  );
  const list = region('Claimed, denied, withdrawn, changed');
  await waitFor(() => expect(list.textContent).toMatch(/changed: held until \d\d:\d\d, as Ada Lind noted/));
  expect(list.textContent).toContain('1 changed');
  expect(list.textContent).not.toMatch(/\bwithdrawn: |wrong/);
});

it('what is withdrawn as changed is no correction: the summary says so, and the button is not red', async () => {
  const { user } = await openWarRoom(citedOut());
  const panel = within(region('What we know'));
  await user.click(panel.getByRole('button', { name: /^Withdraw: About 300/ }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Withdraw this fact' }));
  expect(
    dialog.getByText('One sentence that is out was found to be wrong from then on: a correction comes next.'),
  ).toBeTruthy();
  await user.click(dialog.getByRole('radio', { name: 'It was right, and has changed since' }));
  expect(
    dialog.getByText(/^One sentence that is out was found to have been right then: it is not corrected/),
  ).toBeTruthy();
  await user.type(dialog.getByRole('textbox', { name: /^Why does it no longer hold/ }), 'Deleted since.');
  await user.click(dialog.getByRole('button', { name: 'Note the change' }));
  const band = await screen.findByRole('region', { name: /^Changed since: About 300/ });
  expect(band.textContent).toMatch(/One sentence that is out was found to say what held until/);
  expect(screen.queryByRole('region', { name: 'Words lean on what is not confirmed' })).toBeNull();
});

it('Follow-up leads to the update, and to no correction', async () => {
  await openWarRoom(changedUnder());
  const next = within(region('The next statement'));
  expect(next.getByText(/What we said was right and has changed since: say what holds now\./)).toBeTruthy();
  expect(next.queryByRole('radiogroup', { name: 'What was wrong?' })).toBeNull();
  expect(screen.queryByText(/Start the correction/)).toBeNull();
  expect(region(/^Changed since/).textContent).toContain('Say in the next word what holds now.');
});

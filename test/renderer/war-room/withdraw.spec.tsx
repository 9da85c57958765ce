import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { noteWithdrawn } from '../../../renderer/bridge/just-withdrawn.ts';
import { citedOut, newestFact } from '../../support/fact-story.ts';
import { briefed, leaveStage } from '../../support/given.ts';
import { COUNTED, halfTied, halfTiedOut, recounted, TWEET } from '../../support/untied-story.ts';
import { openWarRoom } from '../support/war-room.ts';

const CLAIM = 'About 300 customers are in the file.';

const COVERS = 'The recall covers batch L2270 and batch L2271 of the natural yoghurt.';
const HOLDS = 'Batch L2270 holds 4,180 cups.';
const RAN = 'Only L2270 and L2271 ran on line 3 on 25 and 26 November.';
const EAT = 'Do not eat batch L2270 or batch L2271: there may be metal pieces in it.';

const FALLEN = 'Words lean on what is not confirmed';

it('a fact is withdrawn from any stage by the menu, and one line says at once what leans on it', async () => {
  const { main, user } = await openWarRoom(citedOut());
  const aloud = screen.getByRole('status', { name: 'Facts that fell' });
  expect(aloud.textContent).toBe('');
  act(() => main.chooseMenu('fact.withdraw'));
  await user.click(await screen.findByRole('option', { name: new RegExp(CLAIM) }));
  const dialog = await screen.findByRole('dialog', { name: 'Withdraw this fact' });
  await user.type(within(dialog).getByLabelText('Why does it no longer hold?'), 'Counted again.');
  await user.click(within(dialog).getByRole('button', { name: 'Withdraw it' }));
  const said = within(await screen.findByRole('region', { name: FALLEN }));
  expect(said.getByText('One sentence leans on it, out in 2 places')).toBeTruthy();
  expect(screen.getByRole('status', { name: 'Facts that fell' })).toBe(aloud);
  expect(aloud.textContent).toBe(`${CLAIM} withdrawn: One sentence leans on it, out in 2 places.`);
  expect(said.getByText(CLAIM)).toBeTruthy();
  expect(said.getByRole('button', { name: `Start the correction: ${CLAIM}` })).toBeTruthy();
  expect(said.queryByRole('list', { name: 'Sentences that lean on it' })).toBeNull();
  expect(screen.queryByRole('region', { name: 'Withdrawn just now' })).toBeNull();
  await user.click(said.getByRole('button', { name: `Which lean on: ${CLAIM}` }));
  const places = within(said.getByRole('list', { name: 'Sentences that lean on it' }));
  expect(places.getAllByRole('listitem')).toHaveLength(1);
  expect(places.getAllByText(/^out on /)).toHaveLength(2);
});

it('on a page that lists nothing else, the page says which words are false now until that was read', async () => {
  const out = recounted(halfTiedOut());
  const { user, incidentId } = await openWarRoom(out);
  await user.click(
    within(screen.getByRole('navigation', { name: 'Stages' })).getByRole('button', { name: /^Brief/ }),
  );
  act(() => noteWithdrawn({ incidentId, factId: newestFact(out) }));
  const said = await screen.findByRole('region', { name: 'Withdrawn just now' });
  expect(within(said).getByText(/^2 sentences out were found to lean on it: .* X/)).toBeTruthy();
  expect(within(said).getByRole('list', { name: 'Sentences that lean on it' })).toBeTruthy();
  expect(said.hasAttribute('data-passed')).toBe(false);
  await user.keyboard('{Tab}');
  await user.click(document.body);
  expect(said.hasAttribute('data-passed')).toBe(true);
  await user.click(within(said).getByRole('button', { name: 'I have read it' }));
  expect(screen.queryByRole('region', { name: 'Withdrawn just now' })).toBeNull();
});

it('folds where the caret goes into a field beside it, so that it lies over no field with the focus', async () => {
  const out = recounted(halfTiedOut());
  const { main, incidentId } = await openWarRoom(out);
  act(() => noteWithdrawn({ incidentId, factId: newestFact(out) }));
  act(() => main.chooseMenu('brief.add'));
  const field = await screen.findByRole('textbox', { name: 'Known: a new line' });
  await waitFor(() => expect(document.activeElement).toBe(field));
  const said = screen.getByRole('region', { name: 'Withdrawn just now' });
  await waitFor(() => expect(said.hasAttribute('data-passed')).toBe(true));
  act(() => noteWithdrawn(null));
});

it('stays in sight where the focus comes back to no field', async () => {
  const out = recounted(halfTiedOut());
  const { user, incidentId } = await openWarRoom(out);
  const stages = within(screen.getByRole('navigation', { name: 'Stages' }));
  await user.click(stages.getByRole('button', { name: /^Brief/ }));
  act(() => noteWithdrawn({ incidentId, factId: newestFact(out) }));
  act(() => stages.getByRole('button', { name: /^Brief/ }).focus());
  expect(screen.getByRole('region', { name: 'Withdrawn just now' }).hasAttribute('data-passed')).toBe(false);
  act(() => noteWithdrawn(null));
});

it('the page says what is open now, and nothing once all is dealt with', async () => {
  const out = recounted(halfTiedOut());
  const factId = newestFact(out);
  const { user, incidentId, append } = await openWarRoom(out);
  await user.click(
    within(screen.getByRole('navigation', { name: 'Stages' })).getByRole('button', { name: /^Brief/ }),
  );
  act(() => noteWithdrawn({ incidentId, factId }));
  const just = () => screen.queryByRole('region', { name: 'Withdrawn just now' });
  expect(just()?.textContent).toMatch(/2 sentences out were found to lean on it: .* X/);
  const keep = { type: 'sentence.keep', factId, reason: 'Told by phone.' } as const;
  const one = out.when({ ...keep, words: COUNTED });
  await append(one);
  await waitFor(() => expect(just()?.textContent).toContain('One sentence out was found to lean on it: X.'));
  await append(one.when({ ...keep, words: TWEET }));
  await waitFor(() => expect(just()).toBeNull());
  act(() => noteWithdrawn(null));
});

it('what nothing leans on is said to be so', async () => {
  const { user } = await openWarRoom(leaveStage(briefed(), 'draft'));
  const known = screen.getByRole('region', { name: 'What we know' });
  await user.click(within(known).getAllByRole('button', { name: /^Withdraw: / })[0] as HTMLElement);
  const dialog = await screen.findByRole('dialog', { name: 'Withdraw this fact' });
  await user.type(within(dialog).getByLabelText('Why does it no longer hold?'), 'Counted again.');
  await user.click(within(dialog).getByRole('button', { name: 'Withdraw it' }));
  expect(await screen.findByText('Nothing leans on it.')).toBeTruthy();
});

it('the severity dialog begins at its matrix', async () => {
  const { user } = await openWarRoom(briefed());
  await user.click(screen.getByRole('button', { name: /change severity$/ }));
  await waitFor(() => expect(document.activeElement?.getAttribute('type')).toBe('radio'));
});

const recall = (...texts: readonly string[]) =>
  texts.reduce(
    (story, text) =>
      story.when({
        ...{ type: 'fact.record' as const, status: 'confirmed' as const, text, source: 'Plant' },
        ...{ happenedAt: null, learntAt: null },
      }),
    halfTiedOut(halfTied(EAT)),
  );

it('names what other lines still hold, and withdraws those with it in one press', async () => {
  const { user, main } = await openWarRoom(recall(COVERS, HOLDS, RAN));
  act(() => main.chooseMenu('fact.withdraw'));
  await user.click(await screen.findByRole('option', { name: new RegExp(COVERS) }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Withdraw this fact' }));
  expect(dialog.getByText('No sentence was found that leans on it.')).toBeTruthy();
  const held = within(dialog.getByRole('list', { name: 'Sentences that say what other lines still hold' }));
  expect(held.getByText(EAT)).toBeTruthy();
  expect(held.getByText(/says L2270 and L2271, which 2 other lines still hold · out on X/)).toBeTruthy();
  expect(dialog.getByRole('checkbox', { name: `Withdraw it, too: ${HOLDS}` })).toBeTruthy();
  await user.click(dialog.getByRole('checkbox', { name: `Withdraw it, too: ${RAN}` }));
  expect(dialog.getByText('One sentence was found to lean on it, out in one place')).toBeTruthy();
  await user.type(dialog.getByLabelText('Why does it no longer hold?'), 'It was L2207.');
  await user.click(dialog.getByRole('button', { name: 'Withdraw 2 lines' }));
  const fallen = within(await screen.findByRole('region', { name: FALLEN }));
  expect(fallen.getByText(COVERS)).toBeTruthy();
  expect(fallen.getByText(RAN)).toBeTruthy();
  await user.click(fallen.getByRole('button', { name: `Which lean on: ${COVERS}` }));
  expect(fallen.getByRole('button', { name: `Withdraw: ${HOLDS}` })).toBeTruthy();
});

it('a fact that falls can be put otherwise instead, which lists what leans on it while the new words are typed', async () => {
  const { main, user } = await openWarRoom(citedOut());
  act(() => main.chooseMenu('fact.withdraw'));
  await user.click(await screen.findByRole('option', { name: new RegExp(CLAIM) }));
  const first = await screen.findByRole('dialog', { name: 'Withdraw this fact' });
  await user.click(within(first).getByRole('button', { name: 'Put it otherwise…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Put it otherwise' }));
  const text = dialog.getByLabelText('The fact');
  await user.clear(text);
  await user.type(text, 'About 3,000 customers are in the file.');
  const places = await dialog.findByRole('list', { name: 'Sentences that lean on it' });
  expect(within(places).getAllByText(/^out on /)).toHaveLength(2);
});

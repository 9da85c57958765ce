import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { noteWithdrawn } from '../../../renderer/bridge/just-withdrawn.ts';
import { citedOut, newestFact } from '../../support/fact-story.ts';
import { briefed, leaveStage } from '../../support/given.ts';
import { COUNTED, halfTiedOut, recounted, TWEET } from '../../support/untied-story.ts';
import { openWarRoom } from '../support/war-room.ts';

const CLAIM = 'About 300 customers are in the file.';

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
  expect(said.getByText('2 texts lean on it, all out')).toBeTruthy();
  expect(screen.getByRole('status', { name: 'Facts that fell' })).toBe(aloud);
  expect(aloud.textContent).toBe(`${CLAIM} withdrawn: 2 texts lean on it, all out.`);
  expect(said.getByText(CLAIM)).toBeTruthy();
  expect(said.getByRole('button', { name: `Start the correction: ${CLAIM}` })).toBeTruthy();
  expect(said.queryByRole('list', { name: 'Sentences that lean on it' })).toBeNull();
  expect(screen.queryByRole('region', { name: 'Withdrawn just now' })).toBeNull();
  await user.click(said.getByRole('button', { name: `Which lean on: ${CLAIM}` }));
  const places = within(said.getByRole('list', { name: 'Sentences that lean on it' }));
  expect(places.getAllByRole('listitem')).toHaveLength(2);
});

it('on a page that lists nothing else, the page says which words are false now until that was read', async () => {
  const out = recounted(halfTiedOut());
  const { user, incidentId } = await openWarRoom(out);
  await user.click(
    within(screen.getByRole('navigation', { name: 'Stages' })).getByRole('button', { name: /^Brief/ }),
  );
  act(() => noteWithdrawn({ incidentId, factId: newestFact(out) }));
  const said = await screen.findByRole('region', { name: 'Withdrawn just now' });
  expect(within(said).getByText(/\d+ sentences out lean on it: .* X/)).toBeTruthy();
  expect(within(said).getByRole('list', { name: 'Sentences that lean on it' })).toBeTruthy();
  expect(said.hasAttribute('data-passed')).toBe(false);
  await user.keyboard('{Tab}');
  await user.click(document.body);
  expect(said.hasAttribute('data-passed')).toBe(true);
  await user.click(within(said).getByRole('button', { name: 'I have read it' }));
  expect(screen.queryByRole('region', { name: 'Withdrawn just now' })).toBeNull();
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
  expect(just()?.textContent).toMatch(/\d+ sentences out lean on it: .* X/);
  const keep = { type: 'sentence.keep', factId, reason: 'Told by phone.' } as const;
  const one = out.when({ ...keep, words: COUNTED });
  await append(one);
  await waitFor(() => expect(just()?.textContent).toContain('One sentence out leans on it: X.'));
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

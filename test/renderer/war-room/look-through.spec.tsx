import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { leaveStage } from '../../support/given.ts';
import { FACT, gone, saidThreeWays } from '../../support/three-ways-story.ts';
import { openWarRoom } from '../support/war-room.ts';

it('what says a fallen fact in other words is found by people, and told, corrected and counted with the rest', async () => {
  const { story, factId } = saidThreeWays();
  const { user } = await openWarRoom(leaveStage(gone(story, factId), 'followUp'));
  const band = within(screen.getByRole('region', { name: 'Words lean on what is not confirmed' }));
  expect(band.getByText('One sentence was found to lean on it, out in one place')).toBeTruthy();
  await user.click(band.getByRole('button', { name: `Look through 5 more sentences: ${FACT}` }));
  const dialog = within(await screen.findByRole('dialog', { name: 'What else says it?' }));
  const near = within(dialog.getByRole('group', { name: 'They use words of it' }));
  expect(near.getAllByRole('checkbox')).toHaveLength(2);
  expect(within(dialog.getByRole('group', { name: 'The others' })).getAllByRole('checkbox')).toHaveLength(3);
  expect(dialog.getAllByText('Tick at least one sentence.').length).toBeGreaterThan(0);
  await user.click(near.getByRole('checkbox', { name: 'No findings.' }));
  await user.click(near.getByRole('checkbox', { name: 'Nothing medical has gone anywhere.' }));
  await user.click(dialog.getByRole('button', { name: 'They say so' }));
  expect(await band.findByText('3 sentences were found to lean on it, out in 2 places')).toBeTruthy();
  await user.click(band.getByRole('button', { name: `Start the correction: ${FACT}` }));
  const correction = within(await screen.findByRole('dialog', { name: 'Start a correction' }));
  expect(correction.getByRole('checkbox', { name: 'No findings.' })).toHaveProperty('checked', true);
});

it('whoever withdraws a fact is told how much is out that nobody has tied to anything', async () => {
  const { story } = saidThreeWays();
  const { main, user } = await openWarRoom(leaveStage(story, 'followUp'));
  main.chooseMenu('fact.withdraw');
  await user.click(await screen.findByRole('option', { name: new RegExp(FACT) }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Withdraw this fact' }));
  expect(
    dialog.getByText(/5 more sentences are out and tied to nothing, 2 of them using its words\./),
  ).toBeTruthy();
});

it('in Approve it is opened for what may be tied, and says of each sentence that is being signed why it may not', async () => {
  const { story, factId } = saidThreeWays();
  const near = ['No findings.', 'Nothing medical has gone anywhere.'] as const;
  const next = leaveStage(story, 'followUp').when({ type: 'statement.start', kind: 'update' });
  const again = next.when(
    { type: 'draft.revise', basedOn: null, text: `${near.join(' ')} We go on looking.`, without: [] },
    { by: 'social' },
  );
  const { user } = await openWarRoom(gone(leaveStage(again, 'approve'), factId));
  const band = within(screen.getByRole('region', { name: 'Words lean on what is not confirmed' }));
  await user.click(band.getByRole('button', { name: `Look through 5 more sentences: ${FACT}` }));
  const dialog = within(await screen.findByRole('dialog', { name: 'What else says it?' }));
  for (const name of near) {
    expect(dialog.getByRole('checkbox', { name, description: /signers see/ })).toHaveProperty(
      'disabled',
      true,
    );
  }
  await user.click(dialog.getByRole('checkbox', { name: 'Names only.' }));
  await user.click(dialog.getByRole('button', { name: 'It says so' }));
  expect(await band.findByRole('button', { name: `Look through 4 more sentences: ${FACT}` })).toBeTruthy();
});

import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openedGlass, wentOut } from '../../support/chain-stories.ts';
import { leaveStage, type Story } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';

const TITLE = 'Have the skipped signers look';
const band = () => screen.queryByText(/let Holding statement 1\.1 go out without Femi Adeyemi/);

function looked(story: Story): Story {
  const { glassId = '', skipped = [] } = story.state.glasses[0] ?? {};
  const signerId = skipped[0]?.signerId ?? '';
  return story.when({ type: 'breakGlass.look', glassId, signerId, remark: 'It can stand.' }, { by: 'chief' });
}

it('names the words that were let out, and is no alarm once everybody looked', async () => {
  const story = wentOut();
  const { append } = await openWarRoom(story);
  const card = screen.getByRole('region', { name: TITLE });
  expect(card.textContent).toContain('Holding statement 1.1 · needed');
  expect(band()).toBeTruthy();
  await append(looked(story));
  expect(screen.queryByRole('region', { name: TITLE })).toBeNull();
  const after = screen.getByRole('region', { name: 'The skipped signers looked' });
  expect(within(after).getByText('It can stand.')).toBeTruthy();
  expect(after.textContent).not.toContain('needed');
  expect(band()).toBeNull();
});

it('asks for no look at words that never went out', async () => {
  const opened = openedGlass();
  const glassId = opened.state.glasses[0]?.glassId ?? '';
  const story = opened.when({ type: 'breakGlass.confirm', glassId }, { by: 'legal' });
  const { append, user } = await openWarRoom(story);
  expect(band()).toBeTruthy();
  const basedOn = story.state.approvals.at(-1)?.revisionId ?? '';
  const changed = story.when({ type: 'draft.revise', basedOn, text: 'Other words.' }, { by: 'social' });
  await append(leaveStage(changed, 'approve'));
  expect(band()).toBeNull();
  await user.click(screen.getByRole('button', { name: /^Publish/ }));
  expect(screen.queryByRole('region', { name: TITLE })).toBeNull();
});

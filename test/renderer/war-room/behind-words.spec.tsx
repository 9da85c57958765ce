import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { leftBehind } from '../../../renderer/features/follow-up/still-open.ts';
import { requested, type Story } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';

const told = (story: Story, text: string, status: 'claimed' | 'denied') =>
  story.when({ type: 'fact.record', status, text, happenedAt: null, learntAt: null });

const unproven = () =>
  told(told(requested(), 'Medical files are for sale.', 'claimed'), 'Passwords are in it.', 'denied');

it('whoever signs has in front of them what is claimed and denied, too', async () => {
  const { user } = await openWarRoom(unproven());
  await user.click(screen.getByRole('button', { name: 'Open sign-off' }));
  const signOff = await screen.findByRole('dialog', { name: 'Sign-off' });
  const behind = within(signOff).getByRole('region', { name: 'Behind these words' });
  const rows = within(behind).getAllByRole('listitem');
  expect(rows.slice(-2).map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^claimed Medical files are for sale\./),
    expect.stringMatching(/^denied Passwords are in it\./),
  ]);
});

it('closing names the claims that nobody found true or false', () => {
  const story = unproven();
  expect(leftBehind(story.state, story.at)).toContain('One claim was neither confirmed nor denied.');
  const factId = story.state.facts.find(({ status }) => status === 'claimed')?.factId ?? '';
  const denied = story.when({ type: 'fact.change', factId, to: 'denied', learntAt: null, reason: 'Looked.' });
  expect(leftBehind(denied.state, denied.at).join(' ')).not.toContain('neither confirmed nor denied');
});

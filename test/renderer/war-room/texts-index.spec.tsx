import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { leaveStage, worded } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';

it('counts the texts that are signed where there are many, and leads to each', async () => {
  const story = worded();
  const basedOn = story.state.statements[0]?.revisions.at(-1)?.revisionId ?? null;
  const variants = ['call-script', 'x', 'sms'].map((channel) => ({
    channel,
    lang: 'en',
    text: `We are sorry, on ${channel}.`,
  }));
  const own = story.when(
    { type: 'draft.revise', basedOn, text: 'We are sorry.', variants },
    { by: 'social' },
  );
  const { user } = await openWarRoom(leaveStage(own, 'approve'));
  await user.click(await screen.findByRole('button', { name: 'Open sign-off' }));
  const card = await screen.findByRole('dialog', { name: 'Sign-off' });
  const texts = within(within(card).getByRole('navigation', { name: 'Texts' })).getAllByRole('button');
  expect(texts).toHaveLength(4);
  const third = within(card).getByRole('article', { name: /^3 of 4 · / });
  const into = vi.fn();
  if (third.parentElement) third.parentElement.scrollIntoView = into;
  await user.click(texts[2] ?? card);
  expect(into).toHaveBeenCalledOnce();
  // Whoever goes by the keyboard or listens goes on from there.
  expect(document.activeElement).toBe(third.parentElement);
});

import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { approveIn, clearStage, requested } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';

/** In approve: the comms director has approved, and what they answer for is ticked. */
function directorApproved() {
  const story = clearStage(requested());
  const request = story.state.approvals.at(-1);
  return approveIn(story, request?.signers[0]?.signerId ?? '');
}

const SENTENCE = 'Comms director has approved with this done; it stays ticked.';

it('a refused item is reached with the keyboard, says why, and is not changed', async () => {
  const { main, user } = await openWarRoom(directorApproved());
  const box = screen.getByRole('checkbox', { name: /^Put the same words before all signers/ });
  expect([box.getAttribute('aria-disabled'), (box as HTMLInputElement).disabled]).toEqual(['true', false]);
  expect(document.getElementById(box.getAttribute('aria-describedby') ?? '')?.textContent).toBe(SENTENCE);
  box.focus();
  expect(document.activeElement).toBe(box);
  await user.keyboard(' ');
  expect((await screen.findByRole('alert')).textContent).toBe(SENTENCE);
  expect((box as HTMLInputElement).checked).toBe(true);
  expect(main.asked.some(({ name }) => name === 'send')).toBe(false);
});

it('an open item is ticked by its box', async () => {
  const { user } = await openWarRoom(requested());
  const box = screen.getByRole('checkbox', { name: /^Put the same words before all signers/ });
  expect([box.getAttribute('aria-disabled'), box.getAttribute('aria-describedby')]).toEqual(['false', null]);
  await user.click(box);
  await waitFor(() => expect((box as HTMLInputElement).checked).toBe(true));
});

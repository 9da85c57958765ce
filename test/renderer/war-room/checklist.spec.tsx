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

const SENTENCE = 'Incident lead has approved with this done; it stays ticked.';

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

it('a tick about words that were sent back is open again, and says who ticked it when', async () => {
  const story = directorApproved();
  const legal = story.state.approvals.at(-1)?.signers.find((one) => one.personId === 'legal');
  const revisionId = story.state.approvals.at(-1)?.revisionId ?? '';
  const about = { revisionId, signerId: legal?.signerId ?? '', reason: 'Not proven.' };
  await openWarRoom(story.when({ type: 'approval.reject', ...about }, { by: 'legal' }));
  const box = screen.getByRole<HTMLInputElement>('checkbox', { name: /^Read it aloud/ });
  expect(box.checked).toBe(false);
  expect(box.closest('li')?.textContent).toMatch(/was ticked by Ada Lind at 10:\d\d for the earlier words$/);
});

it('what a broken glass waives says so, and what it does not waive is needed', async () => {
  const asked = requested();
  const seat = (personId: string) =>
    asked.state.approvals.at(-1)?.signers.find((one) => one.personId === personId)?.signerId ?? '';
  const late = approveIn(asked, seat('legal')).when(
    { type: 'breakGlass.open', revisionId: asked.state.approvals.at(-1)?.revisionId ?? '', reason: 'r' },
    { by: 'deputy', afterMs: 300_000 },
  );
  const glassId = late.state.glasses[0]?.glassId ?? '';
  const { append } = await openWarRoom(late);
  expect(screen.getByText(/^It also waives their required items: Put the same words/)).toBeTruthy();
  await append(late.when({ type: 'breakGlass.confirm', glassId }, { by: 'legal' }));
  const row = (name: RegExp) => screen.getByRole('checkbox', { name }).closest('li')?.textContent;
  expect(row(/^Put the same words/)).toMatch(/Incident lead · waived by break-glass$/);
  expect(row(/^Confirm that each fact/)).toMatch(/Fact owner · needed$/);
});

import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { approveIn, clearStage, requested } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';

it('what a signer approved without is not called left out: who did it can be said', async () => {
  const ticked = clearStage(requested());
  const open = ticked.when({ type: 'checklist.uncheck', stage: 'approve', itemId: 'same-words' });
  const [first] = open.state.approvals.at(-1)?.signers ?? [];
  const { main } = await openWarRoom(approveIn(open, first?.signerId ?? ''));
  main.chooseMenu('stage.waive');
  const dialog = await screen.findByRole('dialog', { name: 'This was not ticked in time' });
  expect(dialog.textContent).toContain('was not ticked when Incident lead approved');
  expect(dialog.textContent).toContain('If it was done, say by whom and when');
  expect(dialog.textContent).not.toContain('left out in this stage');
});

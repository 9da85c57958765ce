import { screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { briefed, leaveStage } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';

beforeEach(() => localStorage.clear());

it('what a check says of words is read before they are left, and beside them afterwards', async () => {
  const known = briefed().when({
    ...{
      type: 'fact.record',
      status: 'confirmed',
      text: 'SEV 12 replaces the trains.',
      source: 'Traffic desk',
    },
    ...{ happenedAt: null, learntAt: null },
  });
  const story = leaveStage(known, 'draft').when({
    ...{ type: 'draft.revise', basedOn: null, text: 'Take SEV 21 to the town hall.', variants: [] },
  });
  const { user, main, incidentId } = await openWarRoom(story);
  const checks = within(await screen.findByRole('region', { name: 'Checks' }));
  await user.click(await checks.findByRole('button', { name: /^Leave it as it is: “21”/ }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Leave these words as they are' }));
  expect(dialog.getByText(/^A confirmed fact says SEV 12\. No line under Known/)).toBeDefined();
  await user.type(dialog.getByRole('textbox', { name: 'Leave it, because' }), 'It is another bus.');
  await user.click(dialog.getByRole('button', { name: 'Leave it' }));
  const left = (await checks.findByText('Left as it is:')).closest('li');
  expect(left?.textContent).toContain('A confirmed fact says SEV 12.');
  expect(main.logs.get(incidentId)?.at(-1)).toMatchObject({
    data: { said: 'A confirmed fact says SEV 12.' },
  });
});

import { act, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { leaveStage, requested, type Story } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';

const object = (story: Story, reason: string, by: string) =>
  story.when(
    { type: 'approval.object', revisionId: story.state.approvals.at(-1)?.revisionId ?? '', reason },
    { by },
  );

/** An objection to 1.1 led to 1.2, which is before the signers. */
function changed(): Story {
  const objected = object(requested(), 'Nobody counted the addresses.', 'chief');
  const basedOn = objected.state.approvals.at(-1)?.revisionId ?? '';
  const other = objected.when({ type: 'draft.revise', basedOn, text: 'Other words.' }, { by: 'social' });
  return leaveStage(other, 'approve');
}

const ANSWER = { name: 'Answer it: the objection of Femi Adeyemi' };

it('an objection that led to other words is answered beside those', async () => {
  const story = changed();
  const { main, user, incidentId } = await openWarRoom(story);
  const card = within(screen.getByRole('region', { name: 'One strong objection' }));
  expect(
    card.getByText(/against Holding statement 1\.1; the words changed since on every channel/),
  ).toBeTruthy();
  await user.click(card.getByRole('button', ANSWER));
  await user.type(await screen.findByLabelText('What do you answer?'), 'They are counted now.');
  await user.click(screen.getByRole('button', { name: 'Answer it' }));
  const [first] = story.state.approvals;
  expect(main.logs.get(incidentId)?.at(-1)).toMatchObject({
    type: 'objection.answered',
    data: { revisionId: first?.revisionId, answer: 'They are counted now.' },
  });
  expect(await card.findByText('They are counted now.')).toBeTruthy();
});

it('the palette leads to the one that is open, though it is not against these words', async () => {
  const both = object(changed(), 'Too long.', 'chief');
  const objectionId = both.state.approvals.at(-1)?.objections[0]?.objectionId ?? '';
  const { main } = await openWarRoom(both.when({ type: 'objection.answer', objectionId, answer: 'Cut.' }));
  expect(screen.getByRole('region', { name: '2 strong objections' }).textContent).toContain('1 open');
  await act(async () => main.chooseMenu('objection.answer'));
  const dialog = await screen.findByRole('dialog', { name: 'Answer the strong objection of Femi Adeyemi' });
  expect(dialog.textContent).toContain('Nobody counted the addresses.');
});

it('the line of the advisers names who holds each of their roles', async () => {
  await openWarRoom(requested());
  expect(screen.getByText(/^No strong objection\. Advisers: /).textContent).toBe(
    'No strong objection. Advisers: Fact owner (Femi Adeyemi), Regulator liaison (Dan Roth, Eva Brandt).',
  );
});

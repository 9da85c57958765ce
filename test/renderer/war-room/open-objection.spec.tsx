import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { stillOpen } from '../../../renderer/features/follow-up/still-open.ts';
import { approveAll, clearStage, leaveStage, released, requested, type Story } from '../../support/given.ts';
import { seated } from '../support/seated.ts';
import { openWarRoom } from '../support/war-room.ts';

const REASON = 'It was 14 operations, not 12.';

/** The chief executive is fact owner, too, and objects as an adviser. */
function objected(): Story {
  const story = requested();
  const revisionId = story.state.approvals.at(-1)?.revisionId ?? '';
  return story.when({ type: 'approval.object', revisionId, reason: REASON }, { by: 'chief' });
}

const answered = (story: Story) =>
  story.when({
    type: 'objection.answer',
    objectionId: story.state.approvals[0]?.objections[0]?.objectionId ?? '',
    answer: 'Counted again: twelve.',
  });

const inPublish = () => leaveStage(approveAll(objected()), 'publish');
const inFollowUp = () => leaveStage(released(inPublish()), 'followUp');
const CARD = { name: 'One strong objection without an answer' };
const LINE = 'A strong objection without an answer';

async function openSignOff(story: Story) {
  const opened = await openWarRoom(story);
  await opened.user.click(await screen.findByRole('button', { name: 'Open sign-off' }));
  return { ...opened, sheet: await screen.findByRole('dialog', { name: 'Sign-off' }) };
}

it('stands over the words and beside the button that signs, in whose words, and leads to it', async () => {
  const { sheet, user } = await openSignOff(objected());
  const words = within(sheet).getByRole('region', { name: 'The words to approve' });
  expect(words.firstElementChild?.textContent).toBe(`${LINE}: Femi Adeyemi: “${REASON}” Read it`);
  const foot = sheet.querySelector<HTMLElement>('footer') ?? sheet;
  expect(foot.textContent).toContain(LINE);
  await user.click(within(foot).getByRole('button', { name: 'Read it' }));
  const panel = within(sheet).getByRole('region', { name: 'Strong objections' });
  expect(document.activeElement?.contains(panel)).toBe(true);
});

it('is approved all the same, in a room without keys, which says so', async () => {
  const { sheet } = await openSignOff(objected());
  expect(sheet.querySelector('footer')?.textContent).toMatch(/You approve as Ada Lind, in the seat/);
});

it('is over once somebody answered: the answer stands beside the words', async () => {
  const { sheet } = await openSignOff(answered(objected()));
  expect(sheet.textContent).not.toContain(LINE);
  expect(within(sheet).getByText('Counted again: twelve.')).toBeTruthy();
});

it('is told on the phone, over the words and beside the passphrases', async () => {
  const { user } = await openWarRoom(objected(), { prepare: seated('deputy') });
  await user.click(screen.getByRole('button', { name: 'By phone: Chief executive' }));
  const sheet = await screen.findByRole('dialog', { name: 'Approval by phone' });
  expect(within(sheet).getAllByText(LINE)).toHaveLength(2);
});

it('stays in Publish after everybody signed, and in the dialog that says that the words are out', async () => {
  const { user } = await openWarRoom(inPublish());
  const card = within(screen.getByRole('region', CARD));
  expect(card.getByText(REASON)).toBeTruthy();
  expect(card.getByRole('button', { name: 'Answer it: the objection of Femi Adeyemi' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Record the release on X' }));
  const dialog = await screen.findByRole('dialog', { name: 'Out on X' });
  expect(dialog.textContent).toContain(`Nobody answered the strong objection of Femi Adeyemi: “${REASON}”`);
});

it('stays in Follow-up until it is answered, and closing says so', async () => {
  const story = inFollowUp();
  const { append } = await openWarRoom(story);
  const card = within(screen.getByRole('region', CARD));
  expect(card.getByText(/, against Holding statement 1\.1$/)).toBeTruthy();
  expect(stillOpen(story.state)[0]).toBe('One strong objection has no answer.');
  await append(answered(story));
  expect(screen.queryByRole('region', CARD)).toBeNull();
  expect(stillOpen(answered(story).state).join()).not.toContain('objection');
});

it('stands before whoever signs the next statement, and does not say that words changed that stood to the end', async () => {
  const next = inFollowUp().when({ type: 'statement.start', kind: 'update' });
  const text = 'An update: fourteen operations.';
  const story = next.when({ type: 'draft.revise', basedOn: null, text }, { by: 'social' });
  const { sheet } = await openSignOff(leaveStage(story, 'approve'));
  const said = [
    within(screen.getByRole('region', { name: 'One strong objection', hidden: true })),
    within(within(sheet).getByRole('region', { name: 'Strong objections' })),
  ];
  for (const one of said) expect(one.getByText(/, against Holding statement 1\.1$/)).toBeTruthy();
});

it('on a closed incident nobody can answer it any more: it stayed without an answer', async () => {
  const closed = clearStage(inFollowUp()).when({
    type: 'incident.close',
    reason: 'Nothing is owed to anyone.',
  });
  await openWarRoom(closed);
  const card = within(screen.getByRole('region', CARD));
  expect(card.getByText('stayed without an answer')).toBeTruthy();
  expect(card.queryByText(/open until somebody answers/)).toBeNull();
});

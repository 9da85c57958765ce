import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { leaveStage, requested, type Story, worded } from '../../support/given.ts';
import { keptAsIs } from '../../support/kept-words.ts';
import { openWarRoom } from '../support/war-room.ts';

beforeEach(() => localStorage.clear());

const REASON = 'The number of customers is not confirmed.';

function rejected(story: Story): Story {
  const request = story.state.approvals.at(-1);
  const signerId = request?.signers.find((one) => one.personId === 'legal')?.signerId ?? '';
  const revisionId = request?.revisionId ?? '';
  return story.when({ type: 'approval.reject', revisionId, signerId, reason: REASON }, { by: 'legal' });
}

/** 1.1 was put up, changed to 1.2, and 1.2 was rejected. */
function secondRejected(): Story {
  const first = requested();
  const basedOn = first.state.statements[0]?.revisions.at(-1)?.revisionId ?? '';
  const changed = first.when({ type: 'draft.revise', basedOn, text: 'Other words.' }, { by: 'social' });
  return rejected(leaveStage(changed, 'approve'));
}

describe('words that were rejected', () => {
  it('are not called ready: the draft says that they were rejected', async () => {
    await openWarRoom(rejected(requested()));
    expect(screen.getByText(/^These words were rejected: change them\./)).toBeTruthy();
    const back = within(screen.getByRole('region', { name: 'Why the words came back' }));
    expect(back.getAllByText(new RegExp(REASON)).length).toBeGreaterThan(0);
    // One card tells both: what came back, and what is to be done with words that are out of date.
    expect(back.getByRole('button', { name: 'Change the words' })).toBeTruthy();
    expect(screen.queryByRole('region', { name: /may be out of date/ })).toBeNull();
  });

  it('are told beside strong objections with what was answered to them, which sent nothing back', async () => {
    const asked = requested();
    const request = asked.state.approvals.at(-1);
    const raised = asked.when(
      { type: 'approval.object', revisionId: request?.revisionId ?? '', reason: 'Nobody counted.' },
      { by: 'chief' },
    );
    const objectionId = raised.state.approvals.at(-1)?.objections[0]?.objectionId ?? '';
    const answered = raised.when({ type: 'objection.answer', objectionId, answer: 'We count now.' });
    await openWarRoom(rejected(answered));
    const back = within(screen.getByRole('region', { name: 'Why the words came back' }));
    expect(back.getByText('We count now.')).toBeTruthy();
  });

  it('carry the rejection with them when they are put up again as they are', async () => {
    await openWarRoom(leaveStage(keptAsIs(secondRejected()), 'approve'));
    expect(screen.getByText('These very words were rejected before')).toBeTruthy();
    expect(screen.getByText(REASON)).toBeTruthy();
    expect(screen.getByText(/^Compared with Holding statement 1\.1\./)).toBeTruthy();
  });

  it('are forgotten with the words: others carry nothing', async () => {
    await openWarRoom(leaveStage(worded(), 'approve'));
    expect(screen.queryByText('These very words were rejected before')).toBeNull();
  });
});

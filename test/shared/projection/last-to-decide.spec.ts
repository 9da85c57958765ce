import { expect, it } from 'vitest';
import { projectLedger } from '../../../shared/projection/ledger.ts';
import {
  approveIn,
  clearStage,
  leaveStage,
  requested,
  SAMPLE_PEOPLE,
  type Story,
} from '../../support/given.ts';

const MINUTE = 60_000;

const labels = ({ events, state, at }: Story): string =>
  projectLedger(events, state, SAMPLE_PEOPLE, at)
    .rows.map(({ label }) => label)
    .join('\n');
const revisionOf = ({ state }: Story): string => state.approvals.at(-1)?.revisionId ?? '';
const seatOf = ({ state }: Story, label: string): string =>
  state.approvals.at(-1)?.signers.find((one) => one.label === label)?.signerId ?? '';

/** Legal sends the words back. */
function sentBack(story: Story): Story {
  const about = { revisionId: revisionOf(story), signerId: seatOf(story, 'Legal') };
  return story.when(
    { type: 'approval.reject', ...about, reason: 'Not so.' },
    { by: 'legal', afterMs: 2 * MINUTE },
  );
}

const signedBy = (story: Story, ...seats: readonly string[]): Story =>
  seats.reduce((told, label) => approveIn(told, seatOf(told, label), { afterMs: MINUTE }), story);

it('calls whoever decided after all others the last to decide', () => {
  const asked = clearStage(requested());
  expect(labels(signedBy(asked, 'Incident lead', 'Chief executive', 'Legal'))).toContain(
    'Waiting for Dan Roth, the last to decide',
  );
});

it('does not say so of whoever sent the words back while another had still to decide', () => {
  const told = labels(sentBack(signedBy(clearStage(requested()), 'Incident lead')));
  expect(told).toContain('Waiting for Dan Roth to decide');
  expect(told).not.toContain('the last to decide');
});

it('does not say so of two stretches together where others never decided in one of them', () => {
  const back = sentBack(clearStage(requested()));
  const basedOn = revisionOf(back);
  const again = back.when(
    { type: 'draft.revise', basedOn, text: 'We are sorry. We are looking into it.', without: [] },
    { by: 'social' },
  );
  const asked = clearStage(leaveStage(again, 'approve'));
  const told = labels(signedBy(asked, 'Incident lead', 'Chief executive', 'Legal'));
  expect(told).toContain('Waiting for Dan Roth to decide');
  expect(told).not.toContain('the last to decide');
});

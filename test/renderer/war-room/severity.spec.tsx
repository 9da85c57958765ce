import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { projectTimeline } from '../../../shared/projection/timeline.ts';
import { approveIn, briefed, leaveStage, SAMPLE_PEOPLE } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';

const QUIET = { impact: 'irritation', awareness: 'unaware' } as const;
const LOUD = { impact: 'rights', awareness: 'national' } as const;

/** In approve under S4, approved by its one signer. */
function approvedOnce() {
  const low = briefed()
    .when({ type: 'severity.change', ...QUIET, unsure: false, reason: 'Smaller than we thought.' })
    .when({ type: 'severity.confirm' }, { by: 'legal' });
  const worded = leaveStage(low, 'draft').when(
    { type: 'draft.revise', basedOn: null, text: 'We look into it.' },
    { by: 'social' },
  );
  const asked = leaveStage(worded, 'approve');
  return approveIn(asked, asked.state.approvals[0]?.signers[0]?.signerId ?? '');
}

describe('raising the severity while approvals stand', () => {
  it('says in the dialog that it voids them', async () => {
    const { user } = await openWarRoom(approvedOnce());
    await user.click(screen.getByRole('button', { name: /change severity$/ }));
    expect(screen.queryByText(/voids/)).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: /^We are not sure/ }));
    expect(screen.getByText(/takes effect at once\. It voids one approval of these words/)).toBeTruthy();
  });

  it('says in the log, and so in the report, that it voided them', () => {
    const raised = approvedOnce().when({
      type: 'severity.change',
      ...LOUD,
      unsure: false,
      reason: 'It spreads.',
    });
    const rows = projectTimeline(raised.events, SAMPLE_PEOPLE);
    expect(rows.at(-1)).toMatchObject({ type: 'approval.requested', tone: 'over' });
    expect(rows.at(-1)?.text).toMatch(/, anew: one approval of these words from before void$/);
  });
});

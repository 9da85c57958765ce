import { describe, expect, it } from 'vitest';
import { openAgainst, openAgainstOut } from '../../../shared/projection/objections.ts';
import { approveAll, leaveStage, released, requested, type Story } from '../../support/given.ts';

const REASON = 'Fourteen operations, not twelve.';

function objected(): Story {
  const story = requested();
  const revisionId = story.state.approvals.at(-1)?.revisionId ?? '';
  return story.when({ type: 'approval.object', revisionId, reason: REASON }, { by: 'chief' });
}

const statementId = (story: Story) => story.state.statements[0]?.statementId ?? '';
const reasons = (held: readonly { readonly reason: string }[]) => held.map(({ reason }) => reason);
const answered = (story: Story) =>
  story.when({
    type: 'objection.answer',
    objectionId: story.state.approvals.flatMap(({ objections }) => objections)[0]?.objectionId ?? '',
    answer: 'Counted again: twelve.',
  });

describe('the strong objections that nobody answered', () => {
  it('are held against the words through every signature, and against what is out of them', () => {
    const signed = approveAll(objected());
    expect(reasons(openAgainst(signed.state, statementId(signed)))).toEqual([REASON]);
    expect(openAgainstOut(signed.state)).toEqual([]);
    const out = released(leaveStage(signed, 'publish'));
    expect(reasons(openAgainstOut(out.state))).toEqual([REASON]);
    expect(reasons(openAgainst(out.state, statementId(out)))).toEqual([REASON]);
  });

  it('are none any more once somebody answers', () => {
    const out = answered(released(leaveStage(approveAll(objected()), 'publish')));
    expect(openAgainst(out.state, statementId(out))).toEqual([]);
    expect(openAgainstOut(out.state)).toEqual([]);
  });

  it('are still held against the words that they led to', () => {
    const before = objected();
    const basedOn = before.state.approvals.at(-1)?.revisionId ?? '';
    const other = before.when({ type: 'draft.revise', basedOn, text: 'Other words.' }, { by: 'social' });
    const out = released(leaveStage(approveAll(leaveStage(other, 'approve')), 'publish'));
    expect(reasons(openAgainstOut(out.state))).toEqual([REASON]);
  });
});

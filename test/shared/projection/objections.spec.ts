import { describe, expect, it } from 'vitest';
import { againstText, heldAgainst, openObjections } from '../../../shared/projection/objections.ts';
import { approveAll, leaveStage, released, requested, type Story } from '../../support/given.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';

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

const BY_STATEMENT = { type: 'statement.start', kind: 'update' } as const;

describe('the strong objections in front of a signer', () => {
  it('stay through every signature and once the words are out', () => {
    const signed = approveAll(objected());
    expect(reasons(heldAgainst(signed.state, statementId(signed)))).toEqual([REASON]);
    const out = released(leaveStage(signed, 'publish'));
    expect(reasons(heldAgainst(out.state, statementId(out)))).toEqual([REASON]);
    expect(reasons(openObjections(out.state))).toEqual([REASON]);
  });

  it('are open no more once somebody answers, and stay with their statement alone', () => {
    const out = leaveStage(answered(released(leaveStage(approveAll(objected()), 'publish'))), 'followUp');
    expect(openObjections(out.state)).toEqual([]);
    expect(reasons(heldAgainst(out.state, statementId(out)))).toEqual([REASON]);
    const next = out.when(BY_STATEMENT);
    expect(heldAgainst(next.state, next.state.statements.at(-1)?.statementId ?? '')).toEqual([]);
  });

  it('are still held against the words that they led to', () => {
    const before = objected();
    const basedOn = before.state.approvals.at(-1)?.revisionId ?? '';
    const other = before.when({ type: 'draft.revise', basedOn, text: 'Other words.' }, { by: 'social' });
    const asked = leaveStage(other, 'approve');
    expect(reasons(heldAgainst(asked.state, statementId(asked)))).toEqual([REASON]);
  });

  it('stand before whoever signs the next statement while nobody answered them', () => {
    const out = leaveStage(released(leaveStage(approveAll(objected()), 'publish')), 'followUp');
    const next = out.when(BY_STATEMENT);
    expect(reasons(heldAgainst(next.state, next.state.statements.at(-1)?.statementId ?? ''))).toEqual([
      REASON,
    ]);
  });
});

describe('words that an objection was raised against', () => {
  const [first] = samplePlaybook.channels;
  const against = (text: string, own?: string) => {
    const before = objected();
    const { revisionId: basedOn = '' } = before.state.statements[0]?.revisions.at(-1) ?? {};
    const variants = own === undefined ? [] : [{ channel: first?.id ?? '', lang: 'en', text: own }];
    const story = before.when({ type: 'draft.revise', basedOn, text, variants }, { by: 'social' });
    const [held] = heldAgainst(story.state, statementId(story));
    const words = story.state.statements[0]?.revisions.at(-1)?.revisionId ?? '';
    return held ? againstText(story.state, held, words) : null;
  };
  const text = objected().state.statements[0]?.revisions.at(-1)?.text ?? '';

  it('are told as changed on the channels where they did, and as the same on the others', () => {
    expect(against('Other words.')).toBe('Holding statement 1.1; the words changed since on every channel');
    expect(against(text, 'Other words.')).toBe(
      `Holding statement 1.1; the words changed since on ${first?.name} only, and are the same elsewhere`,
    );
  });
});

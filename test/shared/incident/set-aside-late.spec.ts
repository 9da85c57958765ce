import { afterEach, describe, expect, it } from 'vitest';
import { fold } from '../../../shared/incident/fold.ts';
import { setAsideStatements } from '../../../shared/incident/set-aside.ts';
import { phaseOf } from '../../../shared/incident/state.ts';
import { filled, inRoom } from '../../support/envelopes.ts';
import {
  approveAll,
  clearStage,
  closed,
  expectRefused,
  leaveStage,
  released,
  type Story,
} from '../../support/given.ts';
import { check, packOf, wrongIn } from '../../support/pack.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';
import { correctedOnBoth, correctionFirst, righted, updateApproved } from '../../support/set-aside-story.ts';
import { signedRoom } from '../../support/signed-room.ts';

const [first = '', second = '', third = ''] = samplePlaybook.channels
  .filter((one) => !one.internal)
  .map(({ id }) => id);

afterEach(() => inRoom());

const verdictOf = (story: Story): string => wrongIn(check(packOf(signedRoom(story).db)));
const revisionOf = ({ state }: Story, at: number) => state.statements[at]?.revisions.at(-1)?.revisionId ?? '';
const late = (revisionId: string, releasedAt: number | null, channel = second) =>
  ({ type: 'release.record', revisionId, channel, address: 'x', releasedAt }) as const;

/** The update was out on one channel when its correction went first; the correction is in each stage on its way. */
const approved = released(updateApproved(), 0);
const inDraft = correctionFirst(approved);
const inApprove = leaveStage(righted(inDraft), 'approve');
const inPublish = leaveStage(approveAll(inApprove), 'publish');

describe('where words were out before a correction set them aside', () => {
  it.each([
    ['draft', inDraft],
    ['approve', inApprove],
    ['publish', inPublish],
    ['followUp', correctedOnBoth(inDraft)],
  ] as const)('is written down in %s of the correction', (phase, story) => {
    expect(phaseOf(story.state)).toBe(phase);
    const told = story.when(late(revisionOf(story, 1), approved.at), { by: 'social' });
    expect(told.state.releases.at(-1)).toMatchObject({ channel: second, releasedAt: approved.at });
    expect(phaseOf(told.state)).toBe(phase);
    expect(setAsideStatements(told.state)[0]?.out).toEqual([first, second]);
    expect(fold(told.events)).toEqual(told.state);
    expect(verdictOf(told)).toBe('intact');
  });

  it('takes a time from when they were saved to when they were set aside, and no other', () => {
    const revisionId = revisionOf(inDraft, 1);
    const aside = inDraft.state.statements.at(-1)?.at ?? 0;
    const from = inDraft.state.statements[1]?.revisions.at(-1)?.at ?? 0;
    for (const at of [from, aside]) expect(inDraft.ask(late(revisionId, at)).ok).toBe(true);
    expectRefused(inDraft.ask(late(revisionId, from - 1)), 'before');
    expectRefused(inDraft.ask(late(revisionId, aside + 1)), 'after');
    expectRefused(inDraft.ask(late(revisionId, null)), 'after');
  });

  it('leaves the correction in Publish as it is: not out, so that its words can be changed and taken back', () => {
    const told = inPublish.when(late(revisionOf(inPublish, 1), approved.at));
    expectRefused(told.ask({ type: 'stage.advance', to: 'followUp' }), 'exit-rule');
    const request = told.state.approvals.at(-1);
    const seat = request?.signers[0];
    const about = { revisionId: request?.revisionId ?? '', signerId: seat?.signerId ?? '' };
    const back = told.when(
      { type: 'approval.withdraw', ...about, reason: 'One more look.' },
      { by: seat?.personId ?? '' },
    );
    expect(phaseOf(back.state)).toBe('approve');
    const basedOn = revisionOf(told, 2);
    const changed = told.when(
      { type: 'draft.revise', basedOn, text: 'Correction. It is 3,000.' },
      { by: 'social' },
    );
    expect(phaseOf(changed.state)).toBe('draft');
  });

  it('is nothing of words that are the ones under way', () => {
    expectRefused(inDraft.ask(late(revisionOf(inDraft, 2), null)), 'wrong-stage');
    expectRefused(inApprove.ask(late(revisionOf(inApprove, 2), null)), 'wrong-stage');
    const over = closed();
    expectRefused(over.ask(late(revisionOf(over, 0), null)), 'ended');
  });
});

describe('words of an envelope that a correction set aside', () => {
  const enveloped = () => {
    const publish = leaveStage(filled(), 'approve');
    expect(phaseOf(publish.state)).toBe('publish');
    return publish.when({ ...late(revisionOf(publish, 0), null, first) }, { by: 'social' });
  };
  const correctionOf = (story: Story) =>
    story.when({
      type: 'correction.start',
      releaseIds: story.state.releases.map(({ releaseId }) => releaseId),
      words: [],
    });

  it('are written down where they were out, in each stage of the correction', () => {
    const out = enveloped();
    const draft = correctionOf(out);
    const text = 'Correction. It is 3,000.';
    const fixed = draft.when({ type: 'draft.revise', basedOn: revisionOf(draft, 1), text }, { by: 'social' });
    const publish = leaveStage(approveAll(leaveStage(fixed, 'approve')), 'publish');
    const done = leaveStage(released(publish, 0), 'followUp');
    for (const story of [draft, publish, done]) {
      const told = story.when(late(revisionOf(story, 0), out.at), { by: 'social' });
      expect(told.state.releases.at(-1)).toMatchObject({ channel: second, releasedAt: out.at });
      expect(verdictOf(told)).toBe('intact');
    }
  });

  it('are so also where the severity is another now, and not where it was another then', () => {
    const cell = {
      impact: samplePlaybook.matrix.impacts[1]?.id ?? '',
      awareness: samplePlaybook.matrix.awareness[1]?.id ?? '',
      unsure: false,
    };
    const lowered = (story: Story) =>
      story
        .when({ type: 'severity.change', ...cell, reason: 'Fewer than feared.' })
        .when({ type: 'severity.confirm' }, { by: 'legal' });
    const publish = leaveStage(filled(), 'approve');
    const revisionId = revisionOf(publish, 0);
    const [staff = ''] = samplePlaybook.channels.filter((one) => one.internal).map(({ id }) => id);
    const out = publish.when(late(revisionId, null, staff));
    const told = lowered(correctionOf(out)).when(late(revisionId, out.at));
    expect(verdictOf(told)).toBe('intact');
  });

  it('were not out before anybody had begun to write them', () => {
    const out = enveloped();
    const story = correctionOf(out);
    const begun = story.state.chart.context.runs.find((one) => one.stage === 'draft');
    expectRefused(story.ask(late(revisionOf(story, 0), (begun?.enteredAt ?? 0) - 1)), 'before');
    expectRefused(story.ask(late(revisionOf(story, 0), null, third)), 'after');
  });

  it('were not out where the consent had been withdrawn before', () => {
    const publish = leaveStage(filled(), 'approve');
    inRoom();
    const voided = publish.when({ type: 'envelope.void', envelopeId: 'env-1' }, { by: 'system' });
    expect(clearStage(voided).state.envelopes[0]?.voided).not.toBeNull();
    expectRefused(voided.ask(late(revisionOf(voided, 0), null)), 'wrong-stage');
  });
});

import { describe, expect, it } from 'vitest';
import { isFullyApproved } from '../../../shared/approval/approvals.ts';
import { phaseOf } from '../../../shared/incident/state.ts';
import {
  approveAll,
  approveIn,
  clearStage,
  expectRefused,
  leaveStage,
  publishing,
  requested,
  type Story,
  worded,
} from '../../support/given.ts';

const request = (story: Story) => story.state.approvals.at(-1);
const seat = (story: Story, personId: string) =>
  request(story)?.signers.find((one) => one.personId === personId)?.signerId ?? '';
const revisionId = (story: Story) => request(story)?.revisionId ?? '';

describe('a request for approval', () => {
  it('puts the words to three different people, none of them the author', () => {
    const signers = request(requested())?.signers.map((one) => one.personId);
    expect(signers).toEqual(['lead', 'legal', 'chief']);
  });

  it('seats the next holder when the first wrote the words', () => {
    const story = clearStage(worded());
    const byLead = story.when(
      {
        type: 'draft.revise',
        basedOn: story.state.statements[0]?.revisions[0]?.revisionId ?? null,
        text: 'Lead wrote this.',
      },
      { by: 'lead' },
    );
    const asked = leaveStage(byLead, 'approve');
    expect(request(asked)?.signers.map((one) => one.personId)).toEqual(['deputy', 'legal', 'chief']);
  });
});

describe('approving', () => {
  it('is done from one’s own seat only, once', () => {
    const story = requested();
    const command = {
      type: 'approval.approve',
      revisionId: revisionId(story),
      signerId: seat(story, 'legal'),
    } as const;
    expectRefused(story.ask(command, { by: 'chief' }), 'not-your-seat');
    expectRefused(story.ask(command, { by: 'legal' }), 'not-seen');
    const approved = approveIn(story, seat(story, 'legal'));
    expectRefused(approved.ask(command, { by: 'legal' }), 'decided');
    expect(request(approved)).toMatchObject({
      signers: [
        { decision: null },
        { decision: { kind: 'approved', by: 'legal', method: 'atDesk' } },
        { decision: null },
      ],
    });
  });

  it('is void for other words: a change goes back to draft and the old approvals count for nothing', () => {
    const story = requested();
    const signed = approveIn(story, seat(story, 'legal'));
    const changed = signed.when(
      {
        type: 'draft.revise',
        basedOn: revisionId(signed),
        text: 'We are sorry: e-mail addresses were posted.',
      },
      { by: 'social' },
    );
    expect(phaseOf(changed.state)).toBe('draft');
    const again = leaveStage(changed, 'approve');
    expect(request(again)?.signers.every((one) => one.decision === null)).toBe(true);
    const stale = {
      type: 'approval.approve',
      revisionId: revisionId(story),
      signerId: seat(story, 'chief'),
    } as const;
    expectRefused(again.ask(stale, { by: 'chief' }), 'stale');
  });

  it('needs a reason to reject, and rejection goes back to draft', () => {
    const story = requested();
    const reject = (reason: string) =>
      ({
        type: 'approval.reject',
        revisionId: revisionId(story),
        signerId: seat(story, 'legal'),
        reason,
      }) as const;
    expectRefused(story.ask(reject(''), { by: 'legal' }), 'no-reason');
    expect(phaseOf(story.when(reject('"only" must be provable'), { by: 'legal' }).state)).toBe('draft');
  });

  it('lets only advisers raise a strong objection', () => {
    const story = requested();
    const objection = {
      type: 'approval.object',
      revisionId: revisionId(story),
      reason: 'Not proven.',
    } as const;
    expectRefused(story.ask(objection, { by: 'social' }), 'not-adviser');
    const objected = story.when(objection, { by: 'chief' });
    expect(request(objected)?.objections).toMatchObject([
      { role: 'factOwner', by: 'chief', reason: 'Not proven.' },
    ]);
  });
});

describe('handing a seat over', () => {
  const handOver = (story: Story, to: string) =>
    ({
      type: 'approval.handOver',
      signerId: seat(story, 'legal'),
      to,
      reason: 'No answer for three minutes.',
    }) as const;

  it('seats the backup, who acts in their own name', () => {
    const story = requested();
    const handed = story.when(handOver(story, 'counsel'));
    const approved = approveIn(handed, seat(handed, 'counsel'));
    expect(request(approved)?.signers[1]).toMatchObject({ personId: 'counsel', decision: { by: 'counsel' } });
  });

  it('refuses the author, somebody with a seat, and a stranger', () => {
    const story = requested();
    expectRefused(story.ask(handOver(story, 'social')), 'own-words');
    expectRefused(story.ask(handOver(story, 'chief')), 'has-seat');
    expectRefused(story.ask(handOver(story, 'nobody')), 'unknown-person');
  });
});

describe('releasing', () => {
  it('takes only words that the full chain approved', () => {
    const story = publishing();
    const command = {
      type: 'release.record',
      revisionId: 'other',
      channel: 'web-statement',
      address: 'https://example.com',
      releasedAt: null,
    } as const;
    expectRefused(story.ask(command), 'not-approved');
    expectRefused(
      story.ask({ ...command, revisionId: revisionId(story), channel: 'carrier-pigeon' }),
      'no-channel',
    );
    expectRefused(story.ask({ ...command, revisionId: revisionId(story), address: '' }), 'empty');
    expectRefused(
      story.ask({ ...command, revisionId: revisionId(story), releasedAt: story.at + 60_000 }),
      'future',
    );
    const out = story.when({ ...command, revisionId: revisionId(story) });
    expectRefused(out.ask({ ...command, revisionId: revisionId(story) }), 'already-out');
    expect(out.state.chart.context.firstWordsAt).toBe(out.at);
  });

  it('was fully approved', () => {
    const approved = request(approveAll(requested()));
    expect(approved && isFullyApproved(approved)).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { movedSince, openCauses, staleness } from '../../../shared/incident/staleness.ts';
import { positionOf } from '../../../shared/incident/state.ts';
import { sentenceOf } from '../../../shared/projection/sentence.ts';
import { filled } from '../../support/envelopes.ts';
import {
  approveIn,
  drafting,
  expectRefused,
  followingUp,
  given,
  leaveStage,
  publishing,
  released,
  requested,
  SAMPLE_PEOPLE,
  type Story,
  worded,
} from '../../support/given.ts';
import { keptAsIs } from '../../support/kept-words.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';

const MINUTE = 60_000;
const { impacts, awareness } = samplePlaybook.matrix;
const cell = (row: number, column: number) => ({
  impact: impacts[row]?.id ?? '',
  awareness: awareness[column]?.id ?? '',
  unsure: false,
});

const lowered = (story: Story) =>
  story
    .when({ type: 'severity.change', ...cell(1, 1), reason: 'Fewer people.' })
    .when({ type: 'severity.confirm' }, { by: 'legal' });
const raised = (story: Story) =>
  story.when({ type: 'severity.change', ...cell(2, 3), reason: 'It is on the news.' });
const withdraw = (story: Story, index = 0) =>
  story.when({
    type: 'fact.change',
    factId: story.state.facts[index]?.factId ?? '',
    to: 'withdrawn',
    learntAt: null,
    reason: 'It was 10:52.',
  });
const told = (story: Story) => staleness(story.state, story.at).map(({ what }) => what);
const goOn = { type: 'stage.advance', to: 'approve' } as const;

describe('words are from before', () => {
  it('the severity fell or rose, first awareness was corrected, or a fact was withdrawn; each with who and why', () => {
    const story = withdraw(raised(lowered(worded())));
    const corrected = story.when({
      type: 'incident.correctAwareness',
      to: story.at - 60 * MINUTE,
      reason: 'The desk knew.',
    });
    expect(told(corrected)).toEqual([
      'Severity fell from S1 to S3 active',
      'Severity rose from S3 to S1 severe',
      '“A file with customer e-mail addresses was posted at 09:52.” is withdrawn now',
      expect.stringMatching(/^First awareness was corrected from 10:27:00 to /),
    ]);
    expect(staleness(corrected.state, corrected.at)[1]).toMatchObject({
      by: 'lead',
      why: 'It is on the news.',
      kept: null,
    });
  });

  it('they were rejected, or the time that they name for the next word has passed', () => {
    const asked = requested();
    const { signerId = '', personId = '' } = asked.state.approvals[0]?.signers[1] ?? {};
    const revisionId = asked.state.approvals[0]?.revisionId ?? '';
    const rejected = asked.when(
      { type: 'approval.reject', revisionId, signerId, reason: 'Not proven.' },
      { by: personId },
    );
    expect(told(rejected)[0]).toMatch(/^\S.* rejected them$/);
    const { state, at } = worded('We are sorry. Our next update will be here at 10:45.');
    expect(staleness(state, at + 10 * MINUTE)).toEqual([]);
    const [late] = staleness(state, at + 20 * MINUTE);
    expect(late?.what).toBe('The time these words name for the next word, 10:45, has passed');
  });

  it('but not what happened before they were saved, and no line that could not be in them', () => {
    const before = withdraw(raised(lowered(drafting())));
    const story = before.when({ type: 'draft.revise', basedOn: null, text: 'We are sorry.' });
    expect(told(story)).toEqual([]);
    const later = worded().when({ type: 'brief.add', column: 'known', text: 'It was a supplier.' });
    expect(told(withdraw(later, 1))).toEqual([]);
    const claim = { status: 'claimed', happenedAt: null, learntAt: null } as const;
    const claimed = drafting()
      .when({ type: 'fact.record', ...claim, text: 'It was a supplier.' })
      .when({ type: 'draft.revise', basedOn: null, text: 'We are sorry.' });
    expect(told(withdraw(claimed, 1))).toEqual([]);
  });

  it('a fact is put otherwise, or was a known line of an older log that was struck', () => {
    const story = worded();
    const [fact] = story.state.facts;
    const other = story.when({
      type: 'fact.record',
      status: 'confirmed',
      text: 'A file was posted at 10:52.',
      replaces: fact?.factId ?? '',
      happenedAt: null,
      learntAt: null,
      reason: 'Read again.',
    });
    expect(told(other)).toEqual([
      expect.stringMatching(/^“A file .*” is put otherwise now: “A file was posted at 10:52\.”$/),
    ]);
    const data = { itemId: fact?.factId ?? '', reason: 'It was 10:52.' };
    const struck = { type: 'brief.struck', data, at: story.at, by: 'lead' } as const;
    expect(told(given([...story.events, struck], story.at))).toEqual([
      expect.stringMatching(/ was struck from what is known$/),
    ]);
  });

  it('as long as they are the newest and not out', () => {
    const old = lowered(worded());
    const basedOn = old.state.statements[0]?.revisions[0]?.revisionId ?? null;
    expect(told(old.when({ type: 'draft.revise', basedOn, text: 'Other words.' }))).toEqual([]);
    expect(told(lowered(released(publishing())))).toEqual([]);
  });

  it('also where nobody has saved them: since they were begun', () => {
    const begun = drafting();
    const since = positionOf(begun.state);
    expect(movedSince(withdraw(lowered(begun)).state, since).map(({ what }) => what)).toEqual([
      'Severity fell from S1 to S3 active',
    ]);
  });
});

describe('words from before that are signed', () => {
  it('can be kept until they are out, and the release says what nobody dealt with', () => {
    const old = withdraw(publishing());
    expect(openCauses(old.state, old.at)).toHaveLength(1);
    const told = (story: Story) => {
      const before = story.state;
      const event = released(story).events.find(({ type }) => type === 'release.recorded');
      return event ? sentenceOf(event, { before, people: SAMPLE_PEOPLE }).text : '';
    };
    expect(told(old)).toContain(
      '0, though “A file with customer e-mail addresses was posted at 09:52.” is withdrawn now',
    );
    const kept = keptAsIs(old);
    expect(openCauses(kept.state, kept.at)).toEqual([]);
    expect(told(kept)).not.toContain('though');
    expectRefused(
      released(old).ask({
        type: 'draft.keep',
        revisionId: old.state.statements[0]?.revisions.at(-1)?.revisionId ?? '',
        causes: ['3'],
        reason: 'Right.',
      }),
      'not-stale',
    );
  });
});

describe('words from before', () => {
  it('go to no signer until they are changed or kept with a reason', () => {
    const story = worded();
    const ready = lowered(cleared(story));
    const refused = ready.ask(goOn);
    expectRefused(refused, 'exit-rule');
    if (!refused.ok) expect(refused.error.sentence).toContain('Severity fell from S1 to S3 active (');
    expect(keptAsIs(ready).ask(goOn).ok).toBe(true);
    const basedOn = ready.state.statements[0]?.revisions[0]?.revisionId ?? null;
    const changed = ready.when({ type: 'draft.revise', basedOn, text: 'Other words.' });
    expect(cleared(changed).ask(goOn).ok).toBe(true);
  });

  it('are kept for what happened so far, by name; what happens next is open again', () => {
    const kept = keptAsIs(lowered(worded()), 'Nothing in them is about how many.');
    expect(openCauses(kept.state, kept.at)).toEqual([]);
    expect(staleness(kept.state, kept.at)[0]?.kept).toMatchObject({
      by: 'lead',
      reason: 'Nothing in them is about how many.',
    });
    const [next, ...others] = openCauses(raised(kept).state, kept.at);
    expect([next?.what, others]).toEqual(['Severity rose from S3 to S1 severe', []]);
    const event = kept.events.at(-1);
    expect(event && sentenceOf(event, { before: kept.state, people: SAMPLE_PEOPLE }).text).toContain(
      'though severity fell from S1 to S3 active: Nothing in them is about how many.',
    );
  });

  it('from an envelope wait as well: the consent stays, and going on leads past the signers', () => {
    const story = withdraw(cleared(filled()));
    expectRefused(story.ask(goOn), 'exit-rule');
    expect(leaveStage(keptAsIs(story), 'approve').state.chart.value).toEqual({ live: 'publish' });
  });

  it('are not asked about again while signers look: whoever signs sees it, and a raise stands', () => {
    const asked = raised(leaveStage(keptAsIs(lowered(worded())), 'approve'));
    const [signer] = asked.state.approvals.at(-1)?.signers ?? [];
    expect(openCauses(asked.state, asked.at)).toHaveLength(1);
    expect(
      approveIn(asked, signer?.signerId ?? '').state.approvals.at(-1)?.signers[0]?.decision,
    ).toBeTruthy();
    expect(openCauses(keptAsIs(asked).state, asked.at)).toEqual([]);
  });

  it('are kept by name: the newest words, an open cause, a reason, until they are out', () => {
    const story = lowered(worded());
    const revisionId = story.state.statements[0]?.revisions[0]?.revisionId ?? '';
    const [cause] = openCauses(story.state, story.at);
    const keep = {
      type: 'draft.keep' as const,
      revisionId,
      causes: [cause?.id ?? ''],
      reason: 'Right.',
    };
    expectRefused(story.ask({ ...keep, reason: ' ' }), 'no-reason');
    expectRefused(story.ask({ ...keep, causes: ['3'] }), 'other-cause');
    expectRefused(story.ask({ ...keep, revisionId: 'rev-9' }), 'other-words');
    expectRefused(worded().ask({ ...keep, revisionId }), 'other-words');
    expectRefused(keptAsIs(story).ask(keep), 'not-stale');
    expectRefused(followingUp().ask(keep), 'wrong-stage');
  });
});

/** Ticks and seats what Draft asks for, and stays there. */
function cleared(story: Story): Story {
  const { checklist } = samplePlaybook.stages.draft;
  const checked = story.state.chart.context.runs.at(-1)?.checked ?? [];
  const ticked = checklist
    .filter(({ id, required }) => required && !checked.includes(id))
    .reduce((next, { id }) => next.when({ type: 'checklist.check', stage: 'draft', itemId: id }), story);
  return ticked.state.seats.socialOfficer?.length
    ? ticked
    : ticked.when({ type: 'presence.mark', role: 'socialOfficer', personId: 'social' });
}

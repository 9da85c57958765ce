import { describe, expect, it } from 'vitest';
import { phaseOf } from '../../../shared/incident/state.ts';
import { liveRun } from '../../../shared/playbook/chart-context.ts';
import type { Stage } from '../../../shared/playbook/stages.ts';
import { lapsedTick } from '../../../shared/playbook/ticks.ts';
import {
  approveIn,
  clearStage,
  drafting,
  expectRefused,
  followingUp,
  given,
  leaveStage,
  publishing,
  type Story,
  worded,
} from '../../support/given.ts';

const tick = (stage: Stage, itemId: string) => ({ type: 'checklist.check', stage, itemId }) as const;
const checked = (story: Story) => liveRun(story.state.chart.context)?.checked ?? [];
const lapsed = (story: Story, itemId: string) => {
  const run = liveRun(story.state.chart.context);
  return run && lapsedTick(run, itemId);
};
const latest = (story: Story) => story.state.statements.at(-1)?.revisions.at(-1)?.revisionId ?? null;
const reword = (story: Story, text = 'We are sorry. Other words.') =>
  story.when({ type: 'draft.revise', basedOn: latest(story), text }, { by: 'social' });

/** Words that carry ticks about them and one that is not, sent back by the comms director. */
function sentBack(): Story {
  const story = leaveStage(worded().when(tick('draft', 'call-answers')), 'approve');
  const request = story.state.approvals.at(-1);
  const [seat] = request?.signers ?? [];
  const about = { revisionId: request?.revisionId ?? '', signerId: seat?.signerId ?? '' };
  return clearStage(story).when(
    { type: 'approval.reject', ...about, reason: '“Only” must be provable.' },
    { by: seat?.personId ?? '' },
  );
}

describe('a tick about the words', () => {
  it('opens again when a signer sends the words back; who ticked it and when stays known', () => {
    const story = sentBack();
    expect(phaseOf(story.state)).toBe('draft');
    expect(checked(story)).toEqual(['call-answers']);
    expect(lapsed(story, 'social-read')).toMatchObject({ by: 'lead', at: expect.any(Number) });
    expect(lapsed(story, 'call-answers')).toBeNull();
  });

  it('of approve opens again for the next words that are put there', () => {
    const story = leaveStage(reword(sentBack()), 'approve');
    expect(checked(story)).toEqual([]);
    expect(lapsed(story, 'same-words')).toMatchObject({ by: 'lead' });
    expectRefused(approveAllUnticked(story).ask({ type: 'stage.advance', to: 'publish' }), 'unmet');
  });

  it('opens again with each revision, and only words that were saved can be ticked', () => {
    expectRefused(drafting().ask(tick('draft', 'social-read')), 'no-words');
    const read = worded().when(tick('draft', 'social-read'));
    expect(checked(read)).toEqual(['social-read']);
    const other = reword(read);
    expect(checked(other)).toEqual([]);
    expect(checked(other.when(tick('draft', 'social-read')))).toEqual(['social-read']);
    expect(lapsed(other.when(tick('draft', 'social-read')), 'social-read')).toBeNull();
  });

  it('that somebody took away themselves is not told of afterwards', () => {
    const story = worded()
      .when(tick('draft', 'social-read'))
      .when({ type: 'checklist.uncheck', stage: 'draft', itemId: 'social-read' });
    expect(lapsed(reword(story), 'social-read')).toBeNull();
  });

  it('stays while the very same words go from approve to publish and back', () => {
    const story = publishing();
    const request = story.state.approvals.at(-1);
    const [seat] = request?.signers ?? [];
    const back = story.when(
      {
        type: 'approval.withdraw',
        revisionId: request?.revisionId ?? '',
        signerId: seat?.signerId ?? '',
        reason: 'The number is being checked.',
      },
      { by: seat?.personId ?? '' },
    );
    expect(phaseOf(back.state)).toBe('approve');
    expect(checked(back)).toEqual(expect.arrayContaining(['same-words', 'facts-hold']));
  });

  it('is told of with the next statement, which begins with nothing ticked', () => {
    const story = followingUp().when({ type: 'statement.start', kind: 'update' });
    expect(checked(story)).toEqual([]);
    expect(lapsed(story, 'social-read')).toMatchObject({ by: 'lead' });
  });

  it('stays in a playbook that marks no item', () => {
    const old = structuredClone(sentBack().events) as never[];
    for (const event of old as {
      type: string;
      data: { playbook?: { stages: Record<string, { checklist: { about?: string }[] }> } };
    }[])
      for (const { checklist } of Object.values(event.data.playbook?.stages ?? {}))
        for (const item of checklist) delete item.about;
    expect(checked(given(old))).toEqual(expect.arrayContaining(['social-read', 'call-answers']));
  });
});

/** Every signer approves, and nobody ticks anything. */
function approveAllUnticked(story: Story): Story {
  const signers = story.state.approvals.at(-1)?.signers ?? [];
  return signers.reduce((told, { signerId }) => approveIn(told, signerId), story);
}

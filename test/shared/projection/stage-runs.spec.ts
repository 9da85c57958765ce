import { describe, expect, it } from 'vitest';
import { SYSTEM } from '../../../shared/kernel.ts';
import { projectCycles } from '../../../shared/projection/cycles.ts';
import { cycleTotals, runsOf, sumRuns } from '../../../shared/projection/stage-runs.ts';
import {
  alarmRaised,
  approveAll,
  closed,
  followingUp,
  leaveStage,
  released,
  requested,
  type Story,
} from '../../support/given.ts';

const MINUTE = 60_000;

/** Legal says no, `afterMs` after the words were put to the signers. */
function rejected(story: Story, afterMs: number): Story {
  const request = story.state.approvals.at(-1);
  const legal = request?.signers.find((one) => one.personId === 'legal');
  return story.when(
    {
      type: 'approval.reject',
      revisionId: request?.revisionId ?? '',
      signerId: legal?.signerId ?? '',
      reason: '“Some” must be a number.',
    },
    { by: 'legal', afterMs },
  );
}

function askAgain(story: Story, text: string, afterMs = MINUTE): Story {
  const latest = story.state.statements.at(-1)?.revisions.at(-1)?.revisionId ?? null;
  const worded = story.when({ type: 'draft.revise', basedOn: latest, text }, { by: 'social', afterMs });
  return leaveStage(worded, 'approve');
}

const context = (story: Story) => story.state.chart.context;
const totalOf = (story: Story, stage: 'draft' | 'approve', cycle: number | null = null) =>
  sumRuns(context(story), runsOf(context(story), stage, cycle), story.at);

describe('the runs of a stage', () => {
  it('are all counted after a rejection, against the budgets of all', () => {
    const no = rejected(requested(), 3 * MINUTE + 10_000);
    expect(totalOf(no, 'approve')).toMatchObject({
      elapsedMs: 3 * MINUTE + 10_000,
      allowedMs: 4 * MINUTE,
      overMs: 0,
    });
    const again = rejected(askAgain(no, 'We are sorry: 40,000 addresses were posted.'), 2 * MINUTE);
    expect(totalOf(again, 'approve')).toMatchObject({
      elapsedMs: 5 * MINUTE + 10_000,
      allowedMs: 8 * MINUTE,
      runsOver: 0,
    });
    expect(totalOf(again, 'draft')?.runs).toHaveLength(3);
  });

  it('keep the overtime of one run, however short another was', () => {
    const long = rejected(requested(), 6 * MINUTE);
    const short = rejected(askAgain(long, 'We are sorry: 40,000 addresses were posted.'), 1000);
    const total = totalOf(short, 'approve');
    expect(total).toMatchObject({ overMs: 2 * MINUTE, runsOver: 1, allowedMs: 8 * MINUTE });
    expect(total?.elapsedMs).toBeLessThan(8 * MINUTE);
  });

  it('that run are measured to now, and no stage without one is made up', () => {
    const story = alarmRaised();
    const totals = cycleTotals(context(story), 1, story.at + MINUTE);
    expect(totals).toMatchObject([{ stage: 'detect', elapsedMs: MINUTE, allowedMs: 2 * MINUTE }]);
    expect(totalOf(story, 'approve')).toBeNull();
  });
});

describe('the statement cycles', () => {
  const update = (story: Story): Story =>
    leaveStage(
      released(
        leaveStage(
          approveAll(askAgain(story.when({ type: 'statement.start', kind: 'update' }), 'More.', 7 * MINUTE)),
          'publish',
        ),
      ),
      'followUp',
    );

  it('stay, each with its own stages, when the next begins', () => {
    const before = followingUp();
    const story = update(before);
    const [first, second] = projectCycles(story.state, story.at);
    expect(first?.stages.map((one) => one.stage)).toEqual([
      'detect',
      'brief',
      'draft',
      'approve',
      'publish',
      'followUp',
    ]);
    expect(first?.stages.find((one) => one.stage === 'draft')?.elapsedMs).toBe(
      totalOf(before, 'draft')?.elapsedMs,
    );
    expect(second?.stages.map((one) => one.stage)).toEqual(['draft', 'approve', 'publish', 'followUp']);
    expect(totalOf(story, 'draft')?.elapsedMs).toBe(
      (totalOf(story, 'draft', 1)?.elapsedMs ?? 0) + (totalOf(story, 'draft', 2)?.elapsedMs ?? 0),
    );
  });

  it('say when their words were out: the first from first awareness, a later one from its own start', () => {
    const story = update(followingUp());
    const [first, second] = projectCycles(story.state, story.at);
    expect(first).toMatchObject({ name: 'Holding statement' });
    expect(first?.outcome).toMatch(/^out on .+ only, \d+:\d\d after first awareness$/);
    expect(second).toMatchObject({ name: 'Update 2' });
    expect(second?.outcome).toMatch(/^out on .+ after 7:\d\d, \d to go$/);
  });

  it('do not move with the system clock', () => {
    const moved = followingUp().when(
      { type: 'clock.adjust', shiftMs: 3_600_000, asleepMs: 0 },
      { by: SYSTEM, afterMs: 3_600_000 },
    );
    const story = update(moved);
    expect(projectCycles(story.state, story.at)[1]?.outcome).toMatch(/^out on .+ after 7:\d\d, \d to go$/);
  });

  it('are one, with nothing out, at the alarm, and one after a short incident', () => {
    const story = alarmRaised();
    expect(projectCycles(story.state, story.at)).toMatchObject([{ cycle: 1, outcome: 'not out yet' }]);
    expect(projectCycles(closed().state, closed().at)).toHaveLength(1);
  });
});

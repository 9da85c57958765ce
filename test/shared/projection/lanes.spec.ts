import { expect, test } from 'vitest';
import { SYSTEM } from '../../../shared/kernel.ts';
import { projectLanes } from '../../../shared/projection/lanes.ts';
import { projectReport } from '../../../shared/projection/report.ts';
import { fullStory } from '../../support/full-story.ts';
import { leaveStage, requested, SAMPLE_PEOPLE, type Story, worded } from '../../support/given.ts';
import { keptAsIs } from '../../support/kept-words.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';

const { events, state } = fullStory();
const last = events.at(-1)?.at ?? 0;

test('every stay in a stage is a bar, one after another, in the tone in which its clock ended', () => {
  const { stages } = projectLanes(state, last);
  expect(stages.map((one) => one.stage)).toEqual(state.chart.context.runs.map((run) => run.stage));
  for (const [index, bar] of stages.entries()) {
    expect(bar.to).toBeGreaterThanOrEqual(bar.from);
    expect(bar.to).toBe(stages[index + 1]?.from ?? last);
  }
  expect(stages[0]?.tone).toBe('over');
});

test('every decision of a signer, every objection and every release is a tick at its instant', () => {
  const { approvals, released } = projectLanes(state, last);
  const at = (...types: readonly string[]) =>
    events.filter((one) => types.includes(one.type)).map((one) => one.at);
  const signed = at('approval.approved', 'approval.rejected', 'approval.objected', 'approval.withdrawn');
  expect(approvals.map((one) => one.at).toSorted()).toEqual(signed.toSorted());
  expect(released.map((one) => one.at)).toEqual(at('release.recorded'));
});

test('a wait never ends before it begins, and none outlives the log', () => {
  for (const wait of projectLanes(state, last).waits) {
    expect(wait.from).toBeLessThanOrEqual(wait.to);
    expect(wait.to).toBeLessThanOrEqual(last);
  }
});

/** Where both say the wait for each silent signer ended. */
function silentEnds(story: Story, until: number): readonly (readonly number[])[] {
  const drawn = projectLanes(story.state, until).waits;
  const told = projectReport(story.events, SAMPLE_PEOPLE, until)?.waits ?? [];
  return told
    .filter((one) => one.kind === 'signer' && one.outcome === 'never')
    .map((one) => [one.from + one.waitedMs, drawn.find((bar) => bar.id === one.id)?.to ?? 0]);
}

test('lanes and report agree when a newer request ends the wait within one stay in approve', () => {
  const { impacts, awareness } = samplePlaybook.matrix;
  const cell = (row: number, column: number) => ({
    impact: impacts[row]?.id ?? '',
    awareness: awareness[column]?.id ?? '',
    unsure: false,
  });
  const low = leaveStage(
    keptAsIs(
      worded()
        .when({ type: 'severity.change', ...cell(0, 0), reason: 'Smaller than feared.' })
        .when({ type: 'severity.confirm' }, { by: 'legal' }),
    ),
    'approve',
  );
  const raised = low.when(
    { type: 'severity.change', ...cell(3, 3), reason: 'On national news.' },
    { afterMs: 60_000 },
  );
  expect(raised.state.approvals).toHaveLength(2);
  const ends = silentEnds(raised, raised.at + 600_000);
  expect(ends.map(([end]) => end)).toContain(raised.at);
  for (const [told, drawn] of ends) expect(told).toBe(drawn);
});

test('lanes and report agree on the end of a wait across a clock that was moved back', () => {
  const asked = requested();
  const story = asked
    .when({ type: 'clock.adjust', shiftMs: -3_600_000, asleepMs: 0 }, { by: SYSTEM, afterMs: -3_600_000 })
    .when({ type: 'incident.standDown', reason: 'Test data.' }, { afterMs: 60_000 });
  const ends = silentEnds(story, story.at + 600_000);
  expect(ends).toEqual([1, 2, 3].map(() => [story.at, story.at]));
});

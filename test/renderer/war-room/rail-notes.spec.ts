import { expect, it } from 'vitest';
import { pastNote } from '../../../renderer/features/incident/rail-notes.ts';
import { runsOf, sumRuns } from '../../../shared/projection/stage-runs.ts';
import { fullStory } from '../../support/full-story.ts';

it('the draft of one statement names its last revision, and that of several counts what was saved', () => {
  const { state, at } = fullStory();
  const { context } = state.chart;
  const note = (cycle: number | null) => {
    const total = sumRuns(context, runsOf(context, 'draft', cycle), at);
    return total && pastNote(state, total);
  };
  const [first, second] = state.statements.map((one) => one.revisions.length);
  expect(note(1)).toMatch(new RegExp(` revision ${first}$`));
  expect(note(null)).toMatch(new RegExp(` ${(first ?? 0) + (second ?? 0)} revisions$`));
});

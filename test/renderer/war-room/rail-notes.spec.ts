import { expect, it } from 'vitest';
import { pastNote } from '../../../renderer/features/incident/rail-notes.ts';
import { runsOf, sumRuns } from '../../../shared/projection/stage-runs.ts';
import { fullStory } from '../../support/full-story.ts';
import { followingUp } from '../../support/given.ts';

it('the draft of one statement names its last revision, and that of several counts what was saved', () => {
  const { state, at } = fullStory();
  const { context } = state.chart;
  const note = (cycle: number | null) => {
    const total = sumRuns(context, runsOf(context, 'draft', cycle), at);
    return total && pastNote(state, total, at);
  };
  const [first, second] = state.statements.map((one) => one.revisions.length);
  expect(note(1)).toMatch(new RegExp(` revision ${first}$`));
  expect(note(null)).toMatch(new RegExp(` ${(first ?? 0) + (second ?? 0)} revisions$`));
});

it('says the day on which a stage ended, where that is another one', () => {
  const { state, at } = followingUp();
  const { context } = state.chart;
  const detect = (now: number) => {
    const total = sumRuns(context, runsOf(context, 'detect', 1), now);
    return total && pastNote(state, total, now);
  };
  expect(detect(at)).toMatch(/ closed \d\d:\d\d:\d\d/);
  expect(detect(at + 24 * 60 * 60_000)).toMatch(/ closed \w{3} \d\d \w{3} \d{4} \d\d:\d\d:\d\d \w+/);
});

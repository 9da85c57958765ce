import { expect, it } from 'vitest';
import { leadText, pastNote, saysOverdue } from '../../../renderer/features/incident/rail-notes.ts';
import { stageCountdown } from '../../../shared/playbook/countdown.ts';
import { runsOf, sumRuns } from '../../../shared/projection/stage-runs.ts';
import { fullStory } from '../../support/full-story.ts';
import { drafting, followingUp, publishing, released, type Story } from '../../support/given.ts';

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

it('says that first words are due before the stage is, and no more of it once they are out', () => {
  const said = ({ state }: Story, now: number) => {
    const clock = stageCountdown(state.chart.context, now);
    return clock && leadText(state, null, clock, now);
  };
  const loud = ({ state }: Story, now: number) => {
    const clock = stageCountdown(state.chart.context, now);
    return clock && saysOverdue(state, null, clock, now);
  };
  const MINUTE = 60_000;
  const story = drafting();
  const { context } = story.state.chart;
  expect(said(story, story.at)).toBe('inside the budget');
  // A draft that was given more time than first words have left.
  const extended = story.when({ type: 'stage.extend', byMs: 30 * MINUTE, reason: 'The facts came late.' });
  expect(said(extended, extended.at)).toMatch(/^first words in 1\d:\d\d$/);
  expect(said(extended, context.firstAwarenessSteady + 21 * MINUTE)).toBe('first words overdue by 1:00');
  expect(loud(extended, extended.at)).toBe(false);
  expect(loud(extended, context.firstAwarenessSteady + 21 * MINUTE)).toBe(true);
  const waiting = publishing().when({ type: 'stage.extend', byMs: 30 * MINUTE, reason: 'Mail is slow.' });
  expect(said(waiting, waiting.at)).toMatch(/^first words in /);
  const out = released(waiting);
  expect(said(out, out.at)).toBe('inside the budget');
});

import { expect, it } from 'vitest';
import { isLastResort } from '../../../shared/incident/break-glass.ts';
import { fold } from '../../../shared/incident/fold.ts';
import type { IncidentState } from '../../../shared/incident/state.ts';
import { projectWaits } from '../../../shared/projection/waits.ts';
import { spanText } from '../../../shared/time-text.ts';
import { briefed, requested, SAMPLE_PEOPLE, type Story } from '../../support/given.ts';

/** The same story with every entry from the first of this type on written so many milliseconds later. */
function laterFrom(story: Story, type: string, byMs: number): IncidentState {
  const first = story.events.findIndex((event) => event.type === type);
  return fold(
    story.events.map((event, index) => (index < first ? event : { ...event, at: event.at + byMs })),
  );
}

it('a row of who is waited for says one time, however the milliseconds fall', () => {
  const asked = requested();
  for (const byMs of [0, 100, 900]) {
    const state = laterFrom(asked, 'approval.requested', byMs);
    for (const now of [asked.at + 60_000, asked.at + 61_100, asked.at + 61_900]) {
      const rows = projectWaits(state, SAMPLE_PEOPLE, now).filter(({ kind }) => kind === 'signer');
      expect(rows.length).toBeGreaterThan(0);
      for (const { since, what } of rows) expect(what).toContain(`Asked ${spanText(since, now)} ago.`);
      for (const { since, waitedMs } of rows) expect(waitedMs).toBe(seconds(spanText(since, now)) * 1000);
    }
  }
});

const seconds = (clock: string): number => {
  const [minutes = 0, rest = 0] = clock.split(':').map(Number);
  return minutes * 60 + rest;
};

it('a question says of one deadline what is left of it, and what has gone by, to the same second', () => {
  const story = briefed().when({
    type: 'ask.raise',
    personId: 'legal',
    question: 'May we name the forum?',
    withinMs: 120_900,
  });
  const { state } = story;
  const [ask] = state.asks;
  const what = (now: number) =>
    projectWaits(state, SAMPLE_PEOPLE, now).find(({ kind }) => kind === 'ask')?.what;
  const dueAt = ask?.dueAt ?? 0;
  expect(what(dueAt - 1_100)).toContain('ago. Due in 0:01.');
  expect(what(dueAt - 900)).toContain('ago. Due in 0:00.');
  expect(what(dueAt)).toContain('Due in 0:00.');
  expect(what(dueAt + 50)).toContain('Due 0:00 ago.');
  expect(what(dueAt + 100)).toContain('Due 0:01 ago.');
});

it('the glass cannot be broken in the second before the time is up, whatever the clock shows', () => {
  const asked = requested();
  const state = laterFrom(asked, 'stage.advanced', 900);
  const run = state.chart.context.runs.at(-1);
  const request = state.approvals.at(-1);
  if (!run || !request) throw new Error('Nobody is asked');
  const end = run.enteredAt + (run.budgetMs ?? 0);
  expect([end - 899, end - 100, end - 1, end].map((now) => isLastResort(state, request, now))).toEqual([
    false,
    false,
    false,
    true,
  ]);
});

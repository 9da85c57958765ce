import { describe, expect, it } from 'vitest';
import { nextWordMinutes } from '../../../shared/playbook/budget.ts';
import { type ChartContext, EMPTY_CONTEXT } from '../../../shared/playbook/chart-context.ts';
import { playbookSchema } from '../../../shared/playbook/schema.ts';
import { SEVERITIES } from '../../../shared/playbook/stages.ts';
import { followingUp } from '../../support/given.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';

const MINUTE = 60_000;
const { context } = followingUp().state.chart;

/** What is proposed so many minutes after first words. */
const proposed = (minutes: number, of: ChartContext = context) =>
  nextWordMinutes(of, (of.firstWordsAt ?? 0) + minutes * MINUTE);

describe('the rhythm of updates', () => {
  it('is the promise with first words, and slower once two hours have passed', () => {
    const rhythms = SEVERITIES.map((severity) =>
      [1, 120, 121].map((minutes) => proposed(minutes, { ...context, severity })),
    );
    expect(rhythms).toEqual([
      [20, 20, 60],
      [30, 30, 120],
      [60, 60, 240],
      [null, null, 1440],
    ]);
  });

  it('does not move with the system clock', () => {
    const moved = { ...context, clockShiftMs: context.clockShiftMs + 180 * MINUTE };
    expect([proposed(200, moved), proposed(301, moved)]).toEqual([20, 60]);
  });

  it('is the promise all along in a playbook that was pinned before it named one', () => {
    const { updates: _, updatesLater: __, ...old } = samplePlaybook.budgets.S1;
    const budgets = { ...samplePlaybook.budgets, S1: old };
    const playbook = playbookSchema.parse({ ...samplePlaybook, budgets });
    expect([1, 121].map((minutes) => proposed(minutes, { ...context, playbook }))).toEqual([20, 20]);
  });

  it('is nothing before an incident is opened', () => {
    expect(nextWordMinutes(EMPTY_CONTEXT, 0)).toBeNull();
  });
});

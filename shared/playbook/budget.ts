import { MINUTE_MS } from '../kernel.ts';
import type { ChartContext } from './chart-context.ts';
import type { Playbook } from './schema.ts';
import type { Severity, Stage } from './stages.ts';

/** What a budget depends on: the pinned playbook and the incident's character now. */
export type Character = {
  readonly playbook: Playbook;
  readonly severity: Severity;
  readonly complex: boolean;
};

/** The budget of a stage in milliseconds, or null where the playbook runs no clock (S4 follow-up: "on change"). */
export function stageBudgetMs({ playbook, severity, complex }: Character, stage: Stage): number | null {
  const budget = playbook.budgets[severity];
  const minutes = {
    detect: budget.detect,
    brief: budget.brief,
    draft: complex ? budget.draftComplex : budget.draftSimple,
    approve: budget.approve,
    publish: budget.publish,
    followUp: budget.promise,
  }[stage];
  return minutes === null ? null : minutes * MINUTE_MS;
}

/** The budget of the master clock, from first awareness to first words out, in milliseconds. */
export function firstWordsBudgetMs({ playbook, severity, complex }: Character): number {
  const budget = playbook.budgets[severity];
  return (complex ? budget.firstWordsComplex : budget.firstWordsSimple) * MINUTE_MS;
}

/** How long after first words the rhythm of updates slows down. */
const FIRST_HOURS_MS = 120 * MINUTE_MS;

/**
 * In how many minutes the playbook would promise the next word at `now` (epoch ms UTC): with first words by its promise,
 * then by its rhythm of updates, and by the slower one once two hours have passed. Null where it names no rhythm.
 */
export function nextWordMinutes(context: ChartContext, now: number): number | null {
  const { playbook, severity, firstWordsSteady, clockShiftMs, cycle } = context;
  if (!playbook) return null;
  const { promise, updates, updatesLater } = playbook.budgets[severity];
  const sinceFirstMs = firstWordsSteady === null ? 0 : now - clockShiftMs - firstWordsSteady;
  if (sinceFirstMs > FIRST_HOURS_MS) return updatesLater ?? updates ?? promise;
  return cycle === 1 ? promise : (updates ?? promise);
}

/** The minutes of a severity's budget, in the order in which they are told. */
export const BUDGET_FIELDS = [
  'detect',
  'brief',
  'draftSimple',
  'draftComplex',
  'approve',
  'publish',
  'firstWordsSimple',
  'firstWordsComplex',
  'promise',
  'updates',
  'updatesLater',
] as const satisfies readonly (keyof Playbook['budgets']['S1'])[];

/** What each of them is called. */
export const BUDGET_LABEL = {
  detect: 'Detect',
  brief: 'Brief',
  draftSimple: 'Draft, simple',
  draftComplex: 'Draft, complex',
  approve: 'Approve',
  publish: 'Publish',
  firstWordsSimple: 'First words, simple',
  firstWordsComplex: 'First words, complex',
  promise: 'Promise of the next word',
  updates: 'Updates, first two hours',
  updatesLater: 'Updates, later',
} as const satisfies Record<(typeof BUDGET_FIELDS)[number], string>;

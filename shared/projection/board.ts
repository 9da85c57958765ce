import { type IncidentState, type Phase, phaseOf } from '../incident/state.ts';
import { firstWordsBudgetMs } from '../playbook/budget.ts';
import { liveRun } from '../playbook/chart-context.ts';
import { allowedMs } from '../playbook/countdown.ts';
import type { Severity } from '../playbook/stages.ts';
import { nextPromise } from '../promise/promises.ts';

/** One incident as a card on the board. Times are wall-clock epoch ms UTC; a due time of null runs no clock. */
export type IncidentCard = {
  readonly incidentId: string;
  readonly number: number;
  readonly title: string;
  readonly drill: boolean;
  readonly phase: Phase;
  readonly severity: Severity;
  readonly complex: boolean | null;
  readonly playbookTitle: string;
  readonly openedAt: number;
  readonly endedAt: number | null;
  readonly firstAwarenessAt: number;
  readonly firstWordsAt: number | null;
  readonly firstWordsDueAt: number;
  readonly stageDueAt: number | null;
  readonly stageAllowedMs: number | null;
  readonly nextWordDueAt: number | null;
  readonly position: number;
};

/** Projects one incident's card. */
export function projectCard(incidentId: string, state: IncidentState): IncidentCard | null {
  const { context } = state.chart;
  const { playbook, severity, complex, clockShiftMs } = context;
  const run = liveRun(context);
  if (!playbook || !run) return null;
  const allowed = allowedMs(run);
  const budget = firstWordsBudgetMs({ playbook, severity, complex: complex ?? false });
  return {
    incidentId,
    number: state.number,
    title: state.title,
    drill: context.drill,
    phase: phaseOf(state),
    severity,
    complex,
    playbookTitle: playbook.title,
    openedAt: context.openedAt,
    endedAt: context.endedAt,
    firstAwarenessAt: context.firstAwarenessAt,
    firstWordsAt: context.firstWordsAt,
    firstWordsDueAt: context.firstAwarenessAt + budget + clockShiftMs,
    stageDueAt: allowed === null ? null : run.enteredSteady + allowed + clockShiftMs,
    stageAllowedMs: allowed,
    nextWordDueAt: nextPromise(state.promises)?.dueAt ?? null,
    position: context.position,
  };
}

import type { AskedSeat, BareState, ClockState } from '../incident/clock-state.ts';
import type { IncidentEvent, IncidentEventOf } from '../incident/events.ts';
import { stepChart } from '../incident/run-chart.ts';
import { isLive } from '../incident/state.ts';
import { SYSTEM } from '../kernel.ts';
import { liveRun } from '../playbook/chart-context.ts';
import { passedThresholds } from '../playbook/countdown.ts';
import { ROLES, type Role } from '../playbook/roles.ts';
import { nextPromise } from '../promise/promises.ts';
import { type IncidentCard, projectClocks } from './board.ts';

/** What passed while the room was locked, as the log will tell it once it is open. It is no entry yet. */
export type Mark = IncidentEventOf<'stage.warned' | 'stage.expired' | 'promise.missed'>;

/** An incident that runs behind the lock: its clocks, and who is where by role. Nothing here was ever sealed. */
export type LockedCard = IncidentCard & {
  readonly title: null;
  /** The roles that somebody is in, in the order of the roles. */
  readonly seats: readonly Role[];
  /** The seats that words wait for; none outside of approve. */
  readonly asked: readonly AskedSeat[];
  /** What passed and is not in the log yet, in the order in which it was noticed. */
  readonly marks: readonly Mark[];
};

/** What passed in one incident and was not noticed before. */
export type Noticed = {
  readonly incidentId: string;
  readonly card: LockedCard;
  readonly events: readonly Mark[];
};

/** The state by a wall clock that was moved by so much since, as the log will say once it can be written. */
export function shiftedBy(state: BareState, shiftMs: number): BareState {
  if (shiftMs === 0 || !isLive(state)) return state;
  const moved = { type: 'clock.adjusted', at: 0, by: SYSTEM, data: { shiftMs, asleepMs: 0 } } as const;
  return { ...state, chart: stepChart(state.chart, moved) };
}

/** What has passed at `now`, epoch ms UTC, and is not in the log: thresholds of the live stage, the promised next word. */
export function marksAt(state: ClockState, now: number): readonly Mark[] {
  const { context } = state.chart;
  const run = liveRun(context);
  if (!run || !isLive(state)) return [];
  const said = { at: now, by: SYSTEM } as const;
  const stage = passedThresholds(context, now).map((passed): Mark => {
    const data = { stage: run.stage, ...passed, noticedAt: now };
    return { type: passed.percent < 100 ? 'stage.warned' : 'stage.expired', ...said, data };
  });
  const promise = nextPromise(state.promises);
  if (!promise || promise.dueAt > now) return stage;
  const { promiseId, dueAt } = promise;
  return [...stage, { type: 'promise.missed', ...said, data: { promiseId, dueAt, noticedAt: now } }];
}

/** Tells two marks of one incident apart, however the clock is moved: by the run of the stage and the percentage, or the promise. */
export function markKey({ chart }: Pick<ClockState, 'chart'>, mark: Mark): string {
  if (mark.type === 'promise.missed') return `promise ${mark.data.promiseId}`;
  return `run ${chart.context.runs.length} ${mark.data.percent}`;
}

/** Whether an event of the log is one that was told when it was noticed, before it could be written. */
export function wasToldBefore({ at, data }: IncidentEvent): boolean {
  return 'noticedAt' in data && data.noticedAt < at;
}

/** Projects an incident that runs behind the lock; null where it does not run. */
export function projectLocked(
  incidentId: string,
  state: BareState,
  marks: readonly Mark[],
): LockedCard | null {
  const card = isLive(state) ? projectClocks(incidentId, state, null) : null;
  if (!card) return null;
  const seats = ROLES.filter((role) => (state.seats[role] ?? []).length > 0);
  const asked = card.phase === 'approve' ? state.asked : [];
  return { ...card, title: null, seats, asked, marks };
}

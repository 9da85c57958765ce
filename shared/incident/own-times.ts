import { dateText, timeText } from '../time-text.ts';
import type { IncidentState } from './state.ts';

/** The times that an incident has of its own, as texts: first awareness, the alarm, and when words went out. */
export function ownTimes(state: Pick<IncidentState, 'chart' | 'releases' | 'zone'>): readonly string[] {
  const { firstAwarenessAt, openedAt } = state.chart.context;
  const times = [firstAwarenessAt, openedAt, ...state.releases.map((one) => one.releasedAt)];
  return times.map((at) => `${timeText(at, state.zone)} ${dateText(at, state.zone)}`);
}

import { expect } from 'vitest';
import type { IncidentEvent } from '../../shared/incident/events.ts';
import { emptyIncident, evolve, fold, startFolding } from '../../shared/incident/fold.ts';
import type { IncidentState } from '../../shared/incident/state.ts';

/** Holds the long fold against one step at a time: the same state after every event, from every place it may begin. */
export function expectSameFold(events: readonly IncidentEvent[]): void {
  const folding = startFolding();
  let state = emptyIncident();
  const before: { readonly state: IncidentState; readonly text: string }[] = [];
  for (const event of events) {
    state = evolve(state, event);
    folding.take(event);
    const text = JSON.stringify(state);
    expect(JSON.stringify(folding.state())).toBe(text);
    expect(folding.state().chart.matches('live')).toBe(state.chart.matches('live'));
    before.push({ state, text });
  }
  const last = JSON.stringify(state);
  for (const [index, one] of before.entries()) {
    if (index % 7 === 0) expect(JSON.stringify(fold(events.slice(index + 1), one.state))).toBe(last);
  }
  // Going on from a state leaves that state as it was.
  for (const one of before) expect(JSON.stringify(one.state)).toBe(one.text);
}

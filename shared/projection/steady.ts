import { firstWhere } from '../first-where.ts';
import type { IncidentEvent } from '../incident/events.ts';

/** When an event happened: on the wall clock as it stood then, and on the steady line that no moved clock bends. */
export type Instant = { readonly at: number; readonly steady: number };

/** How many of the first `size` instants are not after a point of the steady line. */
export function instantsBy(instants: readonly Instant[], size: number, steady: number): number {
  return firstWhere(Math.min(size, instants.length), (index) => (instants[index]?.steady ?? 0) > steady);
}

/**
 * Each event's instants, in log order. The steady line is the wall clock less every shift of it that is in the log, and it
 * never goes back: what a moved clock did before it was noticed takes no time. Epoch ms UTC and ms.
 */
export function instantsOf(events: readonly IncidentEvent[]): readonly Instant[] {
  let shiftMs = 0;
  let last = Number.NEGATIVE_INFINITY;
  return events.map((event) => {
    if (event.type === 'clock.adjusted') shiftMs += event.data.shiftMs;
    last = Math.max(last, event.at - shiftMs);
    return { at: event.at, steady: last };
  });
}

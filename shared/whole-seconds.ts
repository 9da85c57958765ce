const SECOND_MS = 1000;

/**
 * The time from one instant to another as every clock, table and report shows it, in ms: the difference of the whole
 * seconds in which the two lie. The one rule of rounding. Spans that touch add up, the times of day beside them agree with
 * them, and what is left is never more than the whole. Both instants must lie on one line: steady, or by the wall clock.
 */
export function wholeSpan(from: number, to: number): number {
  return (Math.floor(to / SECOND_MS) - Math.floor(from / SECOND_MS)) * SECOND_MS;
}

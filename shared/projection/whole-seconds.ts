const SECOND_MS = 1000;

/**
 * Durations as they are shown in whole seconds, in ms, so that what is shown adds up: their sum is the sum of all, cut to
 * whole seconds as a clock is. Those that lose most by the cut get the seconds that are left (largest remainder).
 */
export function wholeSeconds(durations: readonly number[]): readonly number[] {
  const total = Math.floor(durations.reduce((sum, one) => sum + one, 0) / SECOND_MS);
  const cut = durations.map((one) => Math.floor(one / SECOND_MS));
  const left = total - cut.reduce((sum, one) => sum + one, 0);
  const order = durations
    .map((one, index) => ({ index, lost: one % SECOND_MS }))
    .toSorted((one, other) => other.lost - one.lost || one.index - other.index);
  const raised = new Set(order.slice(0, left).map(({ index }) => index));
  return cut.map((seconds, index) => (seconds + (raised.has(index) ? 1 : 0)) * SECOND_MS);
}

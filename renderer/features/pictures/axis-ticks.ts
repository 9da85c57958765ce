const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Steps of an axis that people read at a glance, in ms. */
const STEPS = [
  MINUTE / 4,
  MINUTE / 2,
  MINUTE,
  2 * MINUTE,
  5 * MINUTE,
  10 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  4 * HOUR,
  6 * HOUR,
  12 * HOUR,
  24 * HOUR,
];
const MOST = 9;

/** Where an axis of time from 0 to `spanMs` is labelled: round times, ten at most. */
export function axisTicks(spanMs: number): readonly number[] {
  const day = STEPS.at(-1) ?? HOUR;
  const step = STEPS.find((one) => spanMs / one <= MOST) ?? Math.ceil(spanMs / MOST / day) * day;
  return Array.from({ length: Math.floor(spanMs / step) + 1 }, (_, index) => index * step);
}

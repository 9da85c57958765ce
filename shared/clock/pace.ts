/**
 * How a clock of this room runs: at `origin` (epoch ms UTC) it agrees with the machine's, from there on it runs `speed`
 * times as fast. Only exercises and demonstrations run faster than 1, and their log says so.
 */
export type ClockPace = { readonly origin: number; readonly speed: number };

export const REAL_TIME: ClockPace = { origin: 0, speed: 1 };

export const HIGHEST_SPEED = 3600;

/** What a clock of this pace shows when the machine's own shows `real`. Whole milliseconds. */
export function paced(real: number, { origin, speed }: ClockPace): number {
  return speed === 1 ? real : Math.round(origin + (real - origin) * speed);
}

/** The pace of this speed that shows `shown` when the machine's own clock shows `real`. */
export function paceThrough(real: number, shown: number, speed: number): ClockPace {
  return speed === 1 ? REAL_TIME : { origin: (real * speed - shown) / (speed - 1), speed };
}

/** A speed as people say it: "in real time", "60 times as fast". */
export function speedText(speed: number): string {
  return speed === 1 ? 'in real time' : `${speed} times as fast`;
}

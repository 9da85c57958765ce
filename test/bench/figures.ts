import type { BenchFigure } from './append.ts';

/** The middle of some measurements. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}

/** Runs jobs in turn, `rounds` times after one that is not counted, so that a slow moment of the machine hits all alike. */
export async function interleaved<K extends string>(
  jobs: Readonly<Record<K, () => number | Promise<number>>>,
  rounds: number,
): Promise<Readonly<Record<K, readonly number[]>>> {
  const names = Object.keys(jobs) as K[];
  const measured = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = -1; round < rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + round + 1) % names.length] as K;
      const value = await jobs[name]();
      if (round >= 0) measured[name].push(value);
    }
  }
  return measured;
}

/** The middle of the ratios of each round: both sides of a ratio come from the same moment. */
export function ratio(values: readonly number[], floor: readonly number[]): number {
  return median(values.map((value, round) => value / (floor[round] ?? Number.NaN)));
}

/** Milliseconds that a job takes. */
export function timed(job: () => void): number {
  const start = performance.now();
  job();
  return performance.now() - start;
}

/** Two figures of one measurement: the middle itself, and its ratio to the floor. */
export function againstFloor(
  name: string,
  unit: string,
  values: readonly number[],
  floor: { readonly name: string; readonly values: readonly number[] },
): readonly BenchFigure[] {
  return [
    { name, value: median(values), unit },
    { name, value: ratio(values, floor.values), unit: 'x', ratioTo: floor.name },
  ];
}

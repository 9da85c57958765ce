import { expect, it } from 'vitest';
import { axisTicks } from '../../renderer/features/pictures/axis-ticks.ts';

const MINUTE = 60_000;

it('an axis of time is labelled at round times, ten at most, whatever its length', () => {
  expect(axisTicks(8 * MINUTE)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8].map((one) => one * MINUTE));
  expect(axisTicks(26 * MINUTE)).toEqual([0, 5, 10, 15, 20, 25].map((one) => one * MINUTE));
  expect(axisTicks(0)).toEqual([0]);
  for (let span = 1; span < 5_000_000_000; span *= 3) {
    expect(axisTicks(span).length).toBeLessThanOrEqual(10);
    expect(axisTicks(span).at(-1)).toBeLessThanOrEqual(span);
  }
});

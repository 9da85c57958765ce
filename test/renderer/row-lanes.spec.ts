import { expect, it } from 'vitest';
import { inLanes } from '../../renderer/features/pictures/row-lanes.ts';

const bar = (from: number, to: number) => ({ from, to, tone: 'calm' as const, says: `${from} to ${to}` });

it('bars that overlap lie in lanes of their own, each where it was', () => {
  const { bars, lanes } = inLanes([bar(0, 12), bar(10, 15), bar(1, 2), bar(15, 16)]);
  expect(lanes).toBe(2);
  expect(bars.map(({ bar: { says }, lane }) => [says, lane])).toEqual([
    ['0 to 12', 0],
    ['1 to 2', 1],
    ['10 to 15', 1],
    ['15 to 16', 0],
  ]);
});

import { expect, it } from 'vitest';
import { barPath, footPath, lanePaths, tickPath } from '../../renderer/features/replay/lane-paths.ts';
import { clockScale } from '../../renderer/features/replay/time-scale.ts';
import { toldApart } from '../../renderer/features/replay/told-apart.ts';

const scale = clockScale([0, 1000], 0);

it('a lane of any length is as many drawings as it has tones, the worst over the others', () => {
  const tones = ['over', 'calm', 'warn', 'act', 'done'];
  const ticks = Array.from({ length: 20_000 }, (_, id) => ({ at: id / 20, tone: tones[id % 5] ?? '' }));
  const paths = lanePaths(toldApart(ticks, scale), tickPath);
  expect(paths.map(({ tone }) => tone)).toEqual(['done', 'calm', 'act', 'warn', 'over']);
  for (const { d } of paths) expect(d.split('M').length).toBeGreaterThan(900);
});

it('each tick stands where it happened, and each bar from its beginning to just before its end', () => {
  const ticks = [
    { at: 250, tone: 'warn' },
    { at: 500, tone: 'warn' },
  ];
  expect(lanePaths(toldApart(ticks, scale), tickPath)).toEqual([{ tone: 'warn', d: 'M250 0V1M500 0V1' }]);
  const bars = [{ from: 100, to: 300, tone: 'calm' }];
  expect(lanePaths(toldApart(bars, scale), barPath)).toEqual([{ tone: 'calm', d: 'M100 0H298V1H100z' }]);
  expect(lanePaths(toldApart(bars, scale), footPath)).toEqual([{ tone: 'calm', d: 'M100 1H298' }]);
});

it('a bar of no length is still to be seen', () => {
  const bars = [{ from: 100, to: 100, tone: 'over' }];
  expect(lanePaths(toldApart(bars, scale), barPath)).toEqual([{ tone: 'over', d: 'M100 0H102V1H100z' }]);
});

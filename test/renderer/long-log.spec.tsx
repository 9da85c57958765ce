import './support/browser.ts';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { clockScale } from '../../renderer/features/replay/time-scale.ts';
import { toldApart } from '../../renderer/features/replay/told-apart.ts';
import type { IncidentEvent } from '../../shared/incident/events.ts';
import { READ_AT_ONCE } from '../../shared/ipc/contract.ts';
import { positionsText } from '../../shared/position-text.ts';
import { fullStory } from '../support/full-story.ts';
import { openWindow, withRoom } from './support/open-window.tsx';

const opened = fullStory().events.slice(0, 1);
const from = opened[0]?.at ?? 0;
const note = (number: number): IncidentEvent => ({
  ...{ type: 'note.added', at: from + number, by: 'lead' },
  data: { noteId: `n${number}`, text: `note ${number}`, happenedAt: from },
});
const long = [...opened, ...Array.from({ length: 2 * READ_AT_ONCE + 300 }, (_, number) => note(number))];

test('a long log is read piece by piece, and the audit page tells all of it', async () => {
  const { main } = await openWindow(
    (holdline) => void withRoom(holdline).logs.set('long', long),
    '/incident/long/audit',
  );
  expect(await screen.findByText(positionsText(long.length), {}, { timeout: 20_000 })).toBeTruthy();
  expect(main.asked.filter(({ name }) => name === 'readLog')).toHaveLength(3);
});

test('of what looks the same at the same place of the lanes one is drawn, and nothing else is left out', () => {
  const scale = clockScale([0, 1_000_000], 0);
  const ticks = Array.from({ length: 20_000 }, (_, id) => ({
    id,
    at: id * 50,
    tone: id % 2 ? 'warn' : 'over',
  }));
  const drawn = toldApart(ticks, scale);
  expect(drawn.length).toBeLessThan(2100);
  const near = (at: number, tone: string) =>
    drawn.some((one) => one.one.tone === tone && Math.abs(one.from - scale.placeOf(at)) <= 0.001);
  for (const { at, tone } of ticks.filter(({ id }) => id % 97 === 0)) expect(near(at, tone)).toBe(true);
  const few = [
    { id: 1, from: 0, to: 10_000, tone: 'warn' },
    { id: 2, from: 0, to: 20_000, tone: 'warn' },
    { id: 3, from: 0, to: 10_000, tone: 'over' },
  ];
  expect(toldApart(few, scale).map(({ one }) => one)).toEqual(few);
});

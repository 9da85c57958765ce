import './support/browser.ts';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { headAfterKey, headAt, noneSentence, runOn } from '../../renderer/features/replay/playhead.ts';
import { clockScale, entryScale } from '../../renderer/features/replay/time-scale.ts';
import { fold } from '../../shared/incident/fold.ts';
import { isDecision, stateAt } from '../../shared/incident/replay.ts';
import { fullStory } from '../support/full-story.ts';
import { openWindow, withRoom } from './support/open-window.tsx';

const { events } = fullStory();

async function openReplay() {
  const opened = await openWindow(
    (main) => void withRoom(main).logs.set('replay-1', events),
    '/incident/replay-1/replay',
  );
  await screen.findByRole('slider', { name: 'Step through the log' });
  // The two layouts draw the player each for itself.
  const slider = () => screen.getByRole('slider', { name: 'Step through the log' });
  act(() => slider().focus());
  return { ...opened, size: () => Number(slider().getAttribute('aria-valuenow')) + 1 };
}

/** The war room as it was, instead of what was known then. */
async function openRoomAsItWas() {
  const opened = await openReplay();
  await opened.user.keyboard('w');
  act(() => screen.getByRole('slider').focus());
  return opened;
}

test('arrow keys step one entry, Home and End go to the ends, D goes to the next decision', async () => {
  const { user, size } = await openReplay();
  expect(size()).toBe(1);
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
  expect(size()).toBe(2);
  await user.keyboard('d');
  expect(isDecision(events[size() - 1]!)).toBe(true);
  await user.keyboard('{End}');
  expect(size()).toBe(events.length);
  await user.keyboard('{Home}');
  expect(size()).toBe(1);
});

test('the room shows what was known then, in a band with the instant and its date; nothing can be changed', async () => {
  const { main, user } = await openRoomAsItWas();
  expect(screen.getByText('REPLAY Thu 19 Nov 2026 10:30:00 GMT')).toBeDefined();
  expect(screen.getByRole('heading', { name: /Who we are waiting for/ })).toBeDefined();
  for (const box of screen.getAllByRole('checkbox')) await user.click(box);
  await user.keyboard('n');
  expect(
    screen.getByText('This page only looks back. Go to the incident to change something.'),
  ).toBeDefined();
  expect(main.asked.filter(({ name }) => name === 'send')).toEqual([]);
});

test('a replay shows no words that somebody is typing now', async () => {
  const startedAt = events.findIndex((one) => one.type === 'statement.started');
  const statement = events[startedAt];
  const statementId = statement?.type === 'statement.started' ? statement.data.statementId : '';
  const words = { text: 'Typed this very minute.', variants: [], without: [], basedOn: null, sent: null };
  localStorage.setItem(`holdline.unsaved-words.replay-1.${statementId}`, JSON.stringify(words));
  localStorage.setItem(`holdline.typed replay-1 note`, JSON.stringify({ text: 'Half a note', when: '' }));
  const { user, size } = await openReplay();
  while (size() < startedAt + 1) fireEvent.keyDown(screen.getByRole('slider'), { key: 'ArrowRight' });
  await user.keyboard('w');
  expect(await screen.findByText(/The page is empty/)).toBeDefined();
  expect(screen.queryByText(/Typed this very minute/)).toBeNull();
});

test('a playing replay lets events happen at their time and stops at the end', () => {
  const start = headAt(events, 1);
  const next = events[1]!;
  expect(runOn(events, start, next.at - start.at - 1).size).toBe(1);
  expect(runOn(events, start, next.at - start.at)).toMatchObject({ size: 2 });
  expect(runOn(events, start, 1e12)).toEqual(headAt(events, events.length));
  expect(headAfterKey(events, start, 'x')).toBeNull();
  // After the last of a kind there is none: the playhead stays, and says so.
  for (const key of ['s', 'd']) expect(headAfterKey(events, headAt(events, events.length), key)).toBeNull();
  expect(noneSentence('s')).toBe('No silence after this instant.');
  expect(noneSentence('x')).toBeNull();
});

test('long pauses are passed over where that is asked for, all but their end', () => {
  const [one, other] = [events[0]!, { ...events[1]!, at: events[0]!.at + 3_600_000 }];
  const start = headAt([one, other], 1);
  expect(runOn([one, other], start, 1000)).toEqual({ size: 1, at: one.at + 1000 });
  expect(runOn([one, other], start, 1000, 5000)).toEqual({ size: 1, at: other.at - 4000 });
  expect(runOn([one, other], start, 5000, 5000)).toEqual({ size: 2, at: other.at });
});

test('J and L go a minute back and on by the clock, S goes to the next silence', () => {
  const start = headAt(events, 1);
  const on = headAfterKey(events, start, 'l')!;
  expect(on.at).toBe(start.at + 60_000);
  expect(events[on.size]!.at).toBeGreaterThan(on.at);
  expect(headAfterKey(events, on, 'j')).toEqual(start);
  expect(headAfterKey(events, start, 'j')).toEqual(start);
  const silence = headAfterKey(events, start, 's')!;
  expect(events[silence.size - 1]!.type).toBe('stage.warned');
  expect(headAfterKey(events, silence, 'S')).toBeNull();
  expect(noneSentence('S')).toBe('No silence before this instant.');
});

test('both scales run from left to right and give every entry its place', () => {
  const instants = events.map((event) => event.at);
  for (const scale of [
    clockScale(instants, instants[0]! - 1000),
    entryScale(instants, instants[0]! - 1000),
  ]) {
    const places = instants.map(scale.placeOf);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places.at(-1)).toBe(1);
    expect(scale.sizeAt(1)).toBe(events.length);
    expect(scale.sizeAt(0)).toBe(1);
  }
  const byEntry = entryScale([0, 10, 1000], -5);
  expect([1, 2, 3].map((size) => byEntry.sizeAt(size / 3))).toEqual([1, 2, 3]);
});

test('the replay reads the log alone: its state is the fold of the first events, whatever came later', () => {
  for (const size of [5, 20, events.length])
    expect(stateAt(events, size)).toEqual(fold(events.slice(0, size)));
});

test('the ledger says where the clock to first words had gone by then, and leads to the longest of each', async () => {
  const { user, size } = await openReplay();
  await user.keyboard('{End}');
  const ledger = within(screen.getByRole('region', { name: /^Where the first .* went$/ }));
  const before = ledger.getByRole('button', { name: /^Before anybody raised the alarm/ });
  expect(before.textContent).toContain('10:00');
  await user.click(before);
  expect(size()).toBe(1);
  expect(screen.queryByRole('button', { name: /^Waiting for/ })).toBeNull();
});

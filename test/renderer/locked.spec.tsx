import './support/browser.ts';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { dismissAnnouncement, GATHER_MS } from '../../renderer/bridge/announcer.ts';
import { tellMissed } from '../../renderer/bridge/missed-thresholds.ts';
import { foldBare } from '../../shared/incident/clock-state.ts';
import { readBareEvent } from '../../shared/incident/upcast.ts';
import { MINUTE_MS, SYSTEM } from '../../shared/kernel.ts';
import { type LockedCard, marksAt, projectLocked } from '../../shared/projection/locked-card.ts';
import type { RegistryEvent } from '../../shared/room/events.ts';
import { alarmRaised, requested, type Story } from '../support/given.ts';
import type { FakeHoldline } from './support/fake-holdline.ts';
import { KEYS } from './support/fake-keys.ts';
import { RUNTIME } from './support/fake-runtime.ts';
import { openContent, openWindow, withRoom } from './support/open-window.tsx';

/** What main tells of a story whose words are locked, its clocks moved so that `goneMs` of the live stage are gone now. */
function behindLock(story: Story, goneMs: number, id = 'inc'): LockedCard {
  const entered = story.state.chart.context.runs.at(-1)?.enteredAt ?? 0;
  const move = Date.now() - goneMs - entered;
  const events = story.events.map(({ type: kind, at, by, data }, position) => {
    const since = 'firstAwarenessAt' in data ? { firstAwarenessAt: data.firstAwarenessAt + move } : {};
    const read = readBareEvent({ kind, position, at: at + move, by, data: { ...data, ...since } });
    if (!read.ok) throw new Error(read.error.sentence);
    return read.value;
  });
  const state = foldBare(events);
  const card = projectLocked(id, state, marksAt(state, Date.now()));
  if (!card) throw new Error('The story does not run.');
  return card;
}

const lockedWith = (...cards: readonly LockedCard[]) =>
  openWindow((main) => {
    withRoom(main);
    main.content = 'locked';
    main.locked = { cards, damaged: [] };
  });

test('a room whose content is locked shows what a passphrase opens, and nothing of the room on any page', async () => {
  await openWindow((main) => {
    withRoom(main);
    main.content = 'locked';
  }, '/people');
  await screen.findByRole('heading', { level: 1, name: 'One passphrase opens this room.' });
  expect(screen.getByText(/No incident runs in this room/)).toBeTruthy();
  expect(screen.queryByRole('navigation', { name: 'Places' })).toBe(null);
  expect(screen.getByRole('button', { name: /^At the keyboard/ }).textContent).toBe('At the keyboardLocked');
  expect(screen.queryByRole('heading', { name: /^People of/ })).toBe(null);
});

test('a locked room that is not the one remembered has its file decided about first', async () => {
  await openWindow((main) => {
    withRoom(main);
    main.content = 'locked';
    main.file = { state: 'open', path: '/r', notices: [], alarm: ['Of the log 8 records are missing.'] };
  });
  const alarm = await screen.findByRole('region', { name: /put back, replaced or rewritten/ });
  expect(within(alarm).getByRole('button', { name: 'Go on with this file' })).toBeTruthy();
  expect(screen.getByText(/Decide about the file first/)).toBeTruthy();
});

test('what runs behind the lock stands there with its clocks, by its playbook, and the way in below', async () => {
  await lockedWith(behindLock(alarmRaised(), 30_000));
  await screen.findByRole('heading', { level: 1, name: '1 incident is live.' });
  const incident = screen.getByRole('region', { name: 'Data breach' });
  expect(within(incident).getByText('LIVE')).toBeTruthy();
  expect(within(incident).getByText('S1 severe')).toBeTruthy();
  expect(within(incident).getByRole('timer', { name: /^Detect stage: 1:[23]\d$/ })).toBeTruthy();
  expect(within(incident).getByRole('timer', { name: /^First words: / })).toBeTruthy();
  expect(screen.getByRole('heading', { level: 2, name: 'One passphrase opens this room.' })).toBeTruthy();
  expect(screen.getByText(/told at once, and written into the log the moment the room opens/)).toBeTruthy();
  expect(screen.queryByText(/stand unwatched/)).toBe(null);
});

test('overtime counts up behind the lock, and what passed waits for the log in plain sight', async () => {
  await lockedWith(behindLock(alarmRaised(), 3 * MINUTE_MS));
  const incident = await screen.findByRole('region', { name: 'Data breach' });
  expect(within(incident).getByRole('timer', { name: /^Detect stage: \+1:0\d$/ })).toBeTruthy();
  const marks = within(incident).getByRole('list', { name: /in the log once the room is open/ });
  expect(within(marks).getByText(/^The detect budget is used up since/)).toBeTruthy();
  expect(within(marks).getByText(/^50 % of the detect budget is gone since/)).toBeTruthy();
});

test('signers are told by their seats, a drill as a drill, and it never stands before what is live', async () => {
  const drill = behindLock(alarmRaised(true), 60_000, 'drill');
  await lockedWith(drill, behindLock(requested(), 60_000));
  await screen.findByRole('heading', { level: 1, name: '1 incident is live, 1 drill runs.' });
  const [live, practised] = screen.getAllByRole('region', { name: 'Data breach' });
  expect(within(live as HTMLElement).getByText(/: waiting · .*: waiting/)).toBeTruthy();
  expect(within(practised as HTMLElement).getByText('DRILL')).toBeTruthy();
});

test('a threshold that passes behind the lock is said in the window, without a way to a page that cannot be shown', async () => {
  const before = behindLock(alarmRaised(), 30_000);
  const { main } = await lockedWith(before);
  const card = behindLock(alarmRaised(), 65_000);
  await act(async () => {
    main.watch({ cards: [card], damaged: [], noticed: [{ incidentId: 'inc', card, events: card.marks }] });
  });
  const status = await screen.findByText(/^Data breach: 50 % of the detect budget is gone/);
  expect(status).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Go there' })).toBe(null);
});

test('what passed while Holdline was closed is told as it opens, before anybody has unlocked it, and not again after', async () => {
  const card = behindLock(alarmRaised(), 3 * MINUTE_MS);
  const { main } = await openWindow((one) => {
    withRoom(one);
    one.content = 'locked';
    one.locked = { cards: [card], damaged: [] };
    const data = { runtime: RUNTIME };
    one.registry = [...one.registry, { type: 'room.opened', at: Date.now(), by: SYSTEM, data }];
  });
  await act(tellMissed);
  const line = await screen.findByText(
    /^While Holdline was closed 3 marks passed\. Data breach: The detect budget is used up, noticed .* late\.$/,
  );
  expect(line).toBeTruthy();
  dismissAnnouncement();
  const written = card.marks.map((mark) => ({ ...mark, at: mark.at + 60_000 }));
  main.logs.set('inc', alarmRaised().events);
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  act(() => main.append('inc', written));
  await act(() => vi.advanceTimersByTimeAsync(2 * GATHER_MS));
  expect(screen.queryByText(/The detect budget is used up, noticed/)).toBe(null);
});

/** A room with the keys of two people, locked as it starts. */
function lockedWithKeys(main: FakeHoldline): void {
  withRoom(main);
  main.content = 'locked';
  const stamp = { at: 1, by: 'lead' } as const;
  const enrolled = ['lead', 'legal'].map(
    (personId, index): RegistryEvent => ({
      type: 'identity.enrolled',
      ...stamp,
      data: { personId, key: KEYS[index + 1] ?? '', replaces: null },
    }),
  );
  main.registry = [
    ...main.registry,
    { type: 'log.keyed', ...stamp, data: { key: KEYS[0], previous: null } },
    ...enrolled,
    { type: 'keyboard.locked', ...stamp, data: { why: 'start' } },
  ];
}

test('a room that starts locked has the passphrase at hand, presumes nobody, and tries nothing until somebody is chosen', async () => {
  const { main, user } = await openWindow(lockedWithKeys);
  const field = screen.getByLabelText('Passphrase to unlock');
  expect(document.activeElement).toBe(field);
  const who = screen.getByRole('combobox', { name: 'Who unlocks' });
  expect((who as HTMLSelectElement).selectedOptions[0]?.textContent).toBe('Who are you?');
  await user.keyboard('somebody else’s{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('Choose who you are');
  expect(document.activeElement).toBe(who);
  expect(main.asked.some(({ name }) => name === 'unlock')).toBe(false);
  await user.selectOptions(who, 'legal');
  await user.type(field, '{Enter}');
  await waitFor(() => expect(main.asked.some(({ name }) => name === 'unlock')).toBe(true));
});

test('a passphrase leads to the one incident that is live, and to the board where there are more', async () => {
  const { main } = await openWindow((one) => {
    lockedWithKeys(one);
    one.logs.set('live', alarmRaised().events);
    one.logs.set('drill', alarmRaised(true).events);
  });
  act(() => openContent(main));
  await waitFor(() => expect(window.location.hash).toBe('#/incident/live'));
  cleanup();
  const two = await openWindow((one) => {
    lockedWithKeys(one);
    one.logs.set('first', alarmRaised().events);
    one.logs.set('second', alarmRaised().events);
  });
  act(() => openContent(two.main));
  await screen.findByRole('heading', { name: /2 incidents are live/ });
  expect(window.location.hash).toBe('#/');
});

import './support/browser.ts';
import { act, screen, waitFor } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { GATHER_MS } from '../../renderer/bridge/announcer.ts';
import { tellMissed } from '../../renderer/bridge/missed-thresholds.ts';
import type { IncidentEvent } from '../../shared/incident/events.ts';
import { SYSTEM } from '../../shared/kernel.ts';
import { fullStory } from '../support/full-story.ts';
import { alarmRaised, briefed, given, leaveStage, requested } from '../support/given.ts';
import { correctionFirst, updating } from '../support/set-aside-story.ts';
import { RUNTIME } from './support/fake-runtime.ts';
import { openContent, openWindow, withRoom } from './support/open-window.tsx';
import { openWarRoom } from './support/war-room.ts';

const { events } = fullStory();
const THRESHOLDS = ['stage.warned', 'stage.expired', 'ask.expired', 'promise.missed'];
const status = () => document.querySelector('[aria-live="polite"][aria-atomic="true"]')?.textContent ?? '';

/** Lets what main tells in one turn be gathered and said. */
async function told(tell: () => void): Promise<void> {
  await act(async () => {
    tell();
    await new Promise((resolve) => setTimeout(resolve, GATHER_MS + 20));
  });
}

/** What is said comes when the window has time for it. */
const says = (text: string) => waitFor(() => expect(status()).toContain(text));

test('the live region speaks at thresholds and at nothing else', async () => {
  const { main } = await openWindow();
  const spoken: string[] = [];
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  for (const event of events) {
    const before = status();
    act(() => {
      main.append('announced-1', [event]);
      vi.advanceTimersByTime(GATHER_MS);
    });
    const after = status();
    if (THRESHOLDS.includes(event.type)) spoken.push(after);
    // A warning goes by itself after a while; that is no speech.
    expect(after !== before && after !== '', event.type).toBe(THRESHOLDS.includes(event.type));
  }
  expect(spoken.length).toBe(events.filter((event) => THRESHOLDS.includes(event.type)).length);
  expect(spoken[0]).toContain('Customer addresses published: 50 % of the detect budget is gone');
});

test('a threshold that passed while the machine slept says how late it was noticed', async () => {
  const { main } = await openWindow();
  const warned = events.find((event) => event.type === 'stage.warned');
  if (warned?.type !== 'stage.warned') throw new Error('The story has no warning');
  const before = events.slice(0, events.indexOf(warned));
  const late = { ...warned, data: { ...warned.data, noticedAt: warned.data.dueAt + 4 * 60_000 } };
  act(() => main.append('announced-2', before));
  await told(() => main.append('announced-2', [late]));
  await says('noticed 4 min late');
});

test('a question that nobody answered in time is said with the name of who was asked', async () => {
  const { main } = await openWindow();
  const index = events.findIndex((event) => event.type === 'ask.expired');
  await told(() => main.append('announced-5', events.slice(0, index)));
  await told(() => main.append('announced-5', events.slice(index, index + 1)));
  await says('Customer addresses published: Gus Hale did not answer by ');
});

test('what was in the log when the window opened is not announced', async () => {
  await openWindow((main) => void withRoom(main).logs.set('announced-3', events));
  await told(() => undefined);
  expect(status()).toBe('');
});

test('an overdue line stays until somebody dismisses it', async () => {
  const { main, user } = await openWindow();
  const index = events.findIndex((event) => event.type === 'stage.expired');
  await told(() => main.append('announced-4', events.slice(0, index + 1)));
  await says('budget is used up');
  await user.click(screen.getByRole('button', { name: 'Dismiss this line' }));
  expect(status()).toBe('');
});

/** Everything the live region says while the test runs, one line each. */
function everythingSaid(): readonly string[] {
  const said: string[] = [];
  const region = document.querySelector('[aria-live="polite"][aria-atomic="true"]');
  if (!region) throw new Error('There is no live region');
  const observer = new MutationObserver(() => void (status() === '' || said.push(status())));
  observer.observe(region, { childList: true, characterData: true, subtree: true });
  onTestFinished(() => observer.disconnect());
  return said;
}

/** The alarm of an incident, and its thresholds all at once, as after a long sleep. */
function slept(drill: boolean) {
  const story = alarmRaised(drill);
  const wake = { by: SYSTEM, afterMs: 0 } as const;
  const late = given(story.events, story.at + 60 * 60_000);
  return [50, 80, 100, 200, 300].reduce(
    (told, percent) => told.when({ type: percent < 100 ? 'stage.warn' : 'stage.expire', percent }, wake),
    late,
  ).events;
}

test('what passed during a long sleep is said once: the loudest of it, live before drill', async () => {
  const { main } = await openWindow();
  const said = everythingSaid();
  const [live, drill] = [slept(false), slept(true)];
  await told(() => {
    for (const event of live) main.append('slept-live', [event]);
    for (const event of drill) main.append('slept-drill', [event]);
  });
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/^LIVE.*used up 3 times over.*One more incident has passed a mark too\./);
});

test('a drill does not take the place of a live line that is to stay', async () => {
  const { main } = await openWindow();
  await told(() => main.append('stays-live', slept(false)));
  const line = status();
  await told(() => main.append('stays-drill', slept(true)));
  expect(status()).toBe(line);
});

test('a line about a stage goes when the stage is left, and not before', async () => {
  const { main } = await openWindow();
  const late = slept(false);
  await told(() => main.append('left-1', late));
  await says('The detect budget is used up 3 times over');
  const story = given(late, (late.at(-1)?.at ?? 0) + 1000);
  const noted = story.when({ type: 'note.add', text: 'Still reading.', happenedAt: null });
  await told(() => main.append('left-1', noted.events.slice(late.length)));
  await says('The detect budget');
  const left = leaveStage(noted, 'brief');
  await told(() => main.append('left-1', left.events.slice(noted.events.length)));
  expect(status()).toBe('');
});

test('a line about a budget goes with its clock: when more time is given, or a new statement begins in the same stage', async () => {
  const { main } = await openWindow();
  const warned = alarmRaised().when({ type: 'stage.warn', percent: 50 }, { by: SYSTEM, afterMs: 60_000 });
  await told(() => main.append('clock-1', warned.events));
  await says('50 % of the detect budget is gone');
  const longer = warned.when({ type: 'stage.extend', byMs: 120_000, reason: 'The forum is slow.' });
  await told(() => main.append('clock-1', longer.events.slice(warned.events.length)));
  expect(status()).toBe('');

  const drafting = updating();
  const late = drafting.when({ type: 'stage.warn', percent: 50 }, { by: SYSTEM, afterMs: 10 * 60_000 });
  await told(() => main.append('clock-2', late.events));
  await says('of the draft budget is gone');
  const anew = correctionFirst(late);
  await told(() => main.append('clock-2', anew.events.slice(late.events.length)));
  expect(anew.state.chart.value).toEqual(late.state.chart.value);
  expect(status()).toBe('');
});

test('what fell due while the app was closed is told once, in one line, when it opens', async () => {
  const live = slept(false);
  const opened = (live.at(-1)?.at ?? 0) - 1;
  const { main } = await openWindow((one) => {
    withRoom(one).logs.set('missed-live', live);
    one.logs.set('missed-drill', slept(true));
    one.registry = [
      ...one.registry,
      { type: 'room.opened', at: opened, by: SYSTEM, data: { runtime: RUNTIME } },
    ];
  });
  await act(tellMissed);
  expect(status()).toMatch(
    /^LIVEWhile Holdline was closed 10 marks passed\. .*used up 3 times over, noticed .* late\. One more incident/,
  );
  await told(() => main.append('missed-live', []));
  const said = everythingSaid();
  await act(tellMissed);
  expect(said).toEqual([]);
});

test('what was noticed in time, or by an earlier start, is not told again', async () => {
  const live = slept(false);
  await openWindow((one) => {
    withRoom(one).logs.set('missed-before', live);
    const at = (live.at(-1)?.at ?? 0) + 60_000;
    one.registry = [...one.registry, { type: 'room.opened', at, by: SYSTEM, data: { runtime: RUNTIME } }];
  });
  await act(tellMissed);
  expect(status()).toBe('');
});

/** Two signers are reminded in the same second. */
function silences(): readonly IncidentEvent[] {
  const { state, at } = requested();
  const request = state.approvals.at(-1);
  if (!request) throw new Error('Nobody was asked.');
  const { requestId, revisionId } = request;
  return request.signers.slice(1).map(({ signerId, personId }) => {
    const data = { requestId, revisionId, signerId, personId, dueAt: at, noticedAt: at };
    return { type: 'approval.reminded', at, by: SYSTEM, data };
  });
}

test('no silence stands behind another: both are told in one line', async () => {
  const { main } = await openWindow();
  await told(() => main.append('silent-1', requested().events));
  await told(() => {
    for (const event of silences()) main.append('silent-1', [event]);
  });
  await says('Dan Roth has not decided on the words yet. Femi Adeyemi has not decided on the words yet.');
});

test('what the log says of people is told once their names can be read, and by their names', async () => {
  const { main } = await openWindow((one) => {
    withRoom(one);
    one.content = 'locked';
  });
  await told(() => {
    main.append('silent-2', requested().events);
    for (const event of silences()) main.append('silent-2', [event]);
  });
  expect(status()).toBe('');
  await told(() => openContent(main));
  await says('Dan Roth has not decided on the words yet.');
});

test('a question that no desk answered in time is said with the name of that desk', async () => {
  const asked = briefed().when({
    type: 'ask.raise',
    desk: 'Forensics on call',
    personId: null,
    question: 'What was taken?',
    withinMs: 300_000,
  });
  const askId = asked.state.asks.at(-1)?.askId ?? '';
  const late = asked.when({ type: 'ask.expire', askId }, { by: SYSTEM, afterMs: 301_000 });
  const { append } = await openWarRoom(asked);
  await told(() => void append(late));
  await says('Forensics on call did not answer by ');
});

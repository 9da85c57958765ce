import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BareState, foldBare } from '../../../shared/incident/clock-state.ts';
import type { IncidentEvent } from '../../../shared/incident/events.ts';
import { emptyIncident, evolve } from '../../../shared/incident/fold.ts';
import { currentRequest, type IncidentState, isLive } from '../../../shared/incident/state.ts';
import { type BareEvent, readBareEvent, sealedFieldsOf } from '../../../shared/incident/upcast.ts';
import { MINUTE_MS, SYSTEM } from '../../../shared/kernel.ts';
import { masterCountdown, passedThresholds, stageCountdown } from '../../../shared/playbook/countdown.ts';
import { cardCountdown, projectCard, projectClocks } from '../../../shared/projection/board.ts';
import { leadOf } from '../../../shared/projection/lead-clock.ts';
import { markKey, marksAt, projectLocked, shiftedBy } from '../../../shared/projection/locked-card.ts';
import { nextPromise } from '../../../shared/promise/promises.ts';
import type { JsonObject } from '../../../shared/seal/record.ts';
import { chainStories } from '../../support/chain-stories.ts';
import { fullStory } from '../../support/full-story.ts';
import { alarmRaised, followingUp, type Story, worded } from '../../support/given.ts';
import { steps, walk } from '../../support/restless-room.ts';

const HOUR = 60 * MINUTE_MS;
const SEALED = 'what somebody wrote';

/** The event as it lies in the log of a locked room: with something else in the place of every sealed field. */
function bareOf(event: IncidentEvent, position: number): BareEvent {
  const data: JsonObject = JSON.parse(JSON.stringify(event.data));
  const sealed = Object.fromEntries(
    sealedFieldsOf(event.type)
      .filter((field) => Object.hasOwn(data, field))
      .map((field, ref) => [field, position % 2 === 0 ? { ref } : SEALED]),
  );
  const { type: kind, at, by } = event;
  const read = readBareEvent({ kind, position, at, by, data: { ...data, ...sealed } });
  if (!read.ok) throw new Error(read.error.sentence);
  return read.value;
}

/** Holds what the lock page and main's clock read of the clear fields against the whole fold. */
function expectSameClocks(bare: BareState, state: IncidentState, now: number): void {
  const { context } = state.chart;
  const card = projectClocks('i', bare, null);
  const whole = projectCard('i', state);
  expect(card).toEqual(
    whole && { ...whole, title: null, wrongOut: false, namedAt: null, firstWordsKnown: false },
  );
  expect(stageCountdown(bare.chart.context, now)).toEqual(stageCountdown(context, now));
  expect(masterCountdown(bare.chart.context, now)).toEqual(masterCountdown(context, now));
  expect(leadOf(bare, now)).toEqual(leadOf(state, now));
  if (card) expect(cardCountdown(card, card.stageClock, now)).toEqual(stageCountdown(context, now));
  const due = nextPromise(state.promises);
  const promised = due && isLive(state) && due.dueAt <= now ? [due.promiseId] : [];
  const passed = isLive(state) ? passedThresholds(context, now) : [];
  expect(
    marksAt(bare, now).map(({ data }) => ('percent' in data ? [data.percent, data.dueAt] : data.promiseId)),
  ).toEqual([...passed.map(({ percent, dueAt }) => [percent, dueAt]), ...promised]);
  const request = currentRequest(state);
  const seats = request?.signers.map(({ signerId, role, label, decision }) => ({
    signerId,
    role,
    label,
    decided: decision?.kind ?? null,
  }));
  expect(bare.asked).toEqual(seats ?? []);
  expect(bare.seats).toEqual(state.seats);
}

/** The same at every position of a log, just then and much later. */
function expectSameEverywhere(events: readonly IncidentEvent[]): void {
  const bare = events.map(bareOf);
  expect(JSON.stringify(bare)).not.toContain(SEALED);
  let state = emptyIncident();
  for (const [index, event] of events.entries()) {
    state = evolve(state, event);
    const half = foldBare(bare.slice(0, index + 1));
    for (const later of [0, 7 * MINUTE_MS, 9 * HOUR]) expectSameClocks(half, state, event.at + later);
  }
}

/** What moves clocks and nothing else, put between the steps of a walk. */
function restlessly(story: Story, turn: number): Story {
  const passed = passedThresholds(story.state.chart.context, story.at + 1000)[0];
  const extra = [
    { type: 'stage.extend', byMs: (1 + (turn % 9)) * MINUTE_MS, reason: SEALED },
    { type: 'clock.adjust', shiftMs: (turn % 2 === 0 ? 1 : -1) * 90_000, asleepMs: 0 },
    { type: 'stage.warn', percent: passed?.percent ?? 1 },
    { type: 'stage.expire', percent: passed?.percent ?? 100 },
    { type: 'promise.make', dueAt: story.at + 20 * MINUTE_MS, text: SEALED },
    { type: 'incident.classify', complex: turn % 2 === 0, reason: SEALED },
  ] as const;
  const move = extra[turn % extra.length];
  const step = {
    by: move && /^(clock|stage\.(warn|expire))/.test(move.type) ? SYSTEM : 'lead',
    afterMs: 90_000,
  };
  return move && story.ask(move, step).ok ? story.when(move, step) : story;
}

describe('what a locked room reads of its clear fields', () => {
  it('counts as the whole fold does, at every position of any walk', () => {
    const seen = { extended: 0, shifted: 0, followUp: 0, asked: 0, decided: 0, promised: 0 };
    fc.assert(
      fc.property(steps, fc.nat({ max: 3 }), (taken, from) => {
        const begin = [alarmRaised, worded, () => alarmRaised(true), followingUp][from] ?? alarmRaised;
        const story = taken.reduce((before, step) => walk([step], restlessly(before, step[0])), begin());
        expectSameEverywhere(story.events);
        const has = (pattern: RegExp) => Number(story.events.some(({ type }) => pattern.test(type)));
        seen.extended += has(/^stage\.extended/);
        seen.shifted += has(/^clock\.adjusted/);
        seen.followUp += Number(story.state.chart.matches({ live: 'followUp' }));
        seen.asked += has(/^approval\.requested/);
        seen.decided += has(/^approval\.(approved|rejected|withdrawn)/);
        seen.promised += has(/^promise\.made/);
      }),
      { numRuns: 60 },
    );
    // A walk that gets nowhere proves nothing.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0);
  });

  it('counts as the whole fold does in every story told here, with every kind of event there is', () => {
    for (const { events } of [fullStory(), ...chainStories()]) expectSameEverywhere(events);
  });

  it('refuses a record that has lost a clear field, or is of a kind that it does not know', () => {
    const record = { kind: 'stage.advanced', position: 3, at: 0, by: 'lead', data: { from: 'detect' } };
    expect(readBareEvent(record)).toMatchObject({ ok: false, error: { position: 3 } });
    expect(readBareEvent({ ...record, kind: 'stage.skipped' })).toMatchObject({ ok: false });
  });
});

describe('an incident behind the lock', () => {
  const at = (story: Story): BareState => foldBare(story.events.map(bareOf));

  it('is told by playbook, severity, roles and seats, and by no word that anybody wrote', () => {
    const [asked] = chainStories();
    const locked = asked && projectLocked('i', at(asked), []);
    expect(locked).toMatchObject({ title: null, phase: 'approve', severity: 'S1' });
    expect(locked?.asked.length).toBeGreaterThan(0);
    expect(projectLocked('i', at(fullStory()), [])).toBeNull();
  });

  it('keeps its countdown when the clock of the computer is moved before anything can be written', () => {
    const bare = at(alarmRaised());
    const now = bare.chart.context.openedAt + MINUTE_MS;
    for (const shift of [HOUR, -HOUR])
      expect(stageCountdown(shiftedBy(bare, shift).chart.context, now + shift)).toEqual(
        stageCountdown(bare.chart.context, now),
      );
  });

  it('has a key for each mark that a moved clock leaves as it is', () => {
    const bare = at(alarmRaised());
    const now = bare.chart.context.openedAt + HOUR;
    const keys = (state: BareState, when: number) => marksAt(state, when).map((mark) => markKey(state, mark));
    expect(keys(shiftedBy(bare, HOUR), now + HOUR)).toEqual(keys(bare, now));
    expect(new Set(keys(bare, now)).size).toBeGreaterThan(2);
  });
});

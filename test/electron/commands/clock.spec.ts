import { describe, expect, it } from 'vitest';
import { type Clocks, compare, createClock } from '../../../electron/commands/clock.ts';
import { readingAtLastEvent } from '../../../electron/commands/last-reading.ts';
import { stageCountdown } from '../../../shared/playbook/countdown.ts';
import { type Bench, createRoom, openSpine, raiseAlarm } from '../../support/spine.ts';

const MINUTE = 60_000;

const IN_BOOT_1 = {
  app: '',
  electron: '',
  chrome: '',
  node: '',
  sqlite: '',
  platform: '',
  boot: 'b1',
  clockSpeed: 1,
};

function clocksOf({ clocks }: Bench): Clocks {
  return { wall: () => clocks.wall, steady: () => clocks.steady, awake: () => clocks.awake };
}

function running(file?: string) {
  const bench = openSpine(file);
  if (file === undefined) createRoom(bench);
  return { ...bench, clock: createClock(bench.spine, clocksOf(bench)) };
}

function personIn({ spine }: Bench): string {
  return spine.room().people.list[1]?.personId ?? '';
}

function logged({ spine }: Bench, incidentId: string, ...types: readonly string[]) {
  const events = spine.incidents.events(incidentId, 0);
  return events.ok
    ? events.value.filter((event) => types.includes(event.type)).map((event) => event.data)
    : [];
}

function left({ spine, clocks }: Bench, incidentId: string) {
  const state = spine.incidents.state(incidentId);
  return state.ok ? stageCountdown(state.value.chart.context, clocks.wall)?.remainingMs : undefined;
}

describe('Holdline’s clock', () => {
  it('logs each threshold once, in order, with when it was due', () => {
    const bench = running();
    const incidentId = raiseAlarm(bench);
    const begun = bench.clocks.wall;
    for (let second = 0; second < 130; second += 1) {
      bench.pass(1000);
      bench.clock.tick();
    }
    expect(logged(bench, incidentId, 'stage.warned', 'stage.expired')).toEqual(
      [50, 80, 100].map((percent) => ({
        stage: 'detect',
        percent,
        dueAt: begun + (2 * MINUTE * percent) / 100,
        noticedAt: begun + (2 * MINUTE * percent) / 100,
      })),
    );
  });

  it('notices late what passed while the app was closed', () => {
    const before = running();
    const incidentId = raiseAlarm(before);
    const { wall } = before.clocks;
    before.db.close();
    const after = running(before.file);
    after.pass(5 * MINUTE);
    after.clock.tick();
    const noticed = logged(after, incidentId, 'stage.warned', 'stage.expired');
    expect(noticed).toMatchObject(
      [50, 80, 100, 200].map((percent) => ({ percent, noticedAt: wall + 5 * MINUTE })),
    );
  });

  it('logs once that a question has no answer, with both times if it was closed when that passed', () => {
    const before = running();
    const incidentId = raiseAlarm(before);
    const ask = (question: string, withinMs: number) =>
      before.spine.sendToIncident(incidentId, {
        type: 'ask.raise',
        personId: personIn(before),
        question,
        withinMs,
      });
    expect([ask('Second?', 3 * MINUTE).ok, ask('First?', MINUTE).ok]).toEqual([true, true]);
    const { wall } = before.clocks;
    before.pass(MINUTE - 1000);
    before.clock.tick();
    expect(logged(before, incidentId, 'ask.expired')).toEqual([]);
    before.db.close();
    const after = running(before.file);
    after.pass(10 * MINUTE);
    after.clock.tick();
    after.clock.tick();
    expect(logged(after, incidentId, 'ask.expired')).toMatchObject([
      { dueAt: wall + MINUTE, noticedAt: wall + 10 * MINUTE },
      { dueAt: wall + 3 * MINUTE, noticedAt: wall + 10 * MINUTE },
    ]);
  });

  it('keeps the time left when the system clock is moved, and says so in the log', () => {
    const bench = running();
    const incidentId = raiseAlarm(bench);
    bench.pass(10_000);
    bench.clock.tick();
    const before = left(bench, incidentId);
    bench.clocks.wall -= 60 * MINUTE;
    bench.clock.tick();
    expect(left(bench, incidentId)).toBe(before);
    expect(logged(bench, incidentId, 'clock.adjusted')).toEqual([{ shiftMs: -60 * MINUTE, asleepMs: 0 }]);
  });

  it('lets the time of a sleep count, and says how long it was', () => {
    const bench = running();
    const incidentId = raiseAlarm(bench);
    bench.clock.tick();
    bench.clocks.wall += 30 * MINUTE;
    bench.clocks.steady += 30 * MINUTE;
    bench.clock.tick();
    expect(logged(bench, incidentId, 'clock.adjusted')).toEqual([{ shiftMs: 0, asleepMs: 30 * MINUTE }]);
    expect(left(bench, incidentId)).toBe(-28 * MINUTE);
    expect(logged(bench, incidentId, 'stage.warned', 'stage.expired')).toHaveLength(13);
  });

  it.each([
    ['b1', [{ shiftMs: 60 * MINUTE, asleepMs: 0 }], 2 * MINUTE - 30_000],
    ['b2', [], 2 * MINUTE - 30_000 - 60 * MINUTE],
  ])(
    'sees a clock that was moved while the app was closed only within one boot (%s)',
    (boot, adjusted, remaining) => {
      const before = running();
      before.spine.sendToRegistry({ type: 'room.open', runtime: IN_BOOT_1 });
      const incidentId = raiseAlarm(before);
      before.db.close();
      const after = openSpine(before.file);
      after.pass(30_000);
      after.clocks.wall += 60 * MINUTE;
      createClock(after.spine, clocksOf(after), readingAtLastEvent(after.spine, boot, after.clocks)).tick();
      expect(logged(after, incidentId, 'clock.adjusted')).toEqual(adjusted);
      expect(left(after, incidentId)).toBe(remaining);
    },
  );

  it('adds up small steps until they are worth an entry', () => {
    const bench = running();
    const incidentId = raiseAlarm(bench);
    bench.clock.tick();
    for (let step = 0; step < 3; step += 1) {
      bench.pass(1000);
      bench.clocks.wall -= 900;
      bench.clock.tick();
    }
    expect(logged(bench, incidentId, 'clock.adjusted')).toEqual([{ shiftMs: -2700, asleepMs: 0 }]);
  });

  it('says so again at the next tick when the log could not take it', () => {
    const bench = running();
    const incidentId = raiseAlarm(bench);
    const before = left(bench, incidentId);
    bench.clocks.wall += 60 * MINUTE;
    bench.db.pragma('query_only = 1');
    bench.clock.tick();
    expect(logged(bench, incidentId, 'clock.adjusted')).toEqual([]);
    bench.db.pragma('query_only = 0');
    bench.clock.tick();
    expect(logged(bench, incidentId, 'clock.adjusted')).toEqual([{ shiftMs: 60 * MINUTE, asleepMs: 0 }]);
    expect(left(bench, incidentId)).toBe(before);
  });

  it('does not compare with entries of an earlier boot', () => {
    const before = running();
    before.spine.sendToRegistry({ type: 'room.open', runtime: IN_BOOT_1 });
    raiseAlarm(before);
    before.db.close();
    const after = openSpine(before.file);
    after.clocks.steady = 10_000;
    after.clocks.wall += 30 * MINUTE;
    expect(readingAtLastEvent(after.spine, 'b1', after.clocks)).toBeNull();
  });

  it('does not call drift a jump', () => {
    const calm = { wall: 1000, steady: 1000, awake: 1000 };
    expect(compare(calm, { wall: 3900, steady: 2000, awake: 2000 })).toEqual({ shiftMs: 0, asleepMs: 0 });
    expect(compare(calm, { wall: 4001, steady: 2000, awake: 2000 })).toEqual({ shiftMs: 2001, asleepMs: 0 });
  });
});

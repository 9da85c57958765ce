import { describe, expect, it } from 'vitest';
import { type Clocks, createClock } from '../../../electron/commands/clock.ts';
import { stageCountdown } from '../../../shared/playbook/countdown.ts';
import { type Bench, createRoom, openSpine, raiseAlarm } from '../../support/spine.ts';

const MINUTE = 60_000;

function clocksOf({ clocks }: Bench): Clocks {
  return { wall: () => clocks.wall, steady: () => clocks.steady, awake: () => clocks.awake };
}

function adjusted({ spine }: Bench, incidentId: string) {
  const events = spine.incidents.events(incidentId, 0);
  if (!events.ok) throw new Error(events.error.sentence);
  return events.value.flatMap((event) => (event.type === 'clock.adjusted' ? [event.data] : []));
}

function left({ spine, clocks }: Bench, incidentId: string) {
  const state = spine.incidents.state(incidentId);
  return state.ok ? stageCountdown(state.value.chart.context, clocks.wall)?.remainingMs : undefined;
}

describe('two clocks on one room', () => {
  /** Two Holdlines on one room, on one machine: what the first one's clocks show, the other's show too. */
  function twice() {
    const first = openSpine();
    createRoom(first);
    const other = openSpine(first.file, first.clocks);
    const [firstClock, clock] = [first, other].map(({ spine }) => createClock(spine, clocksOf(first)));
    if (!firstClock || !clock) throw new Error('two clocks were wanted');
    const incidentId = raiseAlarm(first);
    const tick = (): void => {
      first.pass(1000);
      firstClock.tick();
      clock.tick();
    };
    tick();
    return { first, clock, incidentId, tick };
  }

  it('log a change of the system clock once, whichever of them saw it first', () => {
    const { first, clock, incidentId, tick } = twice();
    const before = left(first, incidentId) ?? 0;
    first.clocks.wall += 60 * MINUTE;
    for (let second = 0; second < 3; second += 1) tick();
    expect(adjusted(first, incidentId)).toEqual([{ shiftMs: 60 * MINUTE, asleepMs: 0 }]);
    expect(left(first, incidentId)).toBe(before - 3000);
    first.clocks.wall -= 30 * MINUTE;
    clock.tick();
    for (let second = 0; second < 3; second += 1) tick();
    expect(adjusted(first, incidentId)).toMatchObject([{}, { shiftMs: -30 * MINUTE }]);
    expect(left(first, incidentId)).toBe(before - 6000);
  });

  it('log nothing for an incident that was opened after the change', () => {
    const { first, incidentId, tick } = twice();
    first.clocks.wall += 60 * MINUTE;
    const late = raiseAlarm(first);
    tick();
    tick();
    expect(adjusted(first, incidentId)).toHaveLength(1);
    expect(adjusted(first, late)).toEqual([]);
  });

  it('log a sleep once', () => {
    const { first, incidentId, tick } = twice();
    first.clocks.wall += 30 * MINUTE;
    first.clocks.steady += 30 * MINUTE;
    tick();
    tick();
    expect(adjusted(first, incidentId)).toEqual([{ shiftMs: 0, asleepMs: 30 * MINUTE }]);
  });
});

import { describe, expect, it } from 'vitest';
import { createOlderIncidents } from '../../../electron/commands/older-incidents.ts';
import { createHandlers, type Services } from '../../../electron/ipc/handlers.ts';
import type { BoardReading } from '../../../shared/ipc/board.ts';
import { projectCard } from '../../../shared/projection/board.ts';
import { longIncident } from '../../bench/long-incident.ts';
import { type Bench, createRoom, openSpine, raiseAlarm } from '../../support/spine.ts';

/** An incident of `size` events that was closed, put into the log as it would have been written. */
function closedIncident({ log }: Bench, logId: string, number: number, size: number): void {
  const told = longIncident(size - 1);
  const ended = { type: 'incident.closed', data: { reason: 'Over.' }, at: told.at(-1)?.at ?? 0 } as const;
  const events = [...told, ended].map(({ type, data }) => ({
    kind: type,
    data: JSON.parse(JSON.stringify(type === 'incident.opened' ? { ...data, number } : data)),
  }));
  const appended = log.append(logId, 0, events, { at: ended.at, mono: 1, by: 'maya' });
  if (!appended.ok) throw new Error(appended.error.sentence);
}

/** A clock that moves on by one at every look: a slice of n ms ends after n looks. */
function steppedOlder({ spine }: Bench, sliceMs: number, tailProblem = (_: string): string | null => null) {
  let looks = 0;
  const elapsed = () => {
    looks += 1;
    return looks;
  };
  return createOlderIncidents({ incidents: spine.incidents, tailProblem, elapsed, sliceMs });
}

function roomWithOlder() {
  const bench = openSpine();
  createRoom(bench);
  closedIncident(bench, 'first', 1, 30);
  closedIncident(bench, 'long', 2, 1600);
  closedIncident(bench, 'third', 3, 30);
  return { ...bench, live: raiseAlarm(bench) };
}

describe('incidents that have ended', () => {
  it('are named by the board and not folded for it', () => {
    const bench = roomWithOlder();
    const services = { spine: () => bench.spine, older: () => null } as unknown as Services;
    const board = createHandlers(services).readBoard({}) as BoardReading;
    expect(board.cards.map(({ incidentId }) => incidentId)).toEqual([bench.live]);
    expect(board.older).toEqual(['third', 'long', 'first']);
    expect(bench.spine.incidents.liveIds()).toEqual([bench.live]);
  });

  it('are read slice by slice to the very cards that a whole fold gives, a long one over several slices', () => {
    const bench = roomWithOlder();
    const { read } = steppedOlder(bench, 3);
    const wanted = ['third', 'long', 'first'];
    const slices = [];
    for (let left: readonly string[] = wanted; left.length > 0; left = left.slice(slices.at(-1)?.done.length))
      slices.push(read(left));
    expect(slices.flatMap(({ done }) => done)).toEqual(wanted);
    expect(slices.filter(({ done }) => done.length === 0).length).toBeGreaterThan(0);
    const whole = wanted.map((id) => {
      const state = bench.spine.incidents.state(id);
      return state.ok ? projectCard(id, state.value) : null;
    });
    expect(slices.flatMap(({ cards }) => cards)).toEqual(whole);
    expect(whole.map((card) => card?.phase)).toEqual(['closed', 'closed', 'closed']);
  });

  it('are named when their end does not hold together or does not fold, and the others are read', () => {
    const bench = roomWithOlder();
    const broken = { kind: 'incident.closed', data: { reason: 'never opened' } };
    bench.log.append('broken', 0, [broken], { at: bench.clocks.wall, mono: 1, by: 'maya' });
    const { read } = steppedOlder(bench, 1000, (id) => (id === 'third' ? 'Its tail is loose.' : null));
    const { cards, damaged } = read(['broken', 'third', 'first']);
    expect(cards.map(({ incidentId }) => incidentId)).toEqual(['first']);
    expect(damaged).toEqual([
      { incidentId: 'broken', sentence: expect.stringContaining('Record 0') },
      { incidentId: 'third', sentence: 'Its tail is loose.' },
    ]);
  });

  it('count for the number of the next one without being folded', () => {
    const bench = roomWithOlder();
    const state = bench.spine.incidents.state(bench.live);
    expect(state.ok && state.value.number).toBe(4);
  });
});

import { describe, expect, it } from 'vitest';
import { projectRegistry } from '../../../shared/projection/registry-line.ts';
import { decideRoom } from '../../../shared/room/decide-room.ts';
import type { RegistryCommand, RegistryEvent } from '../../../shared/room/events.ts';
import { foldRoom } from '../../../shared/room/room.ts';
import { startOfDay } from '../../../shared/zone-clock.ts';
import { sampleRegistry } from '../../renderer/support/sample-registry.ts';

const ZONE = 'Europe/London';
const NOW = Date.UTC(2026, 10, 19, 9);
const from = startOfDay('2026-11-20', ZONE) ?? 0;
const until = startOfDay('2026-11-22', ZONE, 1) ?? 0;
const plan = { type: 'absence.plan', personId: 'legal', from, until } as const;
const room = sampleRegistry();

function decided(command: RegistryCommand, actor = 'lead', events: readonly RegistryEvent[] = room) {
  const facts = { at: NOW, actor, newId: () => 'new', signature: 'none' as const, playbook: () => null };
  return decideRoom(foldRoom(events), command, facts);
}

function after(command: RegistryCommand, events: readonly RegistryEvent[] = room): readonly RegistryEvent[] {
  const decision = decided(command, 'lead', events);
  if (!decision.ok) throw new Error(decision.error.sentence);
  return [...events, ...decision.value.map((one) => ({ ...one, at: NOW, by: 'lead' }) as RegistryEvent)];
}

describe('the days on which somebody is away', () => {
  it('are kept with the person, told in the room’s log, and ended', () => {
    const away = after(plan);
    const { people } = foldRoom(away);
    expect(people.list.find(({ personId }) => personId === 'legal')?.absence).toEqual({ from, until });
    expect(projectRegistry(away, people).at(-1)?.text).toBe(
      'said that Dan Roth is away from Fri 20 Nov 2026 to Sun 22 Nov 2026',
    );
    const back = after({ type: 'absence.end', personId: 'legal' }, away);
    expect(foldRoom(back).people.list.find(({ personId }) => personId === 'legal')?.absence).toBeNull();
    expect(projectRegistry(back, people).at(-1)?.text).toBe('said that Dan Roth is not away');
  });

  it('are said by an administrator, or by everybody for themself', () => {
    expect(decided(plan, 'legal').ok).toBe(true);
    expect(decided(plan, 'chief')).toMatchObject({ error: { code: 'not-administrator' } });
  });

  it('end after they begin and are still to come, of somebody who works here', () => {
    expect(decided({ ...plan, until: from })).toMatchObject({ error: { code: 'backwards' } });
    expect(decided({ ...plan, from: NOW - 2, until: NOW - 1 })).toMatchObject({ error: { code: 'over' } });
    expect(decided({ ...plan, personId: 'nobody' })).toMatchObject({ error: { code: 'unknown-person' } });
    expect(decided({ type: 'absence.end', personId: 'legal' })).toMatchObject({
      error: { code: 'not-away' },
    });
  });

  it('begin at midnight in the zone of the room, or when the day begins there', () => {
    expect(startOfDay('2026-07-01', ZONE)).toBe(Date.UTC(2026, 5, 30, 23));
    // In Cairo the clocks skip from midnight to one o'clock on this day; the one before begins at midnight.
    expect(startOfDay('2026-04-24', 'Africa/Cairo')).toBe(Date.UTC(2026, 3, 23, 22));
    expect(startOfDay('2026-04-23', 'Africa/Cairo')).toBe(Date.UTC(2026, 3, 22, 22));
    expect(startOfDay('2026-04-24', 'Africa/Cairo', 1)).toBe(Date.UTC(2026, 3, 24, 21));
    // In Beirut the clocks skip from midnight to one o'clock on this day.
    expect(startOfDay('2026-03-29', 'Asia/Beirut')).toBe(Date.UTC(2026, 2, 28, 22));
    expect(startOfDay('', ZONE)).toBeNull();
  });
});

import { describe, expect, it, vi } from 'vitest';
import { createSpine } from '../../../electron/commands/dispatch.ts';
import { createIncidents } from '../../../electron/commands/incidents.ts';
import { appendedOf } from '../../../electron/commands/publish.ts';
import type { EventLog } from '../../../electron/log/event-log.ts';
import { phaseOf } from '../../../shared/incident/state.ts';
import type { Appended } from '../../../shared/ipc/contract.ts';
import { personById } from '../../../shared/people/people.ts';
import { EMPTY_ROOM } from '../../../shared/room/room.ts';
import { sampleLibrary } from '../../support/sample-playbook.ts';
import { createRoom, openSpine, raiseAlarm } from '../../support/spine.ts';

function roomWithIncident() {
  const bench = openSpine();
  createRoom(bench);
  return { ...bench, incidentId: raiseAlarm(bench) };
}

describe('the spine', () => {
  it('creates the room, its people and backups, and puts the first at the keyboard', () => {
    const { spine } = roomWithIncident();
    const { people, name } = spine.room();
    expect(name).toBe('Group communications');
    expect(personById(people, people.atKeyboard)?.name).toBe('Ada Lind');
    const [ada, ben] = people.list;
    expect(ada?.backupId).toBe(ben?.personId);
  });

  it('opens an incident under one registry, also where another process appends to it meanwhile', () => {
    const bench = openSpine();
    createRoom(bench);
    const other = openSpine(bench.file, bench.clocks);
    let names = 0;
    const log: EventLog = {
      ...bench.log,
      head: (logId) => {
        names += 1;
        const name = `Room ${names}`;
        expect(other.spine.sendToRegistry({ type: 'room.change', name, zone: 'Asia/Tokyo' }).ok).toBe(true);
        return bench.log.head(logId);
      },
    };
    const surroundings = {
      now: () => bench.clocks.wall,
      mono: () => bench.clocks.steady,
      newId: () => 'i-1',
    };
    const spine = createSpine(log, { ...surroundings, library: () => sampleLibrary });
    raiseAlarm({ ...bench, spine });
    const head = bench.log.read('i-1', 0, 1)[0]?.data['registryHead'];
    expect(names).toBeGreaterThan(0);
    const { size } = head as { readonly size: number };
    expect(head).toEqual({ size, root: bench.log.rootAt('registry', size) });
  });

  it('stamps every event with the person at the keyboard', () => {
    const { spine, incidentId } = roomWithIncident();
    const dan = spine.room().people.list.find((one) => one.name === 'Dan Roth');
    expect(spine.sendToRegistry({ type: 'keyboard.take', personId: dan?.personId ?? '' }).ok).toBe(true);
    expect(spine.sendToIncident(incidentId, { type: 'note.add', text: 'hello', happenedAt: null }).ok).toBe(
      true,
    );
    const events = spine.incidents.events(incidentId, 0);
    expect(events.ok && events.value.map((event) => event.by)).toEqual([
      spine.room().people.list[0]?.personId,
      dan?.personId,
    ]);
  });

  it('rewrites no history when the room changes its zone: an incident keeps the zone it was opened in', () => {
    const { spine, incidentId, log, ...bench } = roomWithIncident();
    const size = log.size(incidentId);
    expect(spine.sendToRegistry({ type: 'room.change', name: 'Night desk', zone: 'Asia/Tokyo' }).ok).toBe(
      true,
    );
    expect(log.size(incidentId)).toBe(size);
    const next = raiseAlarm({ ...bench, spine, log });
    const zoneOf = (id: string) => {
      const state = spine.incidents.state(id);
      return state.ok ? state.value.zone : null;
    };
    expect([zoneOf(incidentId), zoneOf(next)]).toEqual(['Europe/London', 'Asia/Tokyo']);
  });

  it('refuses as data, and writes nothing', () => {
    const { spine, incidentId, log } = roomWithIncident();
    const size = log.size(incidentId);
    const refused = spine.sendToIncident(incidentId, { type: 'stage.advance', to: 'publish' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'wrong-stage' } });
    expect(log.size(incidentId)).toBe(size);
  });

  it('keeps names and words out of the records, and gives them back', () => {
    const { db, spine, incidentId } = roomWithIncident();
    spine.sendToIncident(incidentId, {
      type: 'note.add',
      text: 'Ask Dan Roth about the forum',
      happenedAt: null,
    });
    const bodies = db.prepare<[], string>('SELECT body FROM event').pluck().all().join('\n');
    // What is locked is random letters: three of them may spell a short name.
    for (const personal of ['Dan Roth', 'about the forum', 'Ada Lind'])
      expect(bodies).not.toContain(personal);
    const events = spine.incidents.events(incidentId, 1);
    expect(events.ok && events.value).toMatchObject([
      { type: 'note.added', data: { text: 'Ask Dan Roth about the forum' } },
    ]);
  });

  it('is the same after closing and opening the file', () => {
    const bench = roomWithIncident();
    bench.spine.sendToIncident(bench.incidentId, {
      type: 'brief.add',
      column: 'known',
      text: 'Posted at 09:52 👩‍👩‍👧',
    });
    const before = bench.spine.incidents.state(bench.incidentId);
    const room = bench.spine.room();
    bench.db.close();
    const again = openSpine(bench.file);
    expect(again.spine.room()).toEqual(room);
    const after = again.spine.incidents.state(bench.incidentId);
    expect(JSON.stringify(after)).toBe(JSON.stringify(before));
    expect(after.ok && phaseOf(after.value)).toBe('detect');
  });

  it('names a record of an unknown kind, and goes on with the other incidents', () => {
    const bench = roomWithIncident();
    const other = raiseAlarm(bench);
    const stamp = { at: bench.clocks.wall, mono: 1, by: 'system' };
    bench.log.append(
      bench.incidentId,
      bench.log.size(bench.incidentId),
      [{ kind: 'hologram.projected', data: {} }],
      stamp,
    );
    const damaged = bench.spine.incidents.state(bench.incidentId);
    expect(damaged).toMatchObject({ ok: false, error: { code: 'unreadable' } });
    expect(!damaged.ok && damaged.error.sentence).toContain('hologram.projected');
    const command = { type: 'note.add', text: 'still here', happenedAt: null } as const;
    expect(bench.spine.sendToIncident(bench.incidentId, command)).toMatchObject({
      ok: false,
      error: { code: 'unreadable' },
    });
    expect(bench.spine.sendToIncident(other, command).ok).toBe(true);
  });

  it('reads a log that does not fold once, and again only when it has grown', () => {
    const bench = roomWithIncident();
    const damage = () =>
      bench.log.append(
        bench.incidentId,
        bench.log.size(bench.incidentId),
        [{ kind: 'hologram.projected', data: {} }],
        { at: bench.clocks.wall, mono: 1, by: 'system' },
      );
    damage();
    const read = vi.spyOn(bench.log, 'read');
    const incidents = createIncidents(bench.log, () => EMPTY_ROOM);
    const first = incidents.state(bench.incidentId);
    expect(first).toMatchObject({ ok: false, error: { code: 'unreadable' } });
    const reads = read.mock.calls.length;
    expect(incidents.state(bench.incidentId)).toEqual(first);
    expect(read.mock.calls.length).toBe(reads);
    damage();
    expect(incidents.state(bench.incidentId).ok).toBe(false);
    expect(read.mock.calls.length).toBeGreaterThan(reads);
  });

  it('tells windows of each commit, with its place, the head and the card', () => {
    const { spine, incidentId } = roomWithIncident();
    const told: Appended[] = [];
    spine.log.subscribe((batch) => {
      const appended = appendedOf(spine, batch);
      if (appended) told.push(appended);
    });
    spine.sendToIncident(incidentId, { type: 'note.add', text: 'one', happenedAt: null });
    spine.sendToRegistry({ type: 'person.retire', personId: spine.room().people.list[3]?.personId ?? '' });
    expect(told).toMatchObject([
      {
        log: 'incident',
        incidentId,
        from: 1,
        events: [{ type: 'note.added' }],
        head: { size: 2 },
        card: { number: 1, phase: 'detect', position: 2 },
      },
      { log: 'registry', events: [{ type: 'person.retired' }] },
    ]);
  });
});

describe('two writers on one file', () => {
  it('never overwrite each other: each decides on what the file holds', () => {
    const first = roomWithIncident();
    const second = openSpine(first.file);
    expect(second.spine.incidents.state(first.incidentId).ok).toBe(true);
    first.spine.sendToIncident(first.incidentId, { type: 'note.add', text: 'first', happenedAt: null });
    const sent = second.spine.sendToIncident(first.incidentId, {
      type: 'note.add',
      text: 'second',
      happenedAt: null,
    });
    expect(sent).toMatchObject({ ok: true, value: { size: 3 } });
    const state = first.spine.sendToIncident(first.incidentId, {
      type: 'note.add',
      text: 'third',
      happenedAt: null,
    });
    expect(state).toMatchObject({ ok: true, value: { size: 4 } });
  });
});

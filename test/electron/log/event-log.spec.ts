import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { NewEvent } from '../../../electron/log/events.ts';
import { createRoom, rows, tempFolder } from '../../support/db.ts';
import { appendAll, createLog, INCIDENT, notes, STAMP } from '../../support/log.ts';

describe('an event that persons signed', () => {
  it('keeps its envelope and the references of its sealed fields, live and read back', () => {
    const log = createLog();
    const env = { payloadType: 'text/plain', payload: 'AAAA', signatures: [{ keyid: 'k', sig: 'AAAA' }] };
    const signed = { kind: 'person.enrolled', data: { name: 'Ann', contacts: ['x'] }, env };
    const [live] = appendAll(log, [signed]);
    expect(live).toMatchObject({ env, refs: [{ n: 3 }, { media: 'application/json' }] });
    expect(log.read(INCIDENT)).toEqual([live]);
  });
});

describe('append', () => {
  it('gives events their place, and read gives back exactly what append answered', () => {
    const log = createLog();
    const stored = appendAll(log, notes(3));
    expect(stored[2]).toEqual({
      position: 2,
      kind: 'note.added',
      data: { text: 'note 2' },
      ...STAMP,
      sess: 's-1',
    });
    expect(log.read(INCIDENT)).toEqual(stored);
    expect(log.read(INCIDENT, 1, 2)).toEqual(stored.slice(1, 2));
    expect(log.size(INCIDENT)).toBe(3);
  });

  it('keeps logs apart and tells of them in the order they began', () => {
    const log = createLog();
    appendAll(log, notes(2));
    appendAll(log, notes(1), 'registry');
    expect(log.logs()).toEqual([
      { id: INCIDENT, origin: 'holdline/room-1/inc-1', size: 2 },
      { id: 'registry', origin: 'holdline/room-1/registry', size: 1 },
    ]);
    expect(log.read('nobody')).toEqual([]);
    expect(log.size('nobody')).toBe(0);
  });

  it('refuses a caller who has not seen the newest entry', () => {
    const log = createLog();
    appendAll(log, notes(2));
    const late = log.append(INCIDENT, 1, notes(1), STAMP);
    expect(late).toMatchObject({ ok: false, error: { code: 'conflict', head: 2 } });
    expect(log.size(INCIDENT)).toBe(2);
  });

  it('lets one of two writers on one file append, and the other one sees the conflict', () => {
    const path = join(tempFolder(), 'room.holdline');
    const [first, second] = [createLog({}, createRoom(path)), createLog({ sess: 's-2' }, createRoom(path))];
    appendAll(first, notes(1));
    expect(second.size(INCIDENT)).toBe(1);
    expect(first.append(INCIDENT, 1, notes(1), STAMP).ok).toBe(true);
    expect(second.append(INCIDENT, 1, notes(1), STAMP)).toMatchObject({
      ok: false,
      error: { code: 'conflict', head: 2 },
    });
    expect(second.append(INCIDENT, 2, notes(1), STAMP).ok).toBe(true);
    expect(first.head(INCIDENT)).toEqual(second.head(INCIDENT));
  });

  it('writes no part of a batch in which one event cannot be sealed', () => {
    const log = createLog();
    const bad: NewEvent = { kind: 'note.added', data: { text: 'half \ud83d' } };
    const refused = log.append(INCIDENT, 0, [...notes(2), bad], STAMP);
    expect(refused).toMatchObject({ ok: false, error: { code: 'not-encodable' } });
    expect(refused.ok ? '' : refused.error.sentence).toContain('data.text holds half a character');
    expect(log.logs()).toEqual([]);
  });

  it('keeps every character as it was given', () => {
    const texts = [
      'العربية مع english',
      '‮override‬',
      '👩‍👩‍👧‍👦 🇩🇪',
      '\u0000\u0001\u001f\u007f\u2028\ufffd\ufeff',
      'e\u0301'.normalize('NFC'),
      'x'.repeat(1_000_000),
      '',
    ];
    const log = createLog();
    appendAll(
      log,
      texts.map((text) => ({ kind: 'note.added', data: { text } })),
    );
    expect(log.read(INCIDENT).map((event) => event.data['text'])).toEqual(texts);
  });

  it('goes on where it stopped when the room is opened again', () => {
    const path = join(tempFolder(), 'room.holdline');
    const db = createRoom(path);
    appendAll(createLog({}, db), notes(700));
    const head = createLog({}, db).head(INCIDENT);
    db.close();
    const reopened = createLog({ sess: 's-2' }, createRoom(path));
    expect(reopened.head(INCIDENT)).toEqual(head);
    expect(appendAll(reopened, notes(1))[0]?.position).toBe(700);
  });

  it('stops writing when the file was cut by someone else while it was open', () => {
    const path = join(tempFolder(), 'room.holdline');
    const log = createLog({}, createRoom(path));
    appendAll(log, notes(3));
    const thief = createRoom(path);
    thief.exec('DROP TRIGGER event_d; DELETE FROM event WHERE id % 4294967296 = 2');
    expect(log.append(INCIDENT, 2, notes(1), STAMP)).toMatchObject({ ok: false, error: { code: 'io' } });
  });

  it('stores a tile for every complete subtree of 256 events', () => {
    const db = createRoom();
    appendAll(createLog({}, db), notes(600));
    expect(rows(db, 'tile').map(({ log, level, idx }) => [log, level, idx])).toEqual([
      [1, 1, 0],
      [1, 1, 1],
    ]);
  });
});

describe('subscribe', () => {
  it('tells of committed batches in the order of the log, also of one that a listener causes', () => {
    const log = createLog();
    const heard: number[] = [];
    log.subscribe(({ from }) => {
      if (from === 0) appendAll(log, notes(1));
    });
    const leave = log.subscribe(({ from, events }) => void heard.push(from, events.length));
    appendAll(log, notes(2));
    leave();
    appendAll(log, notes(1));
    expect(heard).toEqual([0, 2, 2, 1]);
  });

  it('lets no listener harm the append or another listener', () => {
    const reported: unknown[] = [];
    const heard: number[] = [];
    const log = createLog({ report: (error) => void reported.push(error) });
    log.subscribe(() => {
      throw new Error('a reaction failed');
    });
    log.subscribe(({ from }) => void heard.push(from));
    expect(log.append(INCIDENT, 0, notes(1), STAMP).ok).toBe(true);
    expect(heard).toEqual([0]);
    expect(reported).toEqual([new Error('a reaction failed')]);
  });
});

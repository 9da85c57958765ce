import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createClock } from '../../../electron/commands/clock.ts';
import { openRoomFile } from '../../../electron/db/open.ts';
import { exportText } from '../../../electron/export/log-export.ts';
import { createHandlers, type Services } from '../../../electron/ipc/handlers.ts';
import { verifyRoom } from '../../../electron/log/verify-room.ts';
import { tempFolder } from '../../support/db.ts';
import { testKeychain } from '../../support/keychain.ts';
import {
  ADA,
  FOUNDING,
  foundedRoom,
  type KeyedRoom,
  openAgain,
  openKeyedRoom,
} from '../../support/keyed-room.ts';
import { keyedAndAsked } from '../../support/keyed-story.ts';
import { INCIDENT } from '../../support/log.ts';

const HOUR = 3_600_000;

function holds({ db }: KeyedRoom, text: string): boolean {
  return ['', '-wal'].some(
    (end) => existsSync(db.name + end) && readFileSync(db.name + end).includes(Buffer.from(text, 'utf8')),
  );
}

const names = ({ spine }: KeyedRoom): readonly string[] => spine.room().people.list.map(({ name }) => name);
const clockOf = ({ spine, clocks }: KeyedRoom) =>
  createClock(spine, {
    wall: () => clocks.wall,
    steady: () => clocks.steady,
    awake: () => clocks.steady,
  });

/** The same file at another start, as main begins it: with the keyboard locked. */
function startAgain(before: KeyedRoom): KeyedRoom {
  const room = openAgain(before);
  room.spine.sendToRegistry({ type: 'keyboard.lock', why: 'start' });
  return room;
}

describe('a room that is made with keys', () => {
  it('never has a name or a title in the clear in its files', async () => {
    const room = await foundedRoom();
    for (const { name, title } of FOUNDING.people)
      expect([holds(room, name), title !== '' && holds(room, title)]).toEqual([false, false]);
    expect(holds(room, FOUNDING.name)).toBe(false);
    expect(names(room)).toEqual(FOUNDING.people.map(({ name }) => name));
  });

  it('is refused a second founding, and keeps the key of its content', async () => {
    const room = await foundedRoom();
    expect((await room.keys.found(FOUNDING, ADA)).ok).toBe(false);
    expect([room.content.state(), names(room)[0]]).toEqual(['open', 'Ada Lind']);
  });
});

describe('a room that gets its keys later', () => {
  it('has nothing in the clear from then on of what was written before', async () => {
    const room = openKeyedRoom();
    expect(room.spine.sendToRegistry({ type: 'room.create', ...FOUNDING }).ok).toBe(true);
    expect([room.content.state(), holds(room, 'Ada Lind')]).toEqual(['clear', true]);
    expect((await room.keys.giveKeys(ADA)).ok).toBe(true);
    expect([room.content.state(), holds(room, 'Ada Lind'), names(room)[0]]).toEqual([
      'open',
      false,
      'Ada Lind',
    ]);
    expect(verifyRoom(room.db, undefined, {}, room.content.cipher()).ok).toBe(true);
  });
});

describe('a computer without a keychain', () => {
  it('knows people by their roles until one of them unlocks, and everything then', async () => {
    const room = startAgain(await foundedRoom());
    expect(room.content.state()).toBe('locked');
    expect(names(room)[0]).toMatch(/^Person 1: .*Administrator/);
    const ada = room.spine.room().people.list[0]?.personId ?? '';
    const wrong = await room.keys.unlock(ada, 'not it');
    expect(wrong).toMatchObject({ ok: false, error: { sentence: expect.stringContaining('Person 1') } });
    expect(room.content.state()).toBe('locked');
    expect((await room.keys.unlock(ada, ADA)).ok).toBe(true);
    expect([room.content.state(), names(room)[0], room.problems]).toEqual(['open', 'Ada Lind', []]);
  });

  it('folds no incident and writes nothing into one before that; the clock then logs what went by, with both times', async () => {
    const before = await keyedAndAsked();
    const { wall } = before.clocks;
    const room = startAgain(before);
    room.clocks.wall = wall + 3 * HOUR;
    room.clocks.steady += 3 * HOUR;
    const size = room.log.size(INCIDENT);
    const clock = clockOf(room);
    clock.tick();
    expect(room.spine.incidents.state(INCIDENT)).toMatchObject({
      ok: false,
      error: { code: 'content-locked' },
    });
    expect(room.log.size(INCIDENT)).toBe(size);
    const leave = room.content.onOpened(clock.tick);
    expect((await room.keys.unlock(room.idOf('Ada Lind'), ADA)).ok).toBe(true);
    leave();
    const late = room.log.read(INCIDENT, size).filter(({ kind }) => /^stage\.(warned|expired)$/.test(kind));
    expect(late.length).toBeGreaterThan(0);
    for (const { data, at } of late) {
      expect(data['noticedAt']).toBe(at);
      expect(Number(data['dueAt'])).toBeLessThan(at);
    }
    room.log.seal();
    expect(room.log.sealedSize(INCIDENT)).toBe(room.log.size(INCIDENT));
  });

  it('logs a change of the clock that comes after one that another process logged while this one was locked', async () => {
    const first = await keyedAndAsked();
    const opened = openRoomFile(first.db.name, { ballastBytes: 0 });
    if (!opened.ok) throw new Error(opened.error.sentence);
    const other = openKeyedRoom(opened.value);
    const both = (ms: number, steadyMs: number): void => {
      first.clocks.wall += ms;
      first.clocks.steady += steadyMs;
      Object.assign(other.clocks, first.clocks);
    };
    both(0, 0);
    const [firstClock, clock] = [clockOf(first), clockOf(other)];
    both(HOUR, 0);
    firstClock.tick();
    clock.tick();
    expect((await other.keys.openKey(other.idOf('Ada Lind'), ADA)).ok).toBe(true);
    both(1000, 1000);
    clock.tick();
    both(-HOUR, 0);
    clock.tick();
    const shifts = other.log.read(INCIDENT).filter(({ kind }) => kind === 'clock.adjusted');
    expect(shifts.map(({ data }) => data['shiftMs'])).toEqual([HOUR, -HOUR]);
    opened.value.close();
  });

  it('is enough on another computer too: the file and a passphrase', async () => {
    const room = await foundedRoom();
    const path = join(tempFolder(), 'elsewhere.holdline');
    room.db.pragma('wal_checkpoint(TRUNCATE)');
    copyFileSync(room.db.name, path);
    const opened = openRoomFile(path, { ballastBytes: 0 });
    if (!opened.ok) throw new Error(opened.error.sentence);
    const there = openKeyedRoom(opened.value);
    there.spine.sendToRegistry({ type: 'keyboard.lock', why: 'start' });
    expect((await there.keys.unlock(there.idOf('Ada Lind'), ADA)).ok).toBe(true);
    expect(names(there)[0]).toBe('Ada Lind');
    opened.value.close();
  });
});

describe('a locked room', () => {
  it('gives nothing away as if it were whole: no incident, no registry or sheet with its names missing', async () => {
    const room = startAgain(await keyedAndAsked());
    for (const logId of ['registry', INCIDENT])
      for (const format of ['csv', 'jsonl'] as const)
        expect(exportText(room.spine, logId, format)).toMatchObject({
          ok: false,
          error: { code: 'content-locked' },
        });
    const asked = () => Promise.resolve({ ok: true as const, value: { done: true, path: 'somewhere' } });
    const services = { spine: () => room.spine, exportLog: asked, keepFingerprints: asked };
    const doors = createHandlers(services as unknown as Services);
    const saved = { logId: INCIDENT, format: 'pack' as const, leaveOut: [] };
    const sheet = { how: 'sheet', paper: 'A4' } as const;
    const locked = { ok: false, error: { code: 'content-locked' } };
    expect([await doors.exportLog(saved), await doors.keepFingerprints(sheet)]).toMatchObject([
      locked,
      locked,
    ]);
    expect((await room.keys.openKey(room.idOf('Ada Lind'), ADA)).ok).toBe(true);
    expect([await doors.exportLog(saved), await doors.keepFingerprints(sheet)]).toMatchObject([
      { ok: true },
      { ok: true },
    ]);
    const table = exportText(room.spine, 'registry', 'csv');
    expect(table).toMatchObject({ ok: true, value: expect.stringContaining('Ada Lind') });
  });
});

describe('a computer with a keychain', () => {
  it('reads the room from the start', async () => {
    const keychain = testKeychain();
    const room = openAgain(await foundedRoom({ keychain }), { keychain });
    await room.keys.wake();
    expect([room.content.state(), names(room)[0]]).toEqual(['open', 'Ada Lind']);
  });
});

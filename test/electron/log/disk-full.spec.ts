import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ballastPath } from '../../../electron/db/ballast.ts';
import { openRoomFile } from '../../../electron/db/open.ts';
import { problemOf } from '../../../electron/db/problem.ts';
import type { EventLog } from '../../../electron/log/event-log.ts';
import { verifyLog } from '../../../electron/log/verify-log.ts';
import { createRoom, tempFolder } from '../../support/db.ts';
import { appendAll, createLog, INCIDENT, notes, STAMP } from '../../support/log.ts';

const big = (count: number): ReturnType<typeof notes> =>
  Array.from({ length: count }, () => ({ kind: 'note.added', data: { text: 'word '.repeat(400) } }));

/** Appends one event after the other until the log refuses one; answers with that refusal. */
function fill(log: EventLog): { readonly code: string; readonly sentence: string } {
  for (;;) {
    const result = log.append(INCIDENT, log.size(INCIDENT), big(1), STAMP);
    if (!result.ok) return result.error;
  }
}

/** A real disk of 3 MiB, or the reason why this machine cannot give us one. */
function smallDisk(): { readonly folder: string } | { readonly reason: string } {
  if (process.platform !== 'linux') return { reason: 'only Linux mounts a small disk for a test' };
  const folder = tempFolder();
  const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'holdline-test', folder], {
    encoding: 'utf8',
  });
  if (mount.status !== 0)
    return { reason: `no right to mount a small disk: ${mount.stderr || String(mount.error)}` };
  onTestFinished(() => void spawnSync('umount', ['-l', folder]));
  return { folder };
}

describe('a full disk in mid-append', () => {
  it('refuses the whole batch with a sentence, keeps what was there, and goes on when there is room', () => {
    const db = createRoom();
    const log = createLog({}, db);
    appendAll(log, notes(10));
    const head = log.head(INCIDENT);
    db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true })) + 20}`);
    const refused = log.append(INCIDENT, 10, big(200), STAMP);
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'disk-full', sentence: expect.stringContaining('Free some space') },
    });
    expect([log.head(INCIDENT), verifyLog(db, INCIDENT)]).toEqual([
      head,
      { ok: true, ...head, sealed: 0, erased: 0, locked: 0 },
    ]);
    db.pragma('max_page_count = 1000000');
    appendAll(log, big(200));
    expect(verifyLog(db, INCIDENT)).toMatchObject({ ok: true, size: 210 });
  });

  it('happens for real: the ballast makes room for the last words, nothing is lost, and the room opens again', (test) => {
    const disk = smallDisk();
    if ('reason' in disk) return test.skip(disk.reason);
    const path = join(disk.folder, 'room.holdline');
    const opened = openRoomFile(path, { ballastBytes: 512 * 1024 });
    if (!opened.ok) throw new Error(opened.error.sentence);
    const db = opened.value;
    const log = createLog({}, db);
    expect(existsSync(ballastPath(path))).toBe(true);

    expect(fill(log)).toMatchObject({
      code: 'disk-full',
      sentence: expect.stringContaining('try again now'),
    });
    const full = log.size(INCIDENT);
    expect(verifyLog(db, INCIDENT)).toMatchObject({ ok: true, size: full });
    expect(appendAll(log, notes(3))).toHaveLength(3);

    expect(fill(log)).toMatchObject({
      code: 'disk-full',
      sentence: expect.stringContaining('Free some space'),
    });
    const head = log.head(INCIDENT);
    expect(head.size).toBeGreaterThan(full + 3);
    db.close();
    const again = openRoomFile(path, { readonly: true });
    if (!again.ok) throw new Error(again.error.sentence);
    expect(verifyLog(again.value, INCIDENT, undefined, [head])).toEqual({
      ok: true,
      ...head,
      sealed: 0,
      erased: 0,
      locked: 0,
    });
    again.value.close();
  });

  it('at opening is told in a sentence', (test) => {
    const disk = smallDisk();
    if ('reason' in disk) return test.skip(disk.reason);
    spawnSync('dd', ['if=/dev/zero', `of=${join(disk.folder, 'filler')}`, 'bs=4k']);
    expect(openRoomFile(join(disk.folder, 'room.holdline'))).toMatchObject({
      ok: false,
      error: { code: 'disk-full' },
    });
  });
});

describe('a room that was there before, on a disk that is full now', () => {
  it('is refused with a sentence, and opens again when there is room', (test) => {
    const disk = smallDisk();
    if ('reason' in disk) return test.skip(disk.reason);
    const path = join(disk.folder, 'room.holdline');
    const opened = openRoomFile(path, { ballastBytes: 0 });
    if (!opened.ok) throw new Error(opened.error.sentence);
    appendAll(createLog({}, opened.value), notes(5));
    opened.value.close();
    const filler = join(disk.folder, 'filler');
    spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=4k']);
    expect(openRoomFile(path, { ballastBytes: 0 })).toMatchObject({
      ok: false,
      error: { code: 'disk-full', remedy: expect.stringContaining('Free some space') },
    });
    rmSync(filler);
    const again = openRoomFile(path, { ballastBytes: 0 });
    if (!again.ok) throw new Error(again.error.sentence);
    expect(verifyLog(again.value, INCIDENT)).toMatchObject({ ok: true, size: 5 });
    again.value.close();
  });
});

describe('a disk that does not answer as it should', () => {
  it('is named as one, whatever the code', () => {
    const error = Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_SHMMAP' });
    expect(problemOf(error, '/net/room.sqlite')).toMatchObject({ code: 'unreadable' });
    expect(problemOf(new Error('a bug of ours'), '/net/room.sqlite')).toBeUndefined();
  });
});

describe('a room file that can no longer be written', () => {
  it('refuses the append with a sentence', () => {
    const db = createRoom();
    const log = createLog({}, db);
    appendAll(log, notes(1));
    db.pragma('query_only = ON');
    expect(log.append(INCIDENT, 1, notes(1), STAMP)).toMatchObject({
      ok: false,
      error: { code: 'read-only' },
    });
    expect(log.size(INCIDENT)).toBe(1);
  });
});

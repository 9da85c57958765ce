import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ballastPath, freeBallast } from '../../../electron/db/ballast.ts';
import { MIGRATIONS } from '../../../electron/db/migrations/all.ts';
import { openRoomFile } from '../../../electron/db/open.ts';
import { APPLICATION_ID } from '../../../electron/db/probe.ts';
import { createRoom, rows, tempFolder } from '../../support/db.ts';
import { appendAll, createLog, INCIDENT, notes } from '../../support/log.ts';

const fresh = (): string => join(tempFolder(), 'room.holdline');

/** A closed room file with 500 events: a few hundred pages to damage. */
function usedRoom(): string {
  const path = fresh();
  const db = createRoom(path);
  appendAll(createLog({}, db), notes(500));
  db.close();
  return path;
}

/** The code of the problem, after checking that both sentences are there and that not one byte of the file changed. */
function refusal(
  path: string,
  options: { readonly readonly?: boolean; readonly mustExist?: boolean } = {},
): string {
  const before = readFileSync(path);
  const opened = openRoomFile(path, { ballastBytes: 0, ...options } as { readonly readonly: true });
  if (opened.ok) throw new Error('it was opened');
  const { code, sentence, remedy } = opened.error;
  expect(sentence).toContain(path);
  expect(remedy).toMatch(/^[A-Z].*\.$/);
  expect(readFileSync(path).equals(before)).toBe(true);
  return code;
}

describe('opening a room file', () => {
  it('makes a new one that a second opening takes up', () => {
    const path = usedRoom();
    expect(createLog({}, createRoom(path)).size(INCIDENT)).toBe(500);
  });

  it('makes every commit durable, triggers see hidden deletes, and hostile schemas run nothing', () => {
    const db = createRoom();
    const pragmas = [
      'journal_mode',
      'synchronous',
      'foreign_keys',
      'trusted_schema',
      'recursive_triggers',
      'user_version',
    ];
    expect(pragmas.map((name) => db.pragma(name, { simple: true }))).toEqual([
      'wal',
      2,
      1,
      0,
      1,
      MIGRATIONS.length,
    ]);
  });

  it('says that a room is missing instead of making an empty one, where one was expected', () => {
    const path = fresh();
    expect(openRoomFile(path, { readonly: true })).toMatchObject({ ok: false, error: { code: 'missing' } });
    expect(openRoomFile(path, { mustExist: true })).toMatchObject({ ok: false, error: { code: 'missing' } });
    expect(openRoomFile(join(path, 'x', 'room'), {})).toMatchObject({
      ok: false,
      error: { code: 'no-folder', remedy: expect.stringContaining('make the folder first') },
    });
    expect(readdirSync(join(path, '..'))).toEqual([]);
  });

  it('takes an empty file for the room that a crash stopped from being made', () => {
    const path = fresh();
    writeFileSync(path, '');
    expect(openRoomFile(path, { mustExist: true, ballastBytes: 0 })).toMatchObject({
      ok: false,
      error: { code: 'missing' },
    });
    expect(createLog({}, createRoom(path)).logs()).toEqual([]);
  });

  it('takes a file that only bears our id for a room that a crash stopped from being made', () => {
    const path = fresh();
    const made = new Database(path);
    made.pragma(`application_id = ${APPLICATION_ID}`);
    made.close();
    expect(openRoomFile(path, { readonly: true })).toMatchObject({ ok: false, error: { code: 'missing' } });
    expect(createLog({}, createRoom(path)).logs()).toEqual([]);
  });

  it.each(['a letter to the editor', 'SQLite format 2\0'.repeat(20), '\0'.repeat(4096)])(
    'refuses what is no database',
    (content) => {
      const path = fresh();
      writeFileSync(path, content);
      expect(refusal(path)).toBe('not-a-database');
    },
  );

  it('refuses a folder', () => {
    const folder = join(tempFolder(), 'room.holdline');
    mkdirSync(folder);
    expect(openRoomFile(folder)).toMatchObject({ ok: false, error: { code: 'not-a-database' } });
  });

  it('refuses the database of another program, also an empty one, and one with a journal of its own', () => {
    const path = fresh();
    const other = new Database(path);
    other.pragma('journal_mode = WAL');
    other.exec('CREATE TABLE diary(entry TEXT)');
    expect(refusal(path)).toBe('foreign');
    other.close();
    expect(refusal(path)).toBe('foreign');
    expect(refusal(path, { readonly: true })).toBe('foreign');
  });

  it('refuses a room that a newer Holdline wrote, even if that is only in the write-ahead log yet', () => {
    const path = usedRoom();
    const newer = new Database(path);
    newer.pragma(`user_version = ${MIGRATIONS.length + 1}`);
    expect(refusal(path)).toBe('newer-version');
    newer.close();
    expect(refusal(path)).toBe('newer-version');
    expect(refusal(path, { readonly: true })).toBe('newer-version');
  });

  it('refuses a file that was cut short', () => {
    const path = usedRoom();
    truncateSync(path, 20_000);
    expect(refusal(path)).toBe('corrupt');
    truncateSync(path, 60);
    expect(refusal(path)).toBe('corrupt');
  });

  it('refuses a file with a page overwritten', () => {
    const path = usedRoom();
    const bytes = readFileSync(path);
    bytes.fill(0x5a, 8192, 12_288);
    writeFileSync(path, bytes);
    expect(refusal(path)).toBe('corrupt');
  });

  it('refuses a file without one of its tables', () => {
    const path = usedRoom();
    const tool = new Database(path);
    tool.exec('DROP TABLE blob');
    tool.close();
    expect(refusal(path)).toBe('corrupt');
  });

  it('says that another program holds the file', () => {
    const path = usedRoom();
    const other = new Database(path);
    other.pragma('locking_mode = EXCLUSIVE');
    other.exec('BEGIN EXCLUSIVE');
    expect(refusal(path)).toBe('locked');
    other.close();
    expect(openRoomFile(path, { ballastBytes: 0 }).ok).toBe(true);
  });

  it('opens for reading without a right to write', () => {
    const path = usedRoom();
    const opened = openRoomFile(path, { readonly: true });
    if (!opened.ok) throw new Error(opened.error.sentence);
    onTestFinished(() => void opened.value.close());
    expect(rows(opened.value, 'event')).toHaveLength(500);
    expect(() => opened.value.exec("INSERT INTO log VALUES(9, 'x', 'y')")).toThrow('readonly');
  });
});

const OPENER = `
  const { openRoomFile } = await import(process.argv[1]);
  const opened = openRoomFile(process.argv[2], { ballastBytes: 0 });
  console.log(opened.ok ? 'opened' : opened.error.code);
`;

/** Opens a room in a process of its own, without root's right to write everywhere. */
function openAsNobody(path: string): string {
  const module = join(import.meta.dirname, '../../../electron/db/open.ts');
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', OPENER, module, path], {
    encoding: 'utf8',
    ...(process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}),
  });
  return run.stdout.trim() || run.stderr;
}

describe.skipIf(process.platform === 'win32')('a room file that may only be read', () => {
  it('is refused for writing, because of the file or because of its folder, and left as it was', () => {
    const path = usedRoom();
    const folder = join(path, '..');
    const before = readFileSync(path);
    chmodSync(path, 0o444);
    chmodSync(folder, 0o777);
    expect(openAsNobody(path)).toBe('read-only');
    chmodSync(path, 0o666);
    chmodSync(folder, 0o555);
    expect(openAsNobody(path)).toBe('read-only');
    chmodSync(folder, 0o777);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(openAsNobody(path)).toBe('opened');
  });
});

describe('ballast', () => {
  const ballastBytes = 64 * 1024;

  it('is laid beside the room, kept on the next opening, and given back once', () => {
    const path = fresh();
    for (let i = 0; i < 2; i++) {
      const opened = openRoomFile(path, { ballastBytes });
      if (!opened.ok) throw new Error(opened.error.sentence);
      opened.value.close();
    }
    expect(readFileSync(ballastPath(path))).toHaveLength(ballastBytes);
    expect([freeBallast(path), freeBallast(path)]).toEqual([true, false]);
  });

  it('does without when the disk has no room for it, and says so', () => {
    const said: string[] = [];
    const opened = openRoomFile(fresh(), {
      ballastBytes: 2 ** 50,
      report: (sentence) => void said.push(sentence),
    });
    expect(opened.ok).toBe(true);
    if (opened.ok) opened.value.close();
    expect(said).toEqual([expect.stringContaining('the disk has only')]);
  });
});

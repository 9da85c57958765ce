import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { compareHeads } from '../../../electron/log/compare-heads.ts';
import {
  readRememberedHeads,
  rememberHeads,
  setAsideRememberedHeads,
} from '../../../electron/log/remembered-heads.ts';
import { parseCheckpoint } from '../../../shared/seal/checkpoint.ts';
import { createRoom, tempFolder } from '../../support/db.ts';
import { appendAll, createLog, INCIDENT, notes, ROOM } from '../../support/log.ts';
import { logKeys } from '../../support/sealed-log.ts';
import { bodyAt, put, stealRoom, treeAnew } from '../../support/tampering.ts';

const fail = (error: unknown): never => {
  throw error;
};

describe('the heads remembered outside the file', () => {
  it('follow the logs a moment behind, with their checkpoints, and are whole at quit', async () => {
    const file = join(tempFolder(), 'heads', 'room.json');
    const { signer, announce } = logKeys();
    const log = createLog({ signer, sealedAtOnce: ['release.recorded'] });
    announce(log);
    const memory = rememberHeads(log, ROOM, file, fail);
    appendAll(log, [...notes(2), { kind: 'release.recorded', data: {} }]);
    await vi.waitFor(() => expect(readRememberedHeads(file, ROOM)?.[INCIDENT]?.size).toBe(3));
    appendAll(log, notes(1));
    log.seal();
    memory.flush();
    const heads = readRememberedHeads(file, ROOM) ?? {};
    expect(heads[INCIDENT]).toMatchObject(log.head(INCIDENT));
    const { heads: kept } = JSON.parse(readFileSync(file, 'utf8'));
    expect(parseCheckpoint(kept[INCIDENT].checkpoint)?.checkpoint).toMatchObject(log.head(INCIDENT));
    expect(readdirSync(dirname(file))).toEqual(['room.json']);
  });

  it('belong to one room, and a file that cannot be read remembers nothing', () => {
    const file = join(tempFolder(), 'room.json');
    expect(readRememberedHeads(file, ROOM)).toBeUndefined();
    writeFileSync(file, '{"v":1,"room":"room-1","heads":{"a":{"size":-1}}}');
    expect(readRememberedHeads(file, ROOM)).toBeUndefined();
    writeFileSync(file, '{"v":1,"room":"room-1","heads":{}}');
    expect([readRememberedHeads(file, ROOM), readRememberedHeads(file, 'room-2')]).toEqual([{}, undefined]);
    setAsideRememberedHeads(file, 7);
    expect([readRememberedHeads(file, ROOM), readdirSync(dirname(file))]).toEqual([
      undefined,
      ['room.set-aside-7.json'],
    ]);
  });

  it('catch a file that was put back to an older copy, and say nothing of one that only grew', () => {
    const path = join(tempFolder(), 'room.holdline');
    const db = createRoom(path);
    const log = createLog({}, db);
    appendAll(log, notes(300));
    db.pragma('wal_checkpoint(TRUNCATE)');
    const copy = join(tempFolder(), 'copy.holdline');
    copyFileSync(path, copy);
    const early = { [INCIDENT]: log.head(INCIDENT) };
    appendAll(log, notes(20));
    const late = {
      [INCIDENT]: log.head(INCIDENT),
      gone: { size: 2, root: 'x' },
      empty: { size: 0, root: 'x' },
    };
    expect(compareHeads(db, log, early)).toEqual([]);
    const older = createRoom(copy);
    expect(compareHeads(older, createLog({}, older), late)).toEqual([
      { logId: INCIDENT, why: 'shorter', remembered: late[INCIDENT], size: 300 },
      { logId: 'gone', why: 'shorter', remembered: late.gone, size: 0 },
    ]);
  });

  it.each([60, 40])('catch a history that was written anew, also where it has grown since (%i)', (size) => {
    const { tool, head } = stealRoom(60);
    const log = createLog({}, tool as never);
    const remembered = { size, root: size === 60 ? head.root : 'other' };
    put(tool, 30, bodyAt(tool, 30).replace('"mono":5000', '"mono":5001'));
    treeAnew(tool, 30, 60);
    const again = createLog({}, tool as never);
    expect(compareHeads(tool, again, { [INCIDENT]: remembered })).toMatchObject([
      { why: 'rewritten', size: 60 },
    ]);
    expect(log.size(INCIDENT)).toBe(60);
  });
});

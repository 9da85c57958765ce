import { spawnSync } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connect } from '../../../electron/db/connect.ts';
import { checkTails } from '../../../electron/log/check-tails.ts';
import { digestIn, nodeHasher } from '../../../electron/log/digest.ts';
import { verifyInWorker } from '../../../electron/log/verify-in-worker.ts';
import { verifyLog } from '../../../electron/log/verify-log.ts';
import type { Progress } from '../../../electron/log/verify-messages.ts';
import { verifyRoom } from '../../../electron/log/verify-room.ts';
import { sharesOf } from '../../../electron/log/verify-shares.ts';
import { verifyRecords } from '../../../shared/seal/verify.ts';
import { plainHasher } from '../../shared/seal/sha256.ts';
import { createRoom, rows, tempFolder } from '../../support/db.ts';
import { appendAll, createLog, INCIDENT, notes } from '../../support/log.ts';
import { logKeys } from '../../support/sealed-log.ts';

const ORIGIN = 'holdline/room-1/inc-1';
const ENTRY = new URL('../../../electron/log/verify-worker.ts', import.meta.url);

describe('verification', () => {
  it('agrees with the head that the log itself keeps, and tells how far it is', () => {
    const db = createRoom();
    const log = createLog({}, db);
    appendAll(log, notes(1300));
    const steps: number[] = [];
    expect(verifyLog(db, INCIDENT, (done) => void steps.push(done))).toEqual({
      ok: true,
      ...log.head(INCIDENT),
      sealed: 0,
      erased: 0,
      locked: 0,
    });
    expect(steps).toEqual([512, 1024, 1300]);
  });

  it('runs in a worker on a room that is being written to', async () => {
    const path = join(tempFolder(), 'room.holdline');
    const log = createLog({}, createRoom(path));
    appendAll(log, notes(600));
    appendAll(log, notes(3), 'registry');
    const heard: Progress[] = [];
    const remembered = { [INCIDENT]: [log.head(INCIDENT)] };
    const verdict = verifyInWorker(ENTRY, { path, remembered }, (progress) => void heard.push(progress));
    appendAll(log, notes(1));
    expect(await verdict).toMatchObject({ ok: true, value: { ok: true, problems: [] } });
    expect(heard.length).toBeGreaterThan(2);
  });

  it('stops when it is told to, on whichever thread, and finds nothing out', async () => {
    const path = join(tempFolder(), 'room.holdline');
    appendAll(createLog({}, createRoom(path)), notes(30_000));
    const stop = new AbortController();
    const reason = new Error('enough');
    const checked = verifyInWorker(ENTRY, { path }, () => stop.abort(reason), stop.signal);
    await expect(checked).rejects.toBe(reason);
    await expect(verifyInWorker(ENTRY, { path }, undefined, stop.signal)).rejects.toBe(reason);
    expect(await verifyInWorker(ENTRY, { path })).toMatchObject({ ok: true, value: { ok: true } });
  });

  it('answers with the problem when the worker cannot open the file', async () => {
    const path = join(tempFolder(), 'room.holdline');
    writeFileSync(path, 'not a room');
    expect(await verifyInWorker(ENTRY, { path })).toMatchObject({
      ok: false,
      error: { code: 'not-a-database' },
    });
  });

  it('can be done by a lay person with openssl', () => {
    const db = createRoom();
    appendAll(createLog({}, db), notes(50));
    const bodies = rows(db, 'event').map(({ body }) => String(body));
    const file = join(tempFolder(), 'events.ndjson');
    writeFileSync(file, `${bodies.join('\n')}\n`);
    const check = `{ printf '\\000'; sed -n 42p ${file} | tr -d '\\n'; } | openssl dgst -sha256 -binary | base64`;
    const { stdout } = spawnSync('sh', ['-c', check], { encoding: 'utf8' });
    expect(JSON.parse(bodies[42] ?? '{}')).toMatchObject({ seq: 42, prev: stdout.trim() });
  });
});

describe('properties of a log', () => {
  const db = (): { bodies: readonly string[]; leaves: readonly ReturnType<typeof digestIn>[] } => {
    const room = createRoom();
    const log = createLog({}, room);
    for (let i = 0; i < 30; i++) appendAll(log, notes(1 + (i % 3), i));
    const stored = rows(room, 'event');
    return {
      bodies: stored.map(({ body }) => String(body)),
      leaves: stored.map(({ leaf }) => digestIn(leaf as Uint8Array)),
    };
  };

  it('any prefix verifies, with and without the noted hashes, with either hasher', () => {
    const { bodies, leaves } = db();
    for (let size = 0; size <= bodies.length; size++) {
      const bare = bodies.slice(0, size).map((body) => ({ body }));
      const noted = bare.map(({ body }, i) => ({ body, leaf: leaves[i] ?? ('' as never) }));
      const plain = verifyRecords(bare, { hasher: plainHasher, origin: ORIGIN });
      expect(plain).toMatchObject({ ok: true, size });
      expect(verifyRecords(noted, { hasher: nodeHasher, origin: ORIGIN })).toEqual(plain);
    }
  });

  it('any change of any character is named, once the head is remembered', () => {
    const { bodies } = db();
    const whole = verifyRecords(
      bodies.map((body) => ({ body })),
      { hasher: nodeHasher, origin: ORIGIN },
    );
    if (!whole.ok) throw new Error(whole.reason);
    fc.assert(
      fc.property(
        fc.nat(bodies.length - 1),
        fc.nat(),
        fc.integer({ min: 1, max: 127 }),
        (position, at, flip) => {
          const body = bodies[position] ?? '';
          const i = at % body.length;
          const changed =
            body.slice(0, i) + String.fromCharCode(body.charCodeAt(i) ^ flip) + body.slice(i + 1);
          const rows = bodies.map((b, p) => ({ body: p === position ? changed : b }));
          const verdict = verifyRecords(rows, { hasher: nodeHasher, origin: ORIGIN, remembered: [whole] });
          expect(verdict.ok).toBe(false);
          if (position < bodies.length - 1) expect(verdict).toMatchObject({ position });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('any row taken out, doubled or moved is named where it happens', () => {
    const { bodies } = db();
    fc.assert(
      fc.property(
        fc.nat(bodies.length - 2),
        fc.nat(bodies.length - 1),
        fc.constantFrom('drop', 'double', 'move'),
        (from, to, how) => {
          fc.pre(how !== 'move' || from !== to);
          const rows = [...bodies];
          const taken = how === 'double' ? [bodies[from] ?? ''] : rows.splice(from, 1);
          if (how !== 'drop') rows.splice(to, 0, ...taken);
          const verdict = verifyRecords(
            rows.map((body) => ({ body })),
            { hasher: nodeHasher, origin: ORIGIN },
          );
          const first = rows.findIndex((body, i) => body !== bodies[i]);
          expect(verdict).toMatchObject({ ok: false, position: first });
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the quick look at opening', () => {
  it('sees a broken link among the last thousand entries, and not before them', () => {
    const room = createRoom();
    appendAll(createLog({}, room), notes(1500));
    expect(checkTails(room)).toEqual([]);
    room.exec('DROP TRIGGER event_u');
    room.exec("UPDATE event SET body = replace(body, 'note 100\"', 'mote 100\"')");
    expect(checkTails(room)).toEqual([]);
    room.exec("UPDATE event SET body = replace(body, 'note 900\"', 'mote 900\"')");
    expect(checkTails(room)).toMatchObject([{ logId: INCIDENT, fault: { position: 900 } }]);
  });
});

describe('verification on two threads', () => {
  const LARGE = 24_000;
  function largeRoom(): string {
    const path = join(tempFolder(), 'room.holdline');
    const db = createRoom(path);
    const keys = logKeys();
    const log = createLog({ signer: keys.signer, sealedAtOnce: ['release.recorded'] }, db);
    keys.announce(log);
    for (let at = 0; at < LARGE; at += 1000)
      appendAll(log, [...notes(999, at), { kind: 'release.recorded', data: { at } }]);
    appendAll(log, notes(700), 'inc-2');
    log.seal();
    db.pragma('wal_checkpoint(TRUNCATE)');
    return path;
  }
  const both = async (path: string, remembered = {}) => {
    const alone = verifyRoom(createRoom(path), undefined, remembered);
    const together = await verifyInWorker(ENTRY, { path, remembered });
    expect(together).toEqual({ ok: true, value: alone });
    return alone;
  };

  it('comes to the same verdict as one thread, whatever is wrong', async () => {
    const path = largeRoom();
    expect(await both(path)).toMatchObject({ ok: true });
    expect(await both(path, { gone: [{ size: 3, root: 'x' }] })).toMatchObject({ ok: false });
    expect(await both(path, { 'inc-1': [{ size: LARGE + 9, root: 'x' }] })).toMatchObject({ ok: false });
    const base = 2 * 2 ** 32;
    const edits = [
      `UPDATE event SET body = replace(body, 'note', 'mote') WHERE id = ${base + 9000}`,
      `UPDATE event SET body = replace(body, 'note', 'mote') WHERE id = ${base + 20_000}`,
      `UPDATE tile SET hash = zeroblob(32) WHERE log = 2 AND level = 1 AND idx = 3`,
      `UPDATE tile SET hash = zeroblob(32) WHERE log = 2 AND level = 1 AND idx = 80`,
      'INSERT INTO tile VALUES(2, 1, 500, zeroblob(32))',
      "INSERT INTO seal VALUES(2, 99999, 'nonsense')",
      `UPDATE event SET note = 'nonsense' WHERE id = ${base + 23_999}`,
    ];
    for (const edit of edits) {
      const copy = join(tempFolder(), 'copy.holdline');
      copyFileSync(path, copy);
      const tool = connect(copy, {});
      for (const trigger of ['event_u', 'tile_u', 'seal_d']) tool.exec(`DROP TRIGGER ${trigger}`);
      tool.exec(edit);
      tool.close();
      expect(await both(copy), edit).toMatchObject({ ok: false });
    }
  });

  it('divides a room in halves that meet where a summary ends, and never cuts the registry', () => {
    const logs = [
      { logId: 'registry', size: 30_000 },
      { logId: 'a', size: 100_000 },
      { logId: 'empty', size: 0 },
      { logId: 'b', size: 10 },
    ];
    expect(sharesOf(logs)).toEqual([
      [
        { logId: 'registry', from: 0, to: 30_000 },
        { logId: 'a', from: 0, to: 35_072 },
        { logId: 'empty', from: 0, to: 0 },
      ],
      [
        { logId: 'a', from: 35_072, to: 100_000 },
        { logId: 'b', from: 0, to: 10 },
      ],
    ]);
    expect(sharesOf([{ logId: 'a', size: 10 }])[1]).toEqual([]);
  });
});

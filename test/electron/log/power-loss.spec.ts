import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRoomFile } from '../../../electron/db/open.ts';
import { verifyLog } from '../../../electron/log/verify-log.ts';
import { tempFolder } from '../../support/db.ts';
import { INCIDENT } from '../../support/log.ts';
import { createDisk, FATES } from '../../support/power-loss.ts';
import { type DiskOp, diskOpsIn, straceMissing, traceAppends } from '../../support/strace.ts';

const WAL = 'room.holdline-wal';
const isSync = (op: DiskOp): boolean => op.type === 'sync' || op.type === 'sync-folder';

/** The disk operations between one acknowledgement of an append and the next. */
function windows(ops: readonly DiskOp[]): readonly (readonly DiskOp[])[] {
  const acks = ops.flatMap((op, index) => (op.type === 'ack' && op.line !== 'opening' ? [index] : []));
  return acks.slice(1).map((end, i) => ops.slice((acks[i] ?? 0) + 1, end));
}

/** Numbers that are the same in every run, from a seed (a linear congruential generator). */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The size of the log in a disk image, opened as the app opens it; any disorder in it is an error. */
function sizeIn(folder: string, image: ReadonlyMap<string, Buffer>): number {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [name, bytes] of image) writeFileSync(join(folder, name), bytes);
  const opened = openRoomFile(join(folder, 'room.holdline'), { ballastBytes: 0 });
  if (!opened.ok) throw new Error(opened.error.sentence);
  const verdict = verifyLog(opened.value, INCIDENT);
  opened.value.close();
  if (!verdict.ok) throw new Error(verdict.reason);
  return verdict.size;
}

describe('a trace', () => {
  it('gives a call as one operation where another thread came between its beginning and its end', () => {
    const hex = (text: string): string => Buffer.from(text).toString('hex').replace(/../g, '\\x$&');
    const file = hex('/room/a');
    const trace = [
      `7 pwrite64(19<${file}>, "${hex('abc')}", 3, 6 <unfinished ...>`,
      `8 write(4<${hex('pipe')}>, "${hex('x')}", 1 <unfinished ...>`,
      '7 <... pwrite64 resumed>)           = 3',
      `7 fsync(19<${file}> <unfinished ...>`,
      '8 <... write resumed>)              = 1',
      '7 <... fsync resumed>)              = 0',
      `7 fsync(19<${file}>)                = 0`,
    ];
    expect(diskOpsIn(trace.join('\n'), '/room')).toEqual([
      { type: 'write', name: 'a', offset: 6, bytes: Buffer.from('abc') },
      { type: 'sync', name: 'a' },
      { type: 'sync', name: 'a' },
    ]);
  });
});

describe('an acknowledgement', () => {
  it('costs one sync, made after the last byte of the append was written', (test) => {
    const reason = straceMissing();
    if (reason !== undefined) return test.skip(reason);
    const appends = windows(traceAppends(tempFolder(), 200, 1_000_000));
    expect(appends).toHaveLength(200);
    for (const ops of appends) {
      expect(ops.filter(isSync)).toEqual([{ type: 'sync', name: WAL }]);
      expect(ops.at(-1)).toEqual({ type: 'sync', name: WAL });
    }
  });
});

describe('a power cut', () => {
  it('at any instant leaves a room that opens, verifies and holds every acknowledged event', (test) => {
    const reason = straceMissing();
    if (reason !== undefined) return test.skip(reason);
    const random = seeded(42);
    const ops = traceAppends(tempFolder(), 120, 30);
    const made = ops.findIndex((op) => op.type === 'ack' && op.line === 'open');
    const chosen = new Set(Array.from({ length: 120 }, () => random(ops.length)));
    const disk = createDisk();
    const folder = join(tempFolder(), 'image');
    let acknowledged = 0;
    let images = 0;
    ops.forEach((op, index) => {
      disk.apply(op);
      if (op.type === 'ack' && /^\d+$/.test(op.line)) acknowledged = Number(op.line);
      // Each instant of making the room, with several draws of chance; later a sample.
      const draws = index <= made ? 3 : Number(chosen.has(index));
      for (const fate of FATES.flatMap((each) => Array.from({ length: draws }, () => each))) {
        images++;
        const size = sizeIn(folder, disk.imageAfter(fate, random));
        expect(size, `operation ${index}, ${fate}`).toBeGreaterThanOrEqual(acknowledged);
      }
    });
    expect(acknowledged).toBeGreaterThan(120);
    expect(images).toBeGreaterThan(500);
  });
});

import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { median, timed } from './figures.ts';

const WRITES = 500;

/** What this disk takes to write 4 KiB at the end of a file and to have it safe, in microseconds: the floor of every durable append. */
export function flushFloorUs(): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'holdline-flush-'));
  const file = openSync(path.join(folder, 'flush'), 'w');
  const block = Buffer.alloc(4096, 7);
  const times = Array.from({ length: WRITES }, () =>
    timed(() => {
      writeSync(file, block);
      fdatasyncSync(file);
    }),
  );
  closeSync(file);
  rmSync(folder, { recursive: true, force: true });
  return median(times) * 1000;
}

import { randomFillSync } from 'node:crypto';
import { closeSync, openSync, rmSync, statfsSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

const MIB = 1024 * 1024;

/** Bytes kept aside for the last words on a full disk: about 60,000 events. */
export const BALLAST_BYTES = 32 * MIB;

/** The ballast is laid only where the disk has this many times its size, so that it does not itself fill the disk. */
const MARGIN = 3;

/** The file that holds space beside a room file. Its content means nothing. */
export function ballastPath(roomPath: string): string {
  return `${roomPath}-ballast`;
}

/**
 * Lays the ballast unless it is there. Never fails: a room without ballast still works, and the reason comes back as a
 * sentence for the log file. The bytes are random, because a file system that compresses would give zeros no space.
 */
export function layBallast(roomPath: string, bytes = BALLAST_BYTES): string | undefined {
  const path = ballastPath(roomPath);
  try {
    if (statSync(path, { throwIfNoEntry: false })?.size === bytes) return undefined;
    const { bavail, bsize } = statfsSync(dirname(roomPath));
    if (bavail * bsize < bytes * MARGIN)
      return `No ballast beside ${roomPath}: the disk has only ${bavail * bsize} bytes left.`;
    writeRandom(path, bytes);
    return undefined;
  } catch (error) {
    rmSync(path, { force: true });
    return `No ballast beside ${roomPath}: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Gives the space back to the disk; false when there was none to give. */
export function freeBallast(roomPath: string): boolean {
  const path = ballastPath(roomPath);
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return false;
  rmSync(path, { force: true });
  return true;
}

function writeRandom(path: string, bytes: number): void {
  const block = randomFillSync(Buffer.alloc(Math.min(bytes, MIB)));
  const file = openSync(path, 'w');
  try {
    for (let left = bytes; left > 0; left -= block.length)
      writeSync(file, block, 0, Math.min(left, block.length));
  } finally {
    closeSync(file);
  }
}

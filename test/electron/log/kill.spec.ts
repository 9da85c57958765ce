import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRoomFile } from '../../../electron/db/open.ts';
import { checkTails } from '../../../electron/log/check-tails.ts';
import { verifyLog } from '../../../electron/log/verify-log.ts';
import { tempFolder } from '../../support/db.ts';
import { INCIDENT } from '../../support/log.ts';

const APPENDER = join(import.meta.dirname, '../../support/appender.ts');

/** Runs the appender, kills it as soon as `enough` says so of its last line, and answers with all its lines. */
function runAndKill(
  path: string,
  enough: (lines: readonly string[]) => boolean,
  delayMs = 0,
): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [APPENDER, path, '-'], { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    const lines = (): readonly string[] => text.split('\n').slice(0, -1);
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (!enough(lines())) return;
      if (delayMs === 0) child.kill('SIGKILL');
      else setTimeout(() => child.kill('SIGKILL'), delayMs);
    });
    child.on('error', reject);
    child.on('close', (code, signal) =>
      signal === 'SIGKILL' ? resolve(lines()) : reject(new Error(`it ended by itself with ${code}`)),
    );
  });
}

/** The size of the log after opening the room as the app does; throws for anything that is not in perfect order. */
function sizeAfterReopening(path: string): number {
  const opened = openRoomFile(path, { ballastBytes: 0 });
  if (!opened.ok) throw new Error(opened.error.sentence);
  try {
    expect(checkTails(opened.value)).toEqual([]);
    const verdict = verifyLog(opened.value, INCIDENT);
    if (!verdict.ok) throw new Error(verdict.reason);
    expect(verdict.erased).toBe(0);
    return verdict.size;
  } finally {
    opened.value.close();
  }
}

describe('a process that is killed', () => {
  it('loses no acknowledged event, at whatever instant of an append it dies', async () => {
    const path = join(tempFolder(), 'room.holdline');
    for (let round = 0; round < 25; round++) {
      const wanted = 3 + Math.floor(Math.random() * 60);
      const lines = await runAndKill(path, (seen) => seen.length >= wanted);
      expect(sizeAfterReopening(path)).toBeGreaterThanOrEqual(Number(lines.at(-1)));
    }
  });

  it('leaves a room that opens, at whatever instant of making it it dies', async () => {
    for (let round = 0; round < 15; round++) {
      const path = join(tempFolder(), 'room.holdline');
      const lines = await runAndKill(path, (seen) => seen.includes('opening'), round / 2);
      const acknowledged = Number(lines.filter((line) => /^\d+$/.test(line)).at(-1) ?? 0);
      expect(sizeAfterReopening(path)).toBeGreaterThanOrEqual(acknowledged);
    }
  });
});

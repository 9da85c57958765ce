import { instantOf } from './instant.ts';
import type { LogRecord } from './record.ts';

/** Two clocks that differ by more than this between two records were not just drifting. */
const JUMP_MS = 2000;

/** A place where the wall clock went another way than the steady clock, and no entry says so. */
export type ClockJump = { readonly position: number; readonly byMs: number };

/** How far the wall clock moved against the steady clock between two records of one start of the program. */
function shiftBetween(before: LogRecord, after: LogRecord): number {
  const wall = (instantOf(after.at) ?? 0) - (instantOf(before.at) ?? 0);
  return wall - (after.mono - before.mono);
}

/**
 * Looks, within each start of the program, whether the wall clock and the steady clock went the same way. A clock that
 * was moved and logged explains itself (`clock.adjusted`). It cannot tell a wrong clock that was never moved.
 */
export function clockJumps(records: readonly LogRecord[]): readonly ClockJump[] {
  const newest = new Map<string, LogRecord>();
  const jumps: ClockJump[] = [];
  for (const record of records) {
    const before = newest.get(record.sess);
    newest.set(record.sess, record);
    if (before === undefined) continue;
    const byMs = shiftBetween(before, record);
    const shift = record.kind === 'clock.adjusted' ? record.data['shiftMs'] : 0;
    const told = typeof shift === 'number' ? shift : 0;
    if (Math.abs(byMs - told) > JUMP_MS) jumps.push({ position: record.seq, byMs });
  }
  return jumps;
}

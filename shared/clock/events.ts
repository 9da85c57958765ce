import { z } from 'zod';
import { eventKind } from '../event-kind.ts';
import { durationMs } from '../fields.ts';

const signedMs = z.int().min(-4e12).max(4e12);

/**
 * `shiftMs`: how far the system clock was moved against the machine's steady clock (positive: forward). Remaining
 * times do not move because of it. `asleepMs`: time that really passed while the machine slept; remaining times do.
 */
export const clockEvents = {
  'clock.adjusted': eventKind(z.strictObject({ shiftMs: signedMs, asleepMs: durationMs })),
} as const;

export const clockCommands = {
  /** `since`: the sum of all shifts in the log that it was measured against. Where that is another now, it is refused. */
  'clock.adjust': z.strictObject({ shiftMs: signedMs, asleepMs: durationMs, since: signedMs.optional() }),
} as const;

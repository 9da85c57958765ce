import { parseCheckpoint } from '../../shared/seal/checkpoint.ts';
import type { OldHead } from '../../shared/seal/old-heads.ts';
import type { EventLog } from '../log/event-log.ts';

/**
 * What is worth keeping of a log now: its newest checkpoint, and, where records came after it or it has none, its head
 * without a signature. The newest is the last; a log without records has nothing to keep.
 */
export function headsToKeep(log: EventLog, logId: string): readonly OldHead[] {
  const note = log.checkpoint(logId);
  const signed = note === null ? undefined : parseCheckpoint(note);
  const head = log.head(logId);
  if (head.size === 0) return [];
  const plain: OldHead = { checkpoint: { origin: log.origin(logId), ...head }, note: null };
  if (signed === undefined) return [plain];
  return signed.checkpoint.size === head.size ? [signed] : [signed, plain];
}

import type { EventLog } from '../../electron/log/event-log.ts';
import type { LogSigner } from '../../electron/log/sealer.ts';
import { originOf } from '../../shared/seal/origin.ts';
import { appendAll, ROOM, STAMP } from './log.ts';
import { keyedEvent } from './log-key.ts';
import { type SigningKey, signingKey } from './signing-key.ts';

const REGISTRY_ORIGIN = originOf(ROOM, 'registry');

/** A log key in a test's hands: nobody signs until it is announced. */
export function logKeys(): {
  readonly signer: () => LogSigner | null;
  readonly announce: (log: EventLog) => SigningKey;
} {
  let current: SigningKey | null = null;
  return {
    signer: () => current,
    announce: (log) => {
      const next = signingKey(REGISTRY_ORIGIN);
      appendAll(log, [keyedEvent(next, STAMP.at, current)], 'registry');
      current = next;
      return next;
    },
  };
}

/** Resolves when a checkpoint of a log, of at least so many records, is durable. */
export function whenSealed(log: EventLog, logId: string, size: number): Promise<string> {
  return new Promise((resolve) => {
    const leave = log.onSealed((sealed) => {
      if (sealed.logId !== logId || sealed.size < size) return;
      leave();
      resolve(sealed.note);
    });
  });
}

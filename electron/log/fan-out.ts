import type { StoredEvent } from './events.ts';

/** Events that are in the log for good: `from` is the position of the first. */
export type CommittedBatch = {
  readonly logId: string;
  readonly from: number;
  readonly events: readonly StoredEvent[];
};
export type CommitListener = (batch: CommittedBatch) => void;

export type FanOut = {
  readonly subscribe: (listener: CommitListener) => () => void;
  readonly publish: (...batches: readonly CommittedBatch[]) => void;
};

/**
 * Tells listeners of commits, each in the order of the log: a batch that a listener itself causes waits its turn.
 * A listener that throws is reported, and harms neither the append nor the others.
 */
export function createFanOut(report: (error: unknown) => void): FanOut {
  const listeners = new Set<{ readonly tell: CommitListener }>();
  const waiting: CommittedBatch[] = [];
  let telling = false;

  const tell = (listener: CommitListener, batch: CommittedBatch): void => {
    try {
      listener(batch);
    } catch (error) {
      report(error);
    }
  };
  const publish = (...batches: readonly CommittedBatch[]): void => {
    waiting.push(...batches);
    if (telling) return;
    telling = true;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      for (const entry of [...listeners]) if (listeners.has(entry)) tell(entry.tell, next);
    }
    telling = false;
  };
  const subscribe = (listener: CommitListener): (() => void) => {
    const entry = { tell: listener };
    listeners.add(entry);
    return () => void listeners.delete(entry);
  };
  return { subscribe, publish };
}

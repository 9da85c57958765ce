import type { ReadableDb } from '../db/brands.ts';
import type { StoredEvent } from './events.ts';
import type { CommittedBatch } from './fan-out.ts';

type Tools = {
  readonly db: ReadableDb;
  readonly logs: () => readonly { readonly id: string; readonly size: number }[];
  readonly read: (logId: string, from: number, to: number) => readonly StoredEvent[];
  readonly publish: (...batches: readonly CommittedBatch[]) => void;
  readonly report: (error: unknown) => void;
};

/** Keeps what listeners have been told level with the file, also where another connection wrote to it. */
export type CatchUp = {
  /** What was appended up to `until` and listeners have not been told. From now on they count as told up to `size`. */
  readonly untold: (logId: string, until: number, size: number) => readonly CommittedBatch[];
  /** Looks whether another connection committed since the last look, and tells what it wrote. */
  readonly look: () => void;
};

/** Makes it over a log that nobody listens to yet. */
export function createCatchUp({ db, logs, read, publish, report }: Tools): CatchUp {
  const dataVersion = db.prepare<[], number>('PRAGMA data_version').pluck();
  let seen = dataVersion.get();
  const ends = new Map(logs().map(({ id, size }) => [id, size]));

  const untold: CatchUp['untold'] = (logId, until, size) => {
    const from = ends.get(logId) ?? 0;
    ends.set(logId, Math.max(from, size));
    if (until <= from) return [];
    try {
      return [{ logId, from, events: read(logId, from, until) }];
    } catch (error) {
      report(error);
      return [];
    }
  };
  const look = (): void => {
    const now = dataVersion.get();
    if (now === seen) return;
    seen = now;
    publish(...logs().flatMap(({ id, size }) => untold(id, size, size)));
  };
  return { untold, look };
}

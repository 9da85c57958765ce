import { base64OfBytes } from '../../shared/seal/bytes.ts';
import { LOG_KEYED } from '../../shared/seal/log-keys.ts';
import type { ReadableDb } from '../db/brands.ts';
import type { StoredEvent } from './events.ts';
import { logKeysOf } from './log-keys.ts';

/** The kinds of records that announce a key. */
const ANNOUNCING: ReadonlySet<string> = new Set([LOG_KEYED, 'identity.enrolled']);

/** What a room file says of the private halves of the keys that its registry announces. Ask in the transaction that relies on it. */
export type BoxedKeys = {
  /** Whether the log key in force lies in a box of the file: without one, a secret opens nothing that would outlast this start. */
  readonly holdsLogKey: () => boolean;
  /** The first key that these events announce and that lies in no box. */
  readonly missingFor: (events: readonly StoredEvent[]) => string | undefined;
};

/** Whether an event announces a key. */
export function announcesKey({ kind }: Pick<StoredEvent, 'kind'>): boolean {
  return ANNOUNCING.has(kind);
}

/** Looks into the boxes of an open room file. */
export function createBoxedKeys(db: ReadableDb): BoxedKeys {
  const box = db.prepare<[string], number>('SELECT 1 FROM keybox WHERE id = ?').pluck();
  const isBoxed = (key: string): boolean => box.get(key) !== undefined;
  return {
    holdsLogKey: () => {
      const newest = logKeysOf(db).at(-1);
      return newest !== undefined && isBoxed(base64OfBytes(newest.publicKey));
    },
    missingFor: (events) =>
      events
        .filter(announcesKey)
        .map(({ data }) => String(data['key']))
        .find((key) => !isBoxed(key)),
  };
}

import type { SealedValue } from '../../shared/seal/blobs.ts';
import type { ReadableDb } from '../db/brands.ts';
import type { ContentCipher } from './content-cipher.ts';
import { nodeHasher } from './digest.ts';
import { rootOfFirst } from './head.ts';
import { logRows, tipReader } from './rows.ts';
import { createBlobOpener, type StoredBlob } from './stored-blob.ts';

/** What a room file says of its past beyond what its events tell. */
export type LookBack = {
  /** Base64 of the root over the first records of a log; null where it never had so many, or they cannot be read. */
  readonly rootAt: (logId: string, size: number) => string | null;
  /** A sealed value with its salt, by what a record commits to it by; null where it is gone or locked. */
  readonly sealedValue: (h: string) => SealedValue | null;
};

/** Looks into an open room file, whose sealed values `cipher` opens. */
export function createLookBack(db: ReadableDb, cipher: () => ContentCipher | null): LookBack {
  const select = db.prepare<[Buffer], StoredBlob>('SELECT salt, bytes FROM blob WHERE h = ?').raw();
  const open = createBlobOpener(db, cipher);
  const tipOf = tipReader(db);
  return {
    rootAt: (logId, size) => {
      const log = logRows(db).find((row) => row.id === logId);
      if (log === undefined || size > tipOf(log.n).size) return null;
      return rootOfFirst(db, nodeHasher, log.n, size);
    },
    sealedValue: (h) => {
      const key = Buffer.from(h, 'base64');
      const row = select.get(key);
      const opened = row && open(key, row);
      return opened === undefined || opened === 'locked' ? null : opened;
    },
  };
}

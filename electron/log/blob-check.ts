import type { BlobRef, LogRecord } from '../../shared/seal/record.ts';
import type { ReadableDb } from '../db/brands.ts';
import { nodeHasher } from './digest.ts';
import { blobHash } from './sealed-fields.ts';

type BlobCheck = {
  readonly onRecord: (record: LogRecord) => string | undefined;
  readonly erased: () => number;
};
type StoredBlob = readonly [salt: unknown, bytes: unknown];

/** Checks the sealed bytes behind records against what the records committed to. A blob that is gone was erased. */
export function createBlobCheck(db: ReadableDb): BlobCheck {
  const select = db.prepare<[Buffer], StoredBlob>('SELECT salt, bytes FROM blob WHERE h = ?').raw();
  let erased = 0;

  const isWrong = (ref: BlobRef): boolean => {
    const stored = select.get(Buffer.from(ref.h, 'base64'));
    if (stored === undefined) erased++;
    return stored !== undefined && !matches(ref, stored);
  };
  const onRecord = ({ refs }: LogRecord): string | undefined =>
    refs?.some(isWrong)
      ? 'the words or personal data kept beside it were changed after it was written'
      : undefined;
  return { onRecord, erased: () => erased };
}

function matches(ref: BlobRef, [salt, bytes]: StoredBlob): boolean {
  if (!(salt instanceof Uint8Array) || !(bytes instanceof Uint8Array) || bytes.length !== ref.n) return false;
  return nodeHasher.base64(blobHash(nodeHasher, salt, bytes)) === ref.h;
}

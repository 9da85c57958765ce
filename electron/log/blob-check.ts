import type { BlobRef, LogRecord } from '../../shared/seal/record.ts';
import type { ReadableDb } from '../db/brands.ts';
import type { ContentCipher } from './content-cipher.ts';
import { nodeHasher } from './digest.ts';
import { blobHash } from './sealed-fields.ts';
import { createBlobOpener, type OpenedBlob, type StoredBlob } from './stored-blob.ts';

type BlobCheck = {
  readonly onRecord: (record: LogRecord) => string | undefined;
  readonly erased: () => number;
  /** How many could not be checked, because no key opens them yet. */
  readonly locked: () => number;
};

/** Checks the sealed bytes behind records against what the records committed to. A blob that is gone was erased. */
export function createBlobCheck(db: ReadableDb, cipher: ContentCipher | null): BlobCheck {
  const select = db.prepare<[Buffer], StoredBlob>('SELECT salt, bytes FROM blob WHERE h = ?').raw();
  const open = createBlobOpener(db, () => cipher);
  let erased = 0;
  let locked = 0;

  const isWrong = (ref: BlobRef): boolean => {
    const h = Buffer.from(ref.h, 'base64');
    const stored = select.get(h);
    if (stored === undefined) erased++;
    if (stored === undefined) return false;
    const opened = open(h, stored);
    if (opened === 'locked') locked++;
    return opened !== 'locked' && !matches(ref, opened);
  };
  const onRecord = ({ refs }: LogRecord): string | undefined =>
    refs?.some(isWrong)
      ? 'the words or personal data kept beside it were changed after it was written'
      : undefined;
  return { onRecord, erased: () => erased, locked: () => locked };
}

function matches(ref: BlobRef, opened: Exclude<OpenedBlob, 'locked'>): boolean {
  if (opened === undefined || opened.value.length !== ref.n) return false;
  return nodeHasher.base64(blobHash(nodeHasher, opened.salt, opened.value)) === ref.h;
}

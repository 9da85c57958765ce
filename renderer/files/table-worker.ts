import { sha256 } from '@noble/hashes/sha2.js';
import type { Rejection, Result } from '../../shared/kernel.ts';
import { hexOfBytes } from '../../shared/seal/bytes.ts';
import { type FileRead, readFile } from './read-file.ts';

/** What a file comes to, and the SHA-256 of its bytes in hex. */
export type WorkerAnswer = { readonly read: Result<FileRead, Rejection>; readonly sha256: string };

/*
 * A file from outside is taken apart here: on a thread of its own, within the sandbox of the window, with no disk and no
 * network. If it takes too long the thread is ended, and the clocks in the window ran all the while.
 */
self.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => {
  const bytes = new Uint8Array(data);
  const answer: WorkerAnswer = { read: readFile(bytes), sha256: hexOfBytes(sha256(bytes)) };
  self.postMessage(answer);
};

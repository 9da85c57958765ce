import { ok, type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import { MOST_BYTES, TOO_LARGE } from '../../shared/mention/table.ts';
import type { FileRead } from './read-file.ts';
import type { WorkerAnswer } from './table-worker.ts';

/** A dropped file, read: its name, the SHA-256 of its bytes, and its rows. */
export type Dropped = FileRead & { readonly fileName: string; readonly sha256: string };

/** How long a file may take. Five megabytes take about a second. */
const PATIENCE_MS = 20_000;

const TOO_LONG = refuse('too-long', 'This file takes too long to read. Export a shorter time.');
const BROKEN = refuse('broken', 'This file could not be taken apart. Export it once more, or as CSV.');
const UNREADABLE = refuse('unreadable', 'This file could not be read from the disk. Is it still there?');

function inWorker(bytes: ArrayBuffer): Promise<WorkerAnswer> {
  const worker = new Worker(new URL('./table-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<WorkerAnswer>((resolve) => {
    const end = (answer: WorkerAnswer) => {
      clearTimeout(timer);
      worker.terminate();
      resolve(answer);
    };
    const timer = setTimeout(() => end({ read: TOO_LONG, sha256: '' }), PATIENCE_MS);
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => end(data);
    worker.onerror = () => end({ read: BROKEN, sha256: '' });
    worker.postMessage(bytes, [bytes]);
  });
}

/** A name as the log keeps one: a line that ends with a whole character. */
function lineOf(name: string): string {
  const line = name.normalize('NFC').replace(/\s+/g, ' ').slice(0, 300);
  return line.replace(/[\uD800-\uDBFF]$/, '');
}

/** Reads a file that somebody dropped or chose. Its size is looked at before its bytes are. */
export async function readDropped(file: File): Promise<Result<Dropped, Rejection>> {
  if (file.size > MOST_BYTES) return { ok: false, error: TOO_LARGE };
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return UNREADABLE;
  const { read, sha256 } = await inWorker(bytes);
  return read.ok ? ok({ ...read.value, fileName: lineOf(file.name), sha256 }) : read;
}

import { Worker } from 'node:worker_threads';
import type { Rejection, Result } from '../../shared/kernel.ts';
import type { Checkers } from './pack.ts';

/** What the worker is started with. `leaveOut` names sealed fields, such as `note.added text`. */
export type PackRequest = {
  readonly path: string;
  readonly incidentId: string;
  readonly binding?: string;
  readonly checkers: Checkers;
  readonly leaveOut: readonly string[];
  /** Opens encrypted content; without it, no pack is made of a room that has some. */
  readonly contentKey?: Uint8Array;
};

/** Makes an evidence pack on another thread, so that the war room never stutters. `entry` is the built `pack-worker`. */
export function packInWorker(
  entry: string | URL,
  request: PackRequest,
): Promise<Result<Uint8Array, Rejection>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(entry, { workerData: request });
    worker.on('message', (made: Result<Uint8Array, Rejection>) => resolve(made));
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`the pack worker ended with ${code} and no pack`)));
  });
}

import { Worker } from 'node:worker_threads';
import { fail, ok, type Result } from '../../shared/kernel.ts';
import type { RoomFileProblem } from '../db/problem.ts';
import type { VerifyMessage, VerifyRequest } from './verify-messages.ts';
import type { RoomProgress, RoomVerdict } from './verify-room.ts';

/**
 * Verifies a room file on another thread, so that the war room never stutters. `entry` is the built `verify-worker`.
 * Rejects only if the worker itself breaks; a damaged room is a verdict, an unreadable file a problem.
 */
export function verifyInWorker(
  entry: string | URL,
  request: VerifyRequest,
  onProgress: (progress: RoomProgress) => void = () => undefined,
): Promise<Result<RoomVerdict, RoomFileProblem>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(entry, { workerData: request });
    worker.on('message', (message: VerifyMessage) => {
      if (message.type === 'progress') return onProgress(message.progress);
      resolve(message.type === 'verdict' ? ok(message.verdict) : fail(message.problem));
    });
    worker.on('error', reject);
    worker.on('exit', (code) =>
      reject(new Error(`the verification worker ended with ${code} and no verdict`)),
    );
  });
}

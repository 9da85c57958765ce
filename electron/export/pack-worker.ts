import { randomBytes } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import { openRoomFile } from '../db/open.ts';
import { createContentCipher } from '../log/content-cipher.ts';
import { makePack } from './pack.ts';
import type { PackRequest } from './pack-in-worker.ts';

/** Entry of the worker thread that makes a pack through a connection that can only read. */
function run(request: PackRequest): Result<Uint8Array, Rejection> {
  const { path, incidentId, binding, checkers, contentKey } = request;
  const opened = openRoomFile(path, { readonly: true, ...(binding === undefined ? {} : { binding }) });
  if (!opened.ok) return refuse(opened.error.code, `${opened.error.sentence} ${opened.error.remedy}`);
  const leaveOut = new Set(request.leaveOut);
  const isRedacted = (kind: string, field: string): boolean => leaveOut.has(`${kind} ${field}`);
  const cipher = contentKey === undefined ? null : createContentCipher(contentKey, randomBytes);
  try {
    return makePack(opened.value, incidentId, checkers, isRedacted, cipher);
  } finally {
    opened.value.close();
  }
}

parentPort?.postMessage(run(workerData as PackRequest));

import { parentPort, workerData } from 'node:worker_threads';
import { openRoomFile } from '../db/open.ts';
import type { VerifyMessage, VerifyRequest } from './verify-messages.ts';
import { verifyRoom } from './verify-room.ts';

/** Entry of the worker thread that verifies a room file through a connection that can only read. */
function run(request: VerifyRequest, say: (message: VerifyMessage) => void): void {
  const { path, binding, remembered } = request;
  const opened = openRoomFile(path, { readonly: true, ...(binding === undefined ? {} : { binding }) });
  if (!opened.ok) {
    say({ type: 'unreadable', problem: opened.error });
    return;
  }
  try {
    const verdict = verifyRoom(opened.value, (progress) => say({ type: 'progress', progress }), remembered);
    say({ type: 'verdict', verdict });
  } finally {
    opened.value.close();
  }
}

run(workerData as VerifyRequest, (message) => parentPort?.postMessage(message));

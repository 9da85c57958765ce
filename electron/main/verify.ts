import path from 'node:path';
import type { Verdict } from '../../shared/ipc/contract.ts';
import { ok, type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import { verifyInWorker } from '../log/verify-in-worker.ts';
import type { LogVerdict } from '../log/verify-log.ts';
import type { RememberedHeads } from '../log/verify-room.ts';
import { sqliteBinding } from './sqlite-binding.ts';

const WORKER = path.join(import.meta.dirname, 'verify-worker.js');

function inWords(verdict: LogVerdict): Verdict {
  if (verdict.ok) {
    const { size, root, sealed } = verdict;
    const sentence = `All ${size} records fit together as they are stored: every hash, every link and the tree were computed anew. ${sealedSentence(size, sealed)}`;
    return { intact: true, size, root, position: null, sentence };
  }
  return { intact: false, size: 0, root: '', position: verdict.position, sentence: verdict.reason };
}

/** How far the signatures of the log's key reach: what is not signed, its writer could have written anew as a whole. */
function sealedSentence(size: number, sealed: number): string {
  if (sealed === size) return 'A checkpoint signed with the room’s key covers them all.';
  const open = sealed === 0 ? 'No signature covers them' : `No signature covers the last ${size - sealed}`;
  return `${open} yet: whoever can write the file could have written them anew, unless a head kept elsewhere says otherwise.`;
}

/**
 * Verifies the whole room on other threads, also against the heads remembered of it, and gives the verdict on one log.
 */
export async function verifyRoomFile(
  file: string,
  logId: string,
  remembered: RememberedHeads,
): Promise<Result<Verdict, Rejection>> {
  const binding = sqliteBinding();
  const checked = await verifyInWorker(WORKER, {
    path: file,
    remembered,
    ...(binding === undefined ? {} : { binding }),
  });
  if (!checked.ok) return refuse(checked.error.code, `${checked.error.sentence} ${checked.error.remedy}`);
  const [problem] = checked.value.problems;
  const found = checked.value.logs.find((one) => one.logId === logId);
  if (problem !== undefined)
    return ok({ intact: false, size: 0, root: '', position: null, sentence: problem });
  return found ? ok(inWords(found.verdict)) : refuse('unknown-log', 'There is no such log in this room.');
}

import path from 'node:path';
import type { Verdict } from '../../shared/ipc/contract.ts';
import { ok, type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import { verifyInWorker } from '../log/verify-in-worker.ts';
import type { LogVerdict } from '../log/verify-log.ts';
import { sqliteBinding } from './sqlite-binding.ts';

const WORKER = path.join(import.meta.dirname, 'verify-worker.js');

function inWords(verdict: LogVerdict): Verdict {
  if (verdict.ok) {
    const { size, root } = verdict;
    const sentence = `All ${size} records are as they were written: every hash, every link and the tree were computed anew.`;
    return { intact: true, size, root, position: null, sentence };
  }
  return { intact: false, size: 0, root: '', position: verdict.position, sentence: verdict.reason };
}

/** Verifies the whole room on another thread and gives the verdict on one log. */
export async function verifyRoomFile(file: string, logId: string): Promise<Result<Verdict, Rejection>> {
  const binding = sqliteBinding();
  const checked = await verifyInWorker(WORKER, { path: file, ...(binding === undefined ? {} : { binding }) });
  if (!checked.ok) return refuse(checked.error.code, `${checked.error.sentence} ${checked.error.remedy}`);
  const [problem] = checked.value.problems;
  const found = checked.value.logs.find((one) => one.logId === logId);
  if (problem !== undefined)
    return ok({ intact: false, size: 0, root: '', position: null, sentence: problem });
  return found ? ok(inWords(found.verdict)) : refuse('unknown-log', 'There is no such log in this room.');
}

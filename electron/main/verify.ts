import path from 'node:path';
import type { Verdict } from '../../shared/ipc/contract.ts';
import type { RoomCheck } from '../../shared/ipc/proof.ts';
import { ok, type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import { oldHeadsIn } from '../../shared/seal/old-heads.ts';
import type { RoomProof } from '../anchor/room-proof.ts';
import type { Content } from '../log/content.ts';
import { verifyInWorker } from '../log/verify-in-worker.ts';
import type { LogVerdict } from '../log/verify-log.ts';
import type { OpenRoom } from './room-file.ts';
import { sqliteBinding } from './sqlite-binding.ts';

const WORKER = path.join(import.meta.dirname, 'verify-worker.js');

function inWords(verdict: LogVerdict): Verdict {
  if (verdict.ok) {
    const { size, root, sealed, locked } = verdict;
    const sentence = `All ${size} records fit together as they are stored: every hash, every link and the tree were computed anew. ${sealedSentence(size, sealed)}${lockedSentence(locked)}`;
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

/** What was not looked at, because it is encrypted and no passphrase has opened it. */
function lockedSentence(locked: number): string {
  if (locked === 0) return '';
  return ` The content of ${locked === 1 ? '1 field was' : `${locked} fields was`} not checked: locked.`;
}

/** Where the room lies, and what opens its encrypted content. */
export function roomSource(path: string, content: Content | null) {
  const binding = sqliteBinding();
  const contentKey = content?.cipher()?.key;
  return {
    path,
    ...(binding === undefined ? {} : { binding }),
    ...(contentKey === undefined ? {} : { contentKey }),
  };
}

/**
 * Verifies the whole room on other threads, also against the heads remembered of it, and gives the verdict on one log.
 */
export async function verifyRoomFile(
  file: string,
  logId: string,
  { remembered, content }: Pick<OpenRoom, 'remembered' | 'content'>,
): Promise<Result<Verdict, Rejection>> {
  const checked = await verifyInWorker(WORKER, { remembered, ...roomSource(file, content) });
  if (!checked.ok) return refuse(checked.error.code, `${checked.error.sentence} ${checked.error.remedy}`);
  const [problem] = checked.value.problems;
  const found = checked.value.logs.find((one) => one.logId === logId);
  if (problem !== undefined)
    return ok({ intact: false, size: 0, root: '', position: null, sentence: problem });
  return found ? ok(inWords(found.verdict)) : refuse('unknown-log', 'There is no such log in this room.');
}

/** Whole verifications of the open room, one at a time. */
export type RoomChecker = {
  readonly check: (heads: string | null) => Promise<Result<RoomCheck, Rejection>>;
  readonly stop: () => void;
};

type OnProgress = (progress: { readonly done: number; readonly total: number }) => void;

/** Tells at most so often how far a verification is. */
const TELL_MS = 100;

function slowed(tell: OnProgress): OnProgress {
  let last = 0;
  return (progress) => {
    const now = performance.now();
    if (now - last < TELL_MS) return;
    last = now;
    tell(progress);
  };
}

function checked(verdict: LogVerdict): RoomCheck['logs'][number]['found'] {
  if (!verdict.ok) return { ok: false, position: verdict.position, reason: verdict.reason };
  const { size, sealed, erased, locked } = verdict;
  return { ok: true, size, sealed, erased, locked };
}

/** Makes the checker of a room file. Old heads are judged against what the verification found. */
export function createRoomChecker(
  file: string,
  { proof, content }: { readonly proof: RoomProof; readonly content: Content | null },
  tell: OnProgress,
): RoomChecker {
  let running: AbortController | null = null;

  const run = async (kept: string | null, signal: AbortSignal): Promise<Result<RoomCheck, Rejection>> => {
    const heads = kept === null ? null : oldHeadsIn(kept);
    if (heads?.length === 0)
      return refuse(
        'no-heads',
        'There is no head of a log in this text. It begins with a line like holdline/…/….',
      );
    const found = await verifyInWorker(WORKER, roomSource(file, content), slowed(tell), signal);
    if (!found.ok) return refuse(found.error.code, `${found.error.sentence} ${found.error.remedy}`);
    const { logs, problems } = found.value;
    const verdicts = new Map(logs.map(({ logId, verdict }) => [logId, verdict]));
    const faultOf = (logId: string) => {
      const verdict = verdicts.get(logId);
      return verdict?.ok === false ? verdict : undefined;
    };
    return ok({
      ok: found.value.ok,
      logs: logs.map(({ logId, verdict }) => ({ logId, found: checked(verdict) })),
      problems,
      heads: heads && proof.check(heads, faultOf),
    });
  };
  return {
    check: async (heads) => {
      if (running !== null)
        return refuse('busy', 'The room is being verified already. Wait for it, or stop it.');
      running = new AbortController();
      const { signal } = running;
      try {
        return await run(heads, signal);
      } catch (error) {
        if (!signal.aborted) throw error;
        return refuse('stopped', 'The verification was stopped before it was done. Nothing was found out.');
      } finally {
        running = null;
      }
    },
    stop: () => running?.abort(),
  };
}

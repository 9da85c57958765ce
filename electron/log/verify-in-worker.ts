import { Worker } from 'node:worker_threads';
import { fail, ok, type Result } from '../../shared/kernel.ts';
import type { RoomFileProblem } from '../db/problem.ts';
import { joinParts } from './join-parts.ts';
import type { Found, Progress, Sizes, VerifyMessage, VerifyRequest } from './verify-messages.ts';
import type { RoomVerdict } from './verify-room.ts';
import { sharesOf } from './verify-shares.ts';

type Request = Omit<VerifyRequest, 'role'>;
type Last = Extract<VerifyMessage, { type: 'found' | 'verdict' | 'unreadable' }>;
type OnProgress = (progress: Progress) => void;

/**
 * Verifies a room file on two other threads, so that the war room never stutters. `entry` is the built `verify-worker`.
 * Rejects only if a worker itself breaks, or, with its reason, once `signal` says to stop; a damaged room is a verdict, an unreadable file a problem.
 */
export async function verifyInWorker(
  entry: string | URL,
  request: Request,
  onProgress: OnProgress = () => undefined,
  signal?: AbortSignal,
): Promise<Result<RoomVerdict, RoomFileProblem>> {
  let sizes: Sizes = [];
  let second: Promise<Last> | undefined;
  const tell = summing(onProgress);
  const first = await ask(entry, { ...request, role: 'first' }, signal, tell(0), (told) => {
    sizes = told;
    if (sharesOf(told)[1].length === 0) return;
    second = ask(entry, { ...request, role: { secondOf: told } }, signal, tell(1));
    // Whether it is ever waited for or not, a stop that comes first must not go unheard.
    second.catch(() => undefined);
  });
  const answers = [first, ...(second === undefined ? [] : [await second])];
  const found = answers.flatMap((one): readonly Found[] => (one.type === 'found' ? [one.found] : []));
  const joined =
    found.length === answers.length ? joinParts(sizes, found, request.remembered ?? {}) : undefined;
  if (joined !== undefined) return ok(joined);
  const alone = await ask(entry, { ...request, role: 'alone' }, signal, onProgress);
  if (alone.type === 'found') throw new Error('the verification worker gave no verdict');
  return alone.type === 'verdict' ? ok(alone.verdict) : fail(alone.problem);
}

/** Makes one progress of that of several threads. */
function summing(onProgress: OnProgress): (thread: number) => OnProgress {
  const known: Progress[] = [];
  return (thread) => (progress) => {
    known[thread] = progress;
    const sum = (field: keyof Progress): number => known.reduce((all, one) => all + (one?.[field] ?? 0), 0);
    onProgress({ done: sum('done'), total: sum('total') });
  };
}

function ask(
  entry: string | URL,
  request: VerifyRequest,
  signal: AbortSignal | undefined,
  onProgress: OnProgress,
  onSizes: (sizes: Sizes) => void = () => undefined,
): Promise<Last> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const worker = new Worker(entry, { workerData: request });
    const stop = (): void => {
      void worker.terminate();
      reject(signal?.reason);
    };
    signal?.addEventListener('abort', stop, { once: true });
    worker.on('message', (message: VerifyMessage) => {
      if (message.type === 'progress') onProgress(message.progress);
      else if (message.type === 'sizes') onSizes(message.sizes);
      else resolve(message);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      signal?.removeEventListener('abort', stop);
      reject(new Error(`the verification worker ended with ${code} and no verdict`));
    });
  });
}

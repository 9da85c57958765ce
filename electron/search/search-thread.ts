import { Worker } from 'node:worker_threads';
import type { SearchAsked, SearchReplies } from '../../shared/ipc/search-requests.ts';
import { type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import type { SearchAnswer, SearchSource, SearchTask } from './search-messages.ts';

/** The search of a room, on a thread of its own. It is begun by the first who asks. */
export type SearchThread = {
  readonly open: () => Promise<SearchReplies['openSearch']>;
  readonly find: (asked: SearchAsked) => Promise<SearchReplies['searchRoom']>;
  /** Lets the index go, with everything that people wrote in it. Who asks next begins anew. */
  readonly drop: () => void;
};

type Answer = Result<unknown, Rejection>;

type Running = {
  readonly worker: Worker;
  readonly waiting: Map<number, (answer: Answer) => void>;
  readonly contentKey: Uint8Array | undefined;
};

/** The keyboard was locked, the key of the content is another one, or the app ends. */
const DROPPED = refuse('dropped', 'The search was stopped before it was done. Search again.');

const BROKEN = refuse(
  'broken',
  'The search broke off. It is written to the app’s own log, and begins anew at the next search.',
);

function sameKey(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && Buffer.compare(one, other) === 0);
}

/** Lets a worker go, and tells whoever waits for it. */
function end({ worker, waiting }: Running, answer: Answer): void {
  void worker.terminate();
  for (const resolve of waiting.values()) resolve(answer);
  waiting.clear();
}

function begin(
  entry: string | URL,
  source: SearchSource,
  broke: (running: Running, error: unknown) => void,
): Running {
  const worker = new Worker(entry, { workerData: source });
  const running: Running = { worker, waiting: new Map(), contentKey: source.contentKey };
  const { waiting } = running;
  worker.on('message', (message: SearchAnswer) => {
    if ('broken' in message) {
      broke(running, new Error(`the search broke: ${message.broken}`));
      return;
    }
    waiting.get(message.id)?.(message.answer);
    waiting.delete(message.id);
    if (waiting.size === 0) worker.unref();
  });
  worker.on('error', (error) => broke(running, error));
  worker.on('exit', (code) => broke(running, new Error(`the search ended by itself, with ${code}`)));
  return running;
}

/**
 * Makes the thread. `entry` is the built `search-worker`; `source` is asked anew each time, for a key may come later. What broke in
 * it is told to `report`; whoever asked is refused, and the next who asks gets a new one.
 */
export function createSearchThread(
  entry: string | URL,
  source: () => SearchSource,
  report: (error: unknown) => void,
): SearchThread {
  let running: Running | null = null;
  let ids = 0;
  const drop = (): void => {
    const gone = running;
    running = null;
    if (gone !== null) end(gone, DROPPED);
  };
  const broke = (one: Running, error: unknown): void => {
    // One that was let go ends as well: nobody waits for it.
    if (running !== one) return;
    running = null;
    report(error);
    end(one, BROKEN);
  };
  const ask = (asked: SearchAsked | null): Promise<Answer> => {
    const wanted = source();
    if (running !== null && !sameKey(running.contentKey, wanted.contentKey)) drop();
    running ??= begin(entry, wanted, broke);
    const { worker, waiting } = running;
    ids += 1;
    const task: SearchTask = { id: ids, asked };
    return new Promise((resolve) => {
      waiting.set(task.id, resolve);
      // It holds up the end of the program only while somebody waits for it.
      worker.ref();
      worker.postMessage(task);
    });
  };
  return {
    open: () => ask(null) as Promise<SearchReplies['openSearch']>,
    find: (asked) => ask(asked) as Promise<SearchReplies['searchRoom']>,
    drop,
  };
}

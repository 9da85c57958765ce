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

type Waiting = {
  readonly resolve: (answer: Result<unknown, Rejection>) => void;
  readonly reject: (error: Error) => void;
};

type Running = {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
  readonly contentKey: Uint8Array | undefined;
};

const DROPPED = refuse('dropped', 'The search was stopped, because the keyboard was locked. Search again.');

function sameKey(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && Buffer.compare(one, other) === 0);
}

function begin(entry: string | URL, source: SearchSource, ended: (running: Running) => void): Running {
  const worker = new Worker(entry, { workerData: source });
  const running: Running = { worker, waiting: new Map(), contentKey: source.contentKey };
  const { waiting } = running;
  worker.on('message', (message: SearchAnswer) => {
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (waiting.size === 0) worker.unref();
    if ('broken' in message) asked?.reject(new Error(`the search broke: ${message.broken}`));
    else asked?.resolve(message.answer);
  });
  worker.on('error', (error) => {
    ended(running);
    for (const { reject } of waiting.values())
      reject(error instanceof Error ? error : new Error('the search broke'));
    waiting.clear();
  });
  return running;
}

/** Makes the thread. `entry` is the built `search-worker`; `source` is asked anew each time, for a key may come later. */
export function createSearchThread(entry: string | URL, source: () => SearchSource): SearchThread {
  let running: Running | null = null;
  let ids = 0;
  const drop = (): void => {
    const gone = running;
    running = null;
    if (gone === null) return;
    void gone.worker.terminate();
    for (const { resolve } of gone.waiting.values()) resolve(DROPPED);
    gone.waiting.clear();
  };
  const ask = (asked: SearchAsked | null): Promise<Result<unknown, Rejection>> => {
    const wanted = source();
    if (running !== null && !sameKey(running.contentKey, wanted.contentKey)) drop();
    running ??= begin(entry, wanted, (ended) => {
      if (running === ended) running = null;
    });
    const { worker, waiting } = running;
    ids += 1;
    const task: SearchTask = { id: ids, asked };
    return new Promise((resolve, reject) => {
      waiting.set(task.id, { resolve, reject });
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

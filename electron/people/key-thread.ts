import { Worker } from 'node:worker_threads';
import type { Weight } from '../../shared/passphrase/strength.ts';
import type { Argon } from './argon.ts';
import type { KeyAnswer, KeyTask } from './key-messages.ts';

/** The slow work of passphrases, on a thread of its own, so that the war room never stutters. */
export type KeyThread = {
  readonly derive: (passphrase: string, argon: Argon, salt: Uint8Array) => Promise<Buffer>;
  readonly weigh: (passphrase: string, about: readonly string[]) => Promise<Weight>;
  /** How long this computer takes for the weakest strength allowed, in ms. */
  readonly timeTheFloor: () => Promise<number>;
};

type Waiting = { readonly resolve: (answer: unknown) => void; readonly reject: (error: Error) => void };

/** Opens the thread with its first task. `entry` is the built `key-worker`; one that broke is begun anew. */
export function openKeyThread(entry: string | URL): KeyThread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let ids = 0;

  const begin = (): Worker => {
    const begun = new Worker(entry);
    begun.on('message', (message: KeyAnswer) => {
      const task = waiting.get(message.id);
      waiting.delete(message.id);
      if (waiting.size === 0) begun.unref();
      if ('failed' in message) task?.reject(new Error(`the key thread could not ${message.failed}`));
      else task?.resolve(message.answer);
    });
    begun.on('error', () => {
      worker = null;
      for (const { reject } of waiting.values()) reject(new Error('the key thread broke'));
      waiting.clear();
    });
    return begun;
  };
  const ask = (task: KeyTask): Promise<unknown> =>
    new Promise((resolve, reject) => {
      worker ??= begin();
      // It holds up the end of the program only while somebody waits for it.
      worker.ref();
      ids += 1;
      waiting.set(ids, { resolve, reject });
      worker.postMessage({ ...task, id: ids });
    });
  return {
    derive: async (passphrase, argon, salt) => {
      const bytes = new Uint8Array(Buffer.from(passphrase, 'utf8'));
      const asked = ask({ task: 'derive', passphrase: bytes, argon, salt });
      bytes.fill(0);
      return Buffer.from((await asked) as Uint8Array);
    },
    weigh: async (passphrase, about) => (await ask({ task: 'weigh', passphrase, about })) as Weight,
    timeTheFloor: async () => (await ask({ task: 'time' })) as number,
  };
}

import { parentPort } from 'node:worker_threads';
import type { Weight } from '../../shared/passphrase/strength.ts';
import { derive, timeTheFloor } from './derive.ts';
import type { KeyAnswer, KeyRequest } from './key-messages.ts';

async function answerTo(request: KeyRequest): Promise<Uint8Array | Weight | number> {
  switch (request.task) {
    case 'derive': {
      const derived = await derive(request.passphrase, request.argon, request.salt);
      request.passphrase.fill(0);
      return derived;
    }
    case 'weigh': {
      // Its lists of words are large, and most starts of the app choose no passphrase.
      const { weigh } = await import('./weigh.ts');
      return weigh(request.passphrase, request.about);
    }
    case 'time':
      return timeTheFloor(() => performance.now());
  }
}

async function serve(request: KeyRequest): Promise<KeyAnswer> {
  const { id, task } = request;
  try {
    return { id, answer: await answerTo(request) };
  } catch {
    return { id, failed: task };
  }
}

parentPort?.on('message', (request: KeyRequest) => {
  void serve(request).then((answer) => parentPort?.postMessage(answer));
});

import { ok, type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import type { Ask } from '../../shared/packet/ask.ts';
import { oneMoreWrong, type Tries, waitMs, waitSentence } from '../../shared/passphrase/tries.ts';
import { openCarriedKey } from './carried-key.ts';
import type { OpenKey } from './key-pair.ts';
import type { KeyThread } from './key-thread.ts';
import { createQueue } from './queue.ts';

/** Opens the key in a packet with its owner's passphrase, or says why not. */
export type CarriedKeys = (
  ask: Pick<Ask, 'box' | 'seat' | 'room'>,
  passphrase: string,
) => Promise<Result<OpenKey, Rejection>>;

/**
 * Opens keys that packets carry. Wrong passphrases are slowed down as in the room, by the key and not by the packet, which
 * can be opened again; one is tried after the other. No log is at hand to tell of them, so they are counted in memory: who
 * starts Holdline again begins anew, as whoever has the file and a program of their own does anyway. `now` is a clock
 * that nobody moves, in ms.
 */
export function createCarriedKeys(thread: () => KeyThread, now: () => number): CarriedKeys {
  const tries = new Map<string, Tries>();
  const inTurn = createQueue();
  return ({ box, seat, room }, passphrase) =>
    inTurn(async () => {
      const wait = waitSentence(seat.name, waitMs(tries.get(seat.key), now()), 'memory');
      if (wait !== null) return refuse('wait', wait);
      const key = await openCarriedKey(thread(), box, passphrase);
      if (key !== null) {
        tries.delete(seat.key);
        return ok(key);
      }
      tries.set(seat.key, oneMoreWrong(tries.get(seat.key), now()));
      return refuse(
        'passphrase',
        `This is not the passphrase of ${seat.name} in ${room.name}. Type it again.`,
      );
    });
}

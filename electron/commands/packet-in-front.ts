import type { Ask } from '../../shared/packet/ask.ts';
import type { EventLog } from '../log/event-log.ts';

/** A packet as its file has it: what is signed comes from here. It carries the box of its signer's key. */
export type InFront = { readonly file: Uint8Array; readonly ask: Ask };

/** The one packet that the window has in front of it. Nothing of it is kept once it is closed, answered or the keyboard locked. */
export type PacketInFront = {
  /** Puts a packet in the place of the one before. */
  readonly open: (packet: InFront) => void;
  /** The packet with this nonce; null unless it is the one in front. */
  readonly get: (nonce: string) => InFront | null;
  /** Lets go of the packet with this nonce, if it is the one in front. */
  readonly close: (nonce: string) => void;
};

/** Nothing in front yet. `log` is that of the open room, if there is one: its keyboard is this one. */
export function createPacketInFront(log: Pick<EventLog, 'subscribe'> | null): PacketInFront {
  let inFront: InFront | null = null;
  const letGo = (): void => {
    inFront = null;
  };
  const get: PacketInFront['get'] = (nonce) => (inFront?.ask.nonce === nonce ? inFront : null);
  log?.subscribe(({ events }) => {
    if (events.some(({ kind }) => kind === 'keyboard.locked')) letGo();
  });
  return {
    open: (packet) => {
      inFront = packet;
    },
    get,
    close: (nonce) => {
      if (get(nonce) !== null) letGo();
    },
  };
}

import type { PacketReplies } from '../../shared/ipc/packet-requests.ts';
import type { Rejection, Result } from '../../shared/kernel.ts';
import type { Spine } from '../commands/dispatch.ts';
import type { WhichSeat } from '../commands/packet-out.ts';
import type { Handlers } from './serve.ts';

/** What the doors to packets need. Opening, answering and closing one needs no room; the other two write into one. */
export type PacketServices = Pick<Handlers, 'openPacket' | 'answerPacket' | 'closePacket'> & {
  readonly exportPacket: (spine: Spine, which: WhichSeat) => Promise<PacketReplies['exportPacket']>;
  readonly bringBack: (spine: Spine) => Promise<PacketReplies['bringBack']>;
};

/** The doors about seats that travel. `writable` is the open room, or why nothing may be written to it now. */
export function createPacketHandlers(
  services: PacketServices,
  writable: () => Result<Spine, Rejection>,
): Pick<Handlers, keyof PacketReplies> {
  return {
    exportPacket: (which) => {
      const open = writable();
      return open.ok ? services.exportPacket(open.value, which) : open;
    },
    openPacket: services.openPacket,
    answerPacket: services.answerPacket,
    closePacket: services.closePacket,
    bringBack: () => {
      const open = writable();
      return open.ok ? services.bringBack(open.value) : open;
    },
  };
}

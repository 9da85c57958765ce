import type { PacketReplies } from '../../../shared/ipc/packet-requests.ts';
import { fail, ok } from '../../../shared/kernel.ts';

/** The passphrase of every packet here. */
export const PACKET_PASSPHRASE = 'correct horse battery staple';

/** What the system's dialogs choose: the packet that is opened, and what bringing an answer back comes to. */
export const FILES: { ask: PacketReplies['openPacket']; back: PacketReplies['bringBack'] } = {
  ask: ok(null),
  back: ok(null),
};

/** What main answers about seats that travel. */
export function packetAnswers() {
  return {
    exportPacket: () => ok({ path: '/tmp/seat.holdline-ask' }),
    openPacket: () => FILES.ask,
    answerPacket: ({ passphrase }: { readonly passphrase: string }) =>
      passphrase === PACKET_PASSPHRASE
        ? ok({ path: '/tmp/seat.holdline-answer' })
        : fail({
            code: 'passphrase',
            sentence: 'This is not the passphrase of Femi Adeyemi. Type it again.',
          }),
    closePacket: () => ok(null),
    bringBack: () => FILES.back,
  };
}

import { describe, expect, it } from 'vitest';
import { createPacketInFront, type InFront } from '../../../electron/commands/packet-in-front.ts';
import type { Ask } from '../../../shared/packet/ask.ts';
import { foundedRoom } from '../../support/keyed-room.ts';

const packet = (nonce: string): InFront => ({ file: new Uint8Array(3), ask: { nonce } as Ask });

describe('the packet in front of the window', () => {
  it('is the last one that was opened, until it is closed', () => {
    const inFront = createPacketInFront(null);
    const [first, second] = [packet('one'), packet('two')];
    inFront.open(first);
    expect([inFront.get('one'), inFront.get('two')]).toEqual([first, null]);
    inFront.open(second);
    inFront.close('one');
    expect([inFront.get('one'), inFront.get('two')]).toEqual([null, second]);
    inFront.close('two');
    expect(inFront.get('two')).toBe(null);
  });

  it('is let go of when the keyboard locks, and not over anything else that is written', async () => {
    const room = await foundedRoom();
    const inFront = createPacketInFront(room.log);
    inFront.open(packet('one'));
    room.spine.sendToRegistry({ type: 'passphrase.refuse', personId: room.idOf('Ada Lind') });
    expect(inFront.get('one')).not.toBe(null);
    expect(room.spine.sendToRegistry({ type: 'keyboard.lock', why: 'idle' }).ok).toBe(true);
    expect(inFront.get('one')).toBe(null);
  });
});

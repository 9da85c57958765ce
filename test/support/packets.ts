import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { answerTo, type Decided } from '../../electron/commands/packet-answer.ts';
import { packetBack } from '../../electron/commands/packet-back.ts';
import { packetOut } from '../../electron/commands/packet-out.ts';
import { NODE_TOOLS } from '../../electron/export/pack.ts';
import { createLookBack } from '../../electron/log/look-back.ts';
import { openCarriedKey } from '../../electron/people/carried-key.ts';
import type { OpenKey } from '../../electron/people/key-pair.ts';
import type { Ask, CarriedBox } from '../../shared/packet/ask.ts';
import { readAsk } from '../../shared/packet/read-ask.ts';
import { DIRECT, type KeyedRoom } from './keyed-room.ts';
import { seatOf } from './keyed-story.ts';
import { INCIDENT } from './log.ts';
import { passphraseOf } from './passphrases.ts';

const APP = 'Holdline 0.1.0';

/** A packet as a file, and as a signer elsewhere reads it. */
export type Sent = { readonly file: Uint8Array; readonly ask: Ask };

/** Makes the packet for a person's seat; a refusal is its sentence. */
export function packetFor(
  room: KeyedRoom,
  name: string,
  file = path.join(mkdtempSync(path.join(tmpdir(), 'holdline-packet-')), 'seat.holdline-ask'),
): Sent | string {
  room.pass(1000);
  const tools = {
    lookBack: createLookBack(room.db, room.content.cipher),
    reading: NODE_TOOLS,
    boxToCarry: (key: string) => room.keys.boxToCarry(key) as CarriedBox | null,
    fingerprint: () => room.keys.reading().room,
    app: APP,
    now: () => room.clocks.wall,
    randomBytes: (count: number) => randomBytes(count),
  };
  const { signerId } = seatOf(room, name);
  const out = packetOut(room.spine, tools, { incidentId: INCIDENT, signerId }, file);
  if (!out.ok) return out.error.sentence;
  const bytes = new Uint8Array(readFileSync(file));
  const ask = readAsk(bytes, NODE_TOOLS);
  return ask.ok ? { file: bytes, ask: ask.value } : ask.error.sentence;
}

/** As above, where it has to come about. */
export function packetThatIsMade(room: KeyedRoom, name: string): Sent {
  const packet = packetFor(room, name);
  if (typeof packet === 'string') throw new Error(packet);
  return packet;
}

/** Opens the key in a packet as its owner would. */
export async function keyIn(
  { ask }: Sent,
  passphrase = passphraseOf(ask.seat.name),
): Promise<OpenKey | null> {
  return openCarriedKey(DIRECT, ask.box, passphrase);
}

/** What a signer elsewhere sends back, a quarter of an hour ahead of the room's clock. */
export async function answerOf(
  sent: Sent,
  decided: Decided = { decision: 'approve', reason: '' },
  signedWith?: OpenKey,
): Promise<Uint8Array> {
  const key = signedWith ?? (await keyIn(sent));
  if (key === null) throw new Error('the key in the packet did not open');
  const answer = answerTo(sent.file, sent.ask, decided, { ...key, at: sent.ask.madeAt + 900_000, app: APP });
  if (!answer.ok) throw new Error(answer.error.sentence);
  return answer.value;
}

/** Brings an answer back: what became of it, or the sentence of its refusal. */
export function broughtBack(room: KeyedRoom, answer: Uint8Array): string {
  room.pass(1000);
  const back = packetBack(room.spine, answer, {
    ...NODE_TOOLS,
    lookBack: createLookBack(room.db, room.content.cipher),
  });
  return back.ok ? `${back.value.who} ${back.value.decision}` : back.error.sentence;
}

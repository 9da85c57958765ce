import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { app, type BrowserWindow } from 'electron';
import type { OpenedPacket } from '../../shared/ipc/packet-requests.ts';
import { ok, type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import { ANSWER_EXTENSION, ASK_EXTENSION, type Ask, type CarriedBox } from '../../shared/packet/ask.ts';
import { LARGEST_PACKET, readAsk } from '../../shared/packet/read-ask.ts';
import type { Spine } from '../commands/dispatch.ts';
import { answerTo } from '../commands/packet-answer.ts';
import { packetBack } from '../commands/packet-back.ts';
import { createPacketInFront, type InFront } from '../commands/packet-in-front.ts';
import { type PacketTools, packetOut, type WhichSeat } from '../commands/packet-out.ts';
import { NODE_TOOLS } from '../export/pack.ts';
import type { Services } from '../ipc/handlers.ts';
import { type CarriedKeys, createCarriedKeys } from '../people/carried-tries.ts';
import { type KeyThread, openKeyThread } from '../people/key-thread.ts';
import { openFile } from './open-file.ts';
import type { OpenRoom } from './room-file.ts';
import { type FileKind, saveAs, whereTo } from './save-as.ts';

type PacketServices = Pick<
  Services,
  'exportPacket' | 'openPacket' | 'answerPacket' | 'closePacket' | 'bringBack'
>;

const WORKER = path.join(import.meta.dirname, 'key-worker.js');
const NO_WINDOW = refuse('no-window', 'There is no window to ask in.');
const NO_ROOM = refuse('no-room', 'No room is open that could make or take in a packet.');
const PACKET = { name: 'Signing packet', extension: ASK_EXTENSION };
const ANSWER = { name: 'Signing answer', extension: ANSWER_EXTENSION };

/** The bytes of the file that the person chooses; null if they think better of it. */
async function whichFile(
  window: BrowserWindow,
  kind: FileKind,
): Promise<Result<Uint8Array | null, Rejection>> {
  const file = await openFile(window, kind, LARGEST_PACKET);
  return file.ok ? ok(file.value?.bytes ?? null) : file;
}

/** A short name for a file that people send: which incident, whose seat. */
function nameOf(incidentId: string, seat: string): string {
  const letters = seat.normalize('NFD').replace(/[^A-Za-z0-9]+/g, '-');
  return `sign-${incidentId.slice(0, 8)}-${letters.replace(/^-+|-+$/g, '').slice(0, 40) || 'seat'}`;
}

function nameOfSeat({ incidents }: Spine, { incidentId, signerId }: WhichSeat): string {
  const state = incidents.state(incidentId);
  const signers = state.ok ? state.value.approvals.at(-1)?.signers : [];
  return nameOf(incidentId, signers?.find((one) => one.signerId === signerId)?.label ?? '');
}

function toolsOf({ keys, lookBack }: OpenRoom, now: () => number): PacketTools | null {
  if (keys === null || lookBack === null) return null;
  return {
    lookBack,
    reading: NODE_TOOLS,
    boxToCarry: (key) => keys.boxToCarry(key) as CarriedBox | null,
    fingerprint: () => keys.reading().room,
    app: `Holdline ${app.getVersion()}`,
    now,
    randomBytes: (count) => randomBytes(count),
  };
}

function shown({ box: _, release: __, ...rest }: Ask): OpenedPacket {
  return rest;
}

/** Signs the packet in front; the key is open for this one answer. */
async function signedAnswer(
  { file, ask }: InFront,
  openKey: CarriedKeys,
  { passphrase, ...decided }: Parameters<PacketServices['answerPacket']>[0],
): Promise<Result<Uint8Array, Rejection>> {
  const opened = await openKey(ask, passphrase);
  if (!opened.ok) return opened;
  const key = opened.value;
  // Signed by this computer's own clock: the room's may be elsewhere, and goes its own way in a rehearsal.
  const signer = { ...key, at: Date.now(), app: `Holdline ${app.getVersion()}` };
  return answerTo(file, ask, decided, signer);
}

type WindowNow = () => BrowserWindow | null;

/** Packets of any room in front of a signer; of `room`, the open one, only its keyboard matters. */
function signerServices(
  room: OpenRoom,
  windowNow: WindowNow,
): Pick<PacketServices, 'openPacket' | 'answerPacket' | 'closePacket'> {
  const inFront = createPacketInFront(room.spine?.log ?? null);
  let thread: KeyThread | null = null;
  const openKey = createCarriedKeys(
    () => {
      thread ??= openKeyThread(WORKER);
      return thread;
    },
    () => Math.round(performance.now()),
  );
  return {
    openPacket: async () => {
      const window = windowNow();
      const file = window ? await whichFile(window, PACKET) : NO_WINDOW;
      if (!file.ok) return file;
      if (file.value === null) return ok(null);
      const ask = readAsk(file.value, NODE_TOOLS);
      if (!ask.ok) return ask;
      inFront.open({ file: file.value, ask: ask.value });
      return ok(shown(ask.value));
    },
    answerPacket: async (body) => {
      const window = windowNow();
      if (!window) return NO_WINDOW;
      const packet = inFront.get(body.nonce);
      if (packet === null) return refuse('not-open', 'This packet is not open any more. Open it again.');
      const { inc, seat } = packet.ask;
      const answer = await signedAnswer(packet, openKey, body);
      if (!answer.ok) return answer;
      const saved = await saveAs(window, nameOf(inc, seat.label), ANSWER, answer.value);
      if (saved.ok && saved.value.path !== null) inFront.close(body.nonce);
      return saved;
    },
    closePacket: ({ nonce }) => {
      inFront.close(nonce);
      return ok(null);
    },
  };
}

/** Seats that travel: packets out of this room, packets of any room in front of a signer, and answers brought back. */
export function packetServices(room: OpenRoom, now: () => number, windowNow: WindowNow): PacketServices {
  const tools = toolsOf(room, now);
  return {
    ...signerServices(room, windowNow),
    exportPacket: async (spine, which) => {
      const window = windowNow();
      if (!window) return NO_WINDOW;
      if (!tools) return NO_ROOM;
      const to = await whereTo(window, nameOfSeat(spine, which), PACKET);
      if (to === null) return ok({ path: null });
      const out = packetOut(spine, tools, which, to);
      return out.ok ? ok({ path: to }) : out;
    },
    bringBack: async (spine) => {
      const window = windowNow();
      const file = window ? await whichFile(window, ANSWER) : NO_WINDOW;
      if (!file.ok) return file;
      if (file.value === null) return ok(null);
      return tools ? packetBack(spine, file.value, { ...NODE_TOOLS, lookBack: tools.lookBack }) : NO_ROOM;
    },
  };
}

import { existsSync, rmSync } from 'node:fs';
import type { Sent } from '../../shared/ipc/contract.ts';
import { ok, type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import {
  ASK_EXTENSION,
  type Ask,
  type AskSheet,
  askSchema,
  type CarriedBox,
} from '../../shared/packet/ask.ts';
import { askText, packetHash, readAsk } from '../../shared/packet/read-ask.ts';
import { actorName } from '../../shared/people/people.ts';
import { packetSheet } from '../../shared/projection/packet-sheet.ts';
import { base64OfBytes } from '../../shared/seal/bytes.ts';
import { parseCheckpoint } from '../../shared/seal/checkpoint.ts';
import type { PackTools } from '../../shared/seal/examine.ts';
import { moveDurably, writeDurably } from '../db/durable-file.ts';
import type { LookBack } from '../log/look-back.ts';
import { manifestRef } from './decided-words.ts';
import type { Spine } from './dispatch.ts';

/** What making a packet takes beside the spine. */
export type PacketTools = {
  readonly lookBack: LookBack;
  /** What reading a packet takes: each is read back before it goes out. */
  readonly reading: PackTools;
  /** The box of a key, to carry: without the secret of the room. Null where there is none yet. */
  readonly boxToCarry: (key: string) => CarriedBox | null;
  readonly fingerprint: () => string | null;
  readonly app: string;
  readonly now: () => number;
  readonly randomBytes: (count: number) => Uint8Array;
};

/** Which seat of the newest request of which incident. */
export type WhichSeat = { readonly incidentId: string; readonly signerId: string };

const NO_BOX = (name: string): string =>
  `The key of ${name} cannot travel yet: the room keeps it in the older way until they have typed their passphrase here once more. Let them unlock the keyboard, or hand the seat over.`;

function headOf({ log, room }: Spine, incidentId: string): Ask['head'] {
  log.seal();
  const head = log.head(incidentId);
  const note = log.checkpoint(incidentId);
  const sealed = note !== null && parseCheckpoint(note)?.checkpoint.size === head.size;
  return sealed ? { ...head, note, key: room().logKey } : { ...head, note: null, key: null };
}

function releaseOf(
  { log }: Spine,
  which: WhichSeat,
  requestId: string,
  tools: PacketTools,
): Ask['release'] | null {
  const ref = manifestRef(log, which.incidentId, requestId);
  const sealed = ref && tools.lookBack.sealedValue(ref.h);
  if (!sealed || ref.media !== 'application/json') return null;
  const { salt, value } = sealed;
  return {
    h: ref.h,
    n: ref.n,
    media: ref.media,
    salt: base64OfBytes(salt),
    value: base64OfBytes(value),
  };
}

function sheetOf(spine: Spine, which: WhichSeat, tools: PacketTools): Result<AskSheet, Rejection> {
  const state = spine.incidents.state(which.incidentId);
  if (!state.ok) return state;
  const { people, name, zone } = spine.room();
  const room = { people, now: tools.now(), name: name ?? '', zone, fingerprint: tools.fingerprint() };
  const sheet = packetSheet(state.value, room, which.signerId);
  return sheet ? ok(sheet) : refuse('no-seat', 'This seat is not open to be signed away from the desk.');
}

/** Makes the packet for a seat: everything its holder needs to decide elsewhere, and nothing that opens the room. */
function makeAsk(spine: Spine, which: WhichSeat, tools: PacketTools): Result<Ask, Rejection> {
  const sheet = sheetOf(spine, which, tools);
  if (!sheet.ok) return sheet;
  const { seat, request } = sheet.value;
  const box = tools.boxToCarry(seat.key);
  if (box === null) return refuse('no-box', NO_BOX(seat.name));
  const release = releaseOf(spine, which, request.requestId, tools);
  if (release === null)
    return refuse('erased', 'The list of these words is not in the room any more, so nobody can sign them.');
  const { people } = spine.room();
  return ok({
    v: 5,
    what: ASK_EXTENSION,
    app: tools.app,
    log: spine.log.origin(which.incidentId),
    inc: which.incidentId,
    nonce: base64OfBytes(tools.randomBytes(16)),
    madeAt: tools.now(),
    madeBy: actorName(people, people.atKeyboard ?? ''),
    ...sheet.value,
    release,
    head: headOf(spine, which.incidentId),
    box,
  });
}

const whyOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Writes the packet beside its place; why it could not be, or null. What is left of it is taken away then. */
function written(beside: string, bytes: Uint8Array): Result<never, Rejection> | null {
  try {
    writeDurably(beside, bytes);
    return null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') rmSync(beside, { force: true });
    return refuse('not-written', `The packet could not be written (${whyOf(error)}). Choose another folder.`);
  }
}

/** What of a packet is more than a reader takes, as its fields are called; empty where the file as a whole is too large. */
function tooMuch(ask: Ask): string {
  const parsed = askSchema.safeParse(ask);
  const fields = parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0]));
  return [...new Set(fields)].join(', ');
}

/** The bytes of a packet, read back as whoever gets it will read them; the refusal where they would not be taken. */
function readable(ask: Ask, { reading }: PacketTools): Result<Buffer, Rejection> {
  const bytes = Buffer.from(askText(ask), 'utf8');
  const read = readAsk(bytes, reading);
  if (read.ok) return ok(bytes);
  if (read.error.code === 'changed') return refuse('not-whole', `No packet was made: ${read.error.sentence}`);
  const fields = tooMuch(ask);
  const what = fields === '' ? '' : ` (${fields})`;
  return refuse(
    'too-large',
    `There is more about these words than a packet can carry${what}, so none was made. Let the signer decide at the desk or by phone, or hand the seat over.`,
  );
}

/** Puts the finished packet in its place; the log says already that it was made, so it is never thrown away. */
function moved(beside: string, path: string, sent: Sent): Result<Sent, Rejection> {
  try {
    moveDurably(beside, path);
    return ok(sent);
  } catch (error) {
    return refuse(
      'not-moved',
      `The packet is made, and it lies whole in ${beside}. It could not be renamed to ${path} (${whyOf(error)}): rename it yourself, then send it.`,
    );
  }
}

/** Whether the log says that the packet with this number was made. Where it cannot be read, it may say so. */
function isInLog({ log }: Spine, incidentId: string, nonce: string): boolean {
  try {
    return log
      .read(incidentId)
      .some(({ kind, data }) => kind === 'approval.packetExported' && data['nonce'] === nonce);
  } catch {
    return true;
  }
}

/**
 * Writes the packet of a seat to a file, and into the log that it was made. The file stands beside its place first, and
 * lasts: what lies there already is replaced only once the log has the entry, a packet that the log refuses leaves no file,
 * and one that the log has is always there.
 */
export function packetOut(
  spine: Spine,
  tools: PacketTools,
  which: WhichSeat,
  path: string,
): Result<Sent, Rejection> {
  const ask = makeAsk(spine, which, tools);
  if (!ask.ok) return ask;
  const bytes = readable(ask.value, tools);
  if (!bytes.ok) return bytes;
  const beside = `${path}.part`;
  if (existsSync(beside)) return refuse('not-written', `There is a file ${beside}. Move it away first.`);
  const problem = written(beside, bytes.value);
  if (problem) return problem;
  const sha256 = packetHash(bytes.value, tools.reading);
  const { nonce } = ask.value;
  const command = { type: 'approval.exportPacket', signerId: which.signerId, nonce, sha256 } as const;
  let isLogged = true;
  try {
    const sent = spine.sendToIncident(which.incidentId, command);
    isLogged = sent.ok;
    return sent.ok ? moved(beside, path, sent.value) : sent;
  } catch (error) {
    isLogged = isInLog(spine, which.incidentId, nonce);
    throw error;
  } finally {
    if (!isLogged) rmSync(beside, { force: true });
  }
}

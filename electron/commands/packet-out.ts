import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Sent } from '../../shared/ipc/contract.ts';
import { ok, type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import { ASK_EXTENSION, type Ask, type AskSheet, type CarriedBox } from '../../shared/packet/ask.ts';
import { askText, packetHash } from '../../shared/packet/read-ask.ts';
import { actorName } from '../../shared/people/people.ts';
import { packetSheet } from '../../shared/projection/packet-sheet.ts';
import { base64OfBytes } from '../../shared/seal/bytes.ts';
import { parseCheckpoint } from '../../shared/seal/checkpoint.ts';
import { nodeHasher } from '../log/digest.ts';
import type { LookBack } from '../log/look-back.ts';
import { manifestRef } from './decided-words.ts';
import type { Spine } from './dispatch.ts';

/** What making a packet takes beside the spine. */
export type PacketTools = {
  readonly lookBack: LookBack;
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
  const room = { people, name: name ?? '', zone, fingerprint: tools.fingerprint() };
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
    v: 1,
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

function failed(error: unknown): Result<never, Rejection> {
  const why = error instanceof Error ? error.message : String(error);
  return refuse('not-written', `The packet could not be written (${why}). Choose another folder.`);
}

/**
 * Writes the packet of a seat to a file, and into the log that it was made. The file stands beside its place first: what
 * lies there already is replaced only once the log has the entry, and a packet that the log refuses leaves no file.
 */
export function packetOut(
  spine: Spine,
  tools: PacketTools,
  which: WhichSeat,
  path: string,
): Result<Sent, Rejection> {
  const ask = makeAsk(spine, which, tools);
  if (!ask.ok) return ask;
  const bytes = Buffer.from(askText(ask.value), 'utf8');
  const sha256 = packetHash(bytes, { hasher: nodeHasher });
  const beside = `${path}.part`;
  if (existsSync(beside)) return refuse('not-written', `There is a file ${beside}. Move it away first.`);
  try {
    writeFileSync(beside, bytes, { mode: 0o600 });
    const { nonce } = ask.value;
    const command = { type: 'approval.exportPacket', signerId: which.signerId, nonce, sha256 } as const;
    const sent = spine.sendToIncident(which.incidentId, command);
    if (sent.ok) renameSync(beside, path);
    return sent;
  } catch (error) {
    return failed(error);
  } finally {
    rmSync(beside, { force: true });
  }
}

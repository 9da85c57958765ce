import { isFrozen, releaseManifest } from '../approval/manifest.ts';
import { type Json, ok, type Rejection, type Result, refuse } from '../kernel.ts';
import { isCommitted } from '../seal/blobs.ts';
import { bytesOfBase64 } from '../seal/bytes.ts';
import { canonicalJson, parseCanonical } from '../seal/canonical.ts';
import { parseCheckpoint } from '../seal/checkpoint.ts';
import type { PackTools } from '../seal/examine.ts';
import { originOf, partsOfOrigin, REGISTRY } from '../seal/origin.ts';
import { hexOfLatin1 } from '../seal/pack.ts';
import { signersOf } from '../seal/signed-note.ts';
import { type Ask, askSchema } from './ask.ts';

/** The largest file that is read: the longest words on every channel, and as many facts, fit. */
export const LARGEST_PACKET = 16 * 1024 * 1024;

const NOTHING = 'Nothing was signed. Ask for a new packet.';
const bytesIn = (text: string): Uint8Array => bytesOfBase64(text) ?? new Uint8Array();

function releaseProblem(ask: Ask, { hasher, textOf }: PackTools): string | null {
  const { release, request, log, words } = ask;
  const value = bytesIn(release.value);
  if (!isCommitted(hasher, release, { salt: bytesIn(release.salt), value }))
    return 'The list of words in this packet is not the one that its signature would be about.';
  const manifest = releaseManifest.safeParse(parseCanonical(textOf(value) ?? ''));
  if (!manifest.success) return 'The list of words in this packet cannot be read.';
  const { data } = manifest;
  if (data.log !== log || data.draft !== request.draft || data.rev !== request.rev)
    return 'The list of words in this packet is about other words than it says.';
  const sha256Hex = (text: string): string => hexOfLatin1(hasher.ofText(text));
  const whole =
    data.variants.length === words.length &&
    data.variants.every(({ channel }, i) => words[i]?.channel === channel) &&
    words.every((one) => isFrozen(data, { ...one, own: false }, sha256Hex));
  return whole ? null : 'The words in this packet are not, to the byte, those that were put to the signers.';
}

function headProblem({ head, log }: Ask, tools: PackTools): string | null {
  if (head.note === null) return null;
  const parsed = parseCheckpoint(head.note);
  const wrong = 'The seal in this packet is not that of the log that it names.';
  if (parsed?.checkpoint.origin !== log || head.key === null) return wrong;
  if (parsed.checkpoint.size !== head.size || parsed.checkpoint.root !== head.root) return wrong;
  const key = { name: log, publicKey: bytesIn(head.key) };
  return signersOf(parsed.note, [key], tools).ok ? null : wrong;
}

function placeProblem({ log, inc, box, seat }: Ask): string | null {
  const parts = partsOfOrigin(log);
  if (parts?.logId !== inc || parts.logId === REGISTRY)
    return 'This packet does not say which incident it is of.';
  const same = box.room === originOf(parts.roomId, REGISTRY) && box.key === seat.key;
  return same ? null : 'The key in this packet is not that of the person whom it asks.';
}

/**
 * Reads a signing packet without believing it: one spelling, exactly these fields, and every byte of the words what the
 * signature would be about. The refusal says in a sentence what is wrong.
 */
export function readAsk(file: Uint8Array, tools: PackTools): Result<Ask, Rejection> {
  if (file.length > LARGEST_PACKET)
    return refuse('too-large', `This file is too large to be a signing packet. ${NOTHING}`);
  const text = tools.textOf(file);
  const value = text === undefined ? undefined : parseCanonical(text);
  const parsed = askSchema.safeParse(value);
  // The schema brings texts into their normal form: whatever that changes was not spelled as a packet is.
  if (!parsed.success || canonicalJson(parsed.data as unknown as Json) !== text)
    return refuse(
      'no-packet',
      'This file is no signing packet, or it was changed on its way. Ask for a new one.',
    );
  const ask = parsed.data;
  const problem = placeProblem(ask) ?? releaseProblem(ask, tools) ?? headProblem(ask, tools);
  return problem === null ? ok(ask) : refuse('changed', `${problem} ${NOTHING}`);
}

/** Writes a packet: its bytes are the file. */
export function askText(ask: Ask): string {
  return canonicalJson(ask as unknown as Json);
}

/** Base64 of the SHA-256 of a packet's file: what its answer and the log name it by. */
export function packetHash(file: Uint8Array, { hasher }: Pick<PackTools, 'hasher'>): string {
  return hasher.base64(hasher.ofBytes(file));
}

import type { ApprovalBook, Request } from './approval-book.ts';
import { valueBehind } from './blobs.ts';
import { base64OfBytes, joinBytes } from './bytes.ts';
import { canonicalJson } from './canonical.ts';
import type { Words } from './channel-words.ts';
import { expectedOf, registryOf } from './check-decision.ts';
import { SAID_WRONG, type SignedTools, seenFault, seenSize } from './check-signed.ts';
import { CODE_PREFIX, codeOf } from './code-words.ts';
import { openEnvelope } from './dsse.ts';
import { isObject, textIn } from './fields.ts';
import type { Hasher } from './hasher.ts';
import { hexOfLatin1 } from './pack.ts';
import { fieldsOfPayload } from './payload.ts';
import type { IdentityKey } from './person-keys.ts';
import type { JsonObject, LogRecord } from './record.ts';
import type { Seat } from './seats.ts';
import { utf8Bytes } from './utf8.ts';

/** The payload type of what two people sign who attest a decision given by phone (formats, section 4.1). */
const READ_BACK_TYPE = 'application/vnd.holdline.read-back.v1+json';
const FIELDS =
  'app at caller callerKey channel code decision draft inc lang listener listenerKey log method nonce rev role seen signer stage words'.split(
    ' ',
  );

const WRONG: Readonly<Record<string, string>> = {
  ...SAID_WRONG,
  code: 'other code words',
  callerKey: 'another key of whoever called',
  listenerKey: 'another key of whoever listened',
};

/** A person and the key (base64) with which they attest what a signer said. */
export type Attester = { readonly personId: string; readonly key: string };

/** A decision by phone that holds: whose it is, who attest it, and the number of what they signed. */
export type CheckedReadBack = {
  readonly signer: string;
  readonly attestedBy: readonly Attester[];
  readonly nonce: string;
  /** How many records of the log the two vouch for. */
  readonly seen: number;
};

export type ReadBackTools = SignedTools & {
  readonly book: ApprovalBook;
  readonly words: Words;
  readonly hasher: Hasher;
};

/** Whether a record says that its decision was given by phone. */
export function isByPhone({ data }: LogRecord): boolean {
  return data['method'] === 'readBack' || data['readBack'] !== undefined;
}

/** Whose word a decision by phone is; the empty text where that is not said. */
export function signerByPhone({ data }: LogRecord): string {
  return isObject(data['readBack']) ? textIn(data['readBack'], 'personId') : '';
}

type Pair = { readonly signer: string; readonly caller: string; readonly listener: string };

/** Why these people cannot be who they are said to be; undefined where they can. */
function pairFault({ book }: ReadBackTools, request: Request, pair: Pair): string | undefined {
  const { signer, caller, listener } = pair;
  if (caller === listener) return 'one person alone attests a decision given by phone: it takes two';
  if (caller === signer || listener === signer)
    return 'the signer attests their own decision given by phone: it takes two others';
  const attesters = [caller, listener];
  if (request.seats.some(({ personId }) => attesters.includes(personId)))
    return 'somebody attests a decision given by phone who has a seat for these words themself';
  const authors = book.authors(request.statementId);
  return attesters.some((one) => authors.has(one))
    ? 'somebody attests a decision given by phone about words that they wrote themself'
    : undefined;
}

/** Why the code is not the one of these words; undefined where it is, or where the list of words is not here. */
function codeFault(
  record: LogRecord,
  request: Request,
  { words, hasher }: ReadBackTools,
): string | undefined {
  const said = isObject(record.data['readBack']) ? record.data['readBack']['code'] : undefined;
  if (record.kind !== 'approval.approved')
    return said === undefined ? undefined : 'it says what was read back, and nothing was approved';
  if (typeof said !== 'string') return 'it does not say which code words were read back';
  const bytes = request.words === undefined ? undefined : valueBehind(words.values, request.words);
  if (bytes === undefined) return undefined;
  const code = codeOf(hexOfLatin1(hasher.ofBytes(joinBytes(utf8Bytes(CODE_PREFIX), bytes))));
  return code === said ? undefined : 'the code words read back are those of other words';
}

/** The keys of the two at that point of the registry, or what is wrong. */
function keysOf({ keyOf, registrySize }: ReadBackTools, record: LogRecord, { caller, listener }: Pair) {
  const registry = registryOf(record);
  if (Number.isNaN(registry) || registry > registrySize)
    return 'it does not say which keys counted when it was signed';
  const keys = [caller, listener].map((one) => keyOf(one, registry));
  const [one, other] = keys.filter((key): key is IdentityKey => key !== undefined);
  return one && other
    ? ([one.publicKey, other.publicKey] as const)
    : 'one of the two who attest it had no key that counted then';
}

/** The payload that both signed, or what is wrong. */
function payloadOf(
  record: LogRecord,
  keys: readonly [Uint8Array, Uint8Array],
  { verify }: ReadBackTools,
): JsonObject | string {
  if (record.env === undefined) return 'it was given by phone, and nobody signed that they heard it';
  if (record.env.signatures.length !== keys.length)
    return `it was given by phone and carries ${record.env.signatures.length === 1 ? 'one signature' : `${record.env.signatures.length} signatures`}: it takes two`;
  const payload = openEnvelope(record.env, READ_BACK_TYPE, keys, verify);
  if (payload === undefined) return 'its signatures are not by the keys of the two who attest it';
  return fieldsOfPayload(payload, FIELDS) ?? 'what was signed is not spelled as a decision given by phone';
}

/**
 * Checks a decision given by phone: two people with keys that counted, neither of them with another part in these words,
 * signed that this signer said so about exactly these words. The sentence part for a lay person where it does not hold.
 */
export function checkReadBack(
  record: LogRecord,
  request: Request,
  seat: Seat,
  tools: ReadBackTools,
): CheckedReadBack | string {
  const said = isObject(record.data['readBack']) ? record.data['readBack'] : {};
  if (record.data['method'] !== 'readBack') return 'it does not say how it was given';
  if (record.kind === 'approval.withdrawn')
    return 'it takes an approval back by phone, and nobody but the signer takes one back';
  const pair = { signer: seat.personId, caller: record.by, listener: textIn(said, 'listenerId') };
  const wrong = pairFault(tools, request, pair) ?? codeFault(record, request, tools);
  if (wrong !== undefined) return wrong;
  const keys = keysOf(tools, record, pair);
  if (typeof keys === 'string') return keys;
  const payload = payloadOf(record, keys, tools);
  if (typeof payload === 'string') return payload;
  const [callerKey, listenerKey] = keys.map(base64OfBytes);
  const { by: _, ...same } = expectedOf(record, request, seat);
  const { code = null } = said;
  const all = { ...same, ...pair, callerKey, listenerKey, method: 'readBack', code } as JsonObject;
  for (const [field, value] of Object.entries(all)) {
    if (canonicalJson(payload[field] ?? null) !== canonicalJson(value))
      return `what was signed is about ${WRONG[field] ?? `another ${field}`}: the signatures were moved here`;
  }
  const history = seenFault(record, payload, tools);
  if (history !== undefined) return history;
  const attestedBy = [
    { personId: pair.caller, key: callerKey ?? '' },
    { personId: pair.listener, key: listenerKey ?? '' },
  ];
  return { signer: pair.signer, attestedBy, nonce: textIn(payload, 'nonce'), seen: seenSize(payload) };
}

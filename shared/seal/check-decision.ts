import type { Request } from './approval-book.ts';
import { base64OfBytes } from './bytes.ts';
import { canonicalJson } from './canonical.ts';
import { openEnvelope } from './dsse.ts';
import type { Ed25519 } from './ed25519.ts';
import { isObject, textIn } from './fields.ts';
import { fieldsOfPayload } from './payload.ts';
import type { IdentityKey } from './person-keys.ts';
import type { Envelope, JsonObject, LogRecord } from './record.ts';
import { DECISIONS, type Seat } from './seats.ts';

/** The payload type of what a person signs when they decide about words (formats, section 4). */
export const APPROVAL_TYPE = 'application/vnd.holdline.approval.v1+json';
const FIELDS = 'app at by channel decision draft inc key lang log nonce rev role seen stage words'.split(' ');

export type DecisionTools = {
  readonly verify: Ed25519;
  /** The key that counted for a person when the registry had so many records. */
  readonly keyOf: (personId: string, size: number) => IdentityKey | undefined;
  readonly registrySize: number;
  /** The root over the first records of this log. */
  readonly rootAt: (size: number) => string | undefined;
};

/** A signature that holds: whose key it was, up to where it vouches for the log, and its own number. */
export type CheckedSignature = { readonly key: string; readonly seen: number; readonly nonce: string };

/** How many records the registry had when a decision was signed, which tells the key that counts; NaN where it is not said. */
export function registryOf({ data }: LogRecord): number {
  const { registry } = data;
  return typeof registry === 'number' && registry >= 0 ? registry : Number.NaN;
}

/** What the signed payload must say, but for what only the signer can choose. */
export function expectedOf(record: LogRecord, request: Request, seat: Seat, key: string): JsonObject {
  return {
    log: record.log,
    inc: record.inc,
    by: record.by,
    at: record.at,
    key,
    stage: 'approve',
    channel: 'release',
    decision: DECISIONS.get(record.kind) ?? '',
    draft: request.statementId,
    rev: request.revisionId,
    role: seat.role,
    words: request.words ?? {},
  };
}

/** What a payload is about that says something else than the log does, for a sentence. */
export const SAID_WRONG: Readonly<Record<string, string>> = {
  log: 'another log',
  inc: 'another incident',
  by: 'another person',
  at: 'another time',
  key: 'another key',
  draft: 'another statement',
  rev: 'another revision',
  words: 'other words',
  decision: 'another decision',
  role: 'another role',
};

/** How many records of the log the signer vouches for; -1 where it is not said. */
function seenSize(said: JsonObject): number {
  const seen = isObject(said['seen']) ? said['seen'] : {};
  return typeof seen['size'] === 'number' ? seen['size'] : -1;
}

/** Why the log before a decision is not the one that its signer had; undefined where it is. */
export function seenFault(
  record: LogRecord,
  said: JsonObject,
  tools: Pick<DecisionTools, 'rootAt'>,
): string | undefined {
  const seen = isObject(said['seen']) ? said['seen'] : {};
  const size = seenSize(said);
  return size < 0 || size > record.seq || tools.rootAt(size) !== textIn(seen, 'root')
    ? 'the signer had another log before them than this one: entries before it were changed'
    : undefined;
}

/**
 * Checks the signature under a decision: type, fields, the key that counted, and that everything it says is what the
 * log says. The sentence part for a lay person where it does not hold.
 */
export function checkDecision(
  record: LogRecord & { readonly env: Envelope },
  request: Request,
  seat: Seat,
  tools: DecisionTools,
): CheckedSignature | string {
  const registry = registryOf(record);
  if (Number.isNaN(registry) || registry > tools.registrySize)
    return 'it does not say which keys counted when it was signed';
  const key = tools.keyOf(record.by, registry);
  if (key === undefined) return 'whoever it says signed had no key that counted then';
  const payload = openEnvelope(record.env, APPROVAL_TYPE, [key.publicKey], tools.verify);
  if (payload === undefined) return 'its signature is not by the key of whoever it says signed';
  const said = fieldsOfPayload(payload, FIELDS);
  if (said === undefined) return 'what was signed is not spelled as an approval';
  const text = base64OfBytes(key.publicKey);
  for (const [field, value] of Object.entries(expectedOf(record, request, seat, text))) {
    if (canonicalJson(said[field] ?? null) !== canonicalJson(value))
      return `what was signed is about ${SAID_WRONG[field] ?? `another ${field}`}: the signature was moved here`;
  }
  return seenFault(record, said, tools) ?? { key: text, seen: seenSize(said), nonce: textIn(said, 'nonce') };
}

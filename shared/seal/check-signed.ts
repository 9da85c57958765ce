import { base64OfBytes } from './bytes.ts';
import { canonicalJson } from './canonical.ts';
import { openEnvelope } from './dsse.ts';
import type { Ed25519 } from './ed25519.ts';
import { isObject, textIn } from './fields.ts';
import { fieldsOfPayload } from './payload.ts';
import type { IdentityKey } from './person-keys.ts';
import type { Envelope, JsonObject, LogRecord } from './record.ts';

/** What it takes to check what a person signed in a log. */
export type SignedTools = {
  readonly verify: Ed25519;
  /** The key that counted for a person when the registry had so many records. */
  readonly keyOf: (personId: string, size: number) => IdentityKey | undefined;
  readonly registrySize: number;
  /** The root over the first records of this log. */
  readonly rootAt: (size: number) => string | undefined;
};

/** What one kind of thing that is signed must look like. */
export type SignedForm = {
  readonly type: string;
  /** The fields of its payload, in alphabetical order. */
  readonly fields: readonly string[];
  /** What the payload must say, but for what only the signer can choose. */
  readonly expected: JsonObject;
  /** What it is called, for a sentence: "an approval". */
  readonly called: string;
};

/** A signature that holds: whose key it was, up to where it vouches for the log, and its own number. */
export type CheckedSignature = { readonly key: string; readonly seen: number; readonly nonce: string };

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
  lang: 'words in another language',
  decision: 'another decision',
  role: 'another role',
  glass: 'another break of the glass',
  scope: 'other words, or other places to use them',
};

/** How many records of the log the signer vouches for; -1 where it is not said. */
export function seenSize(said: JsonObject): number {
  const seen = isObject(said['seen']) ? said['seen'] : {};
  return typeof seen['size'] === 'number' ? seen['size'] : -1;
}

/** Why the log before a decision is not the one that its signer had; undefined where it is. */
export function seenFault(
  record: LogRecord,
  said: JsonObject,
  tools: Pick<SignedTools, 'rootAt'>,
): string | undefined {
  const seen = isObject(said['seen']) ? said['seen'] : {};
  const size = seenSize(said);
  return size < 0 || size > record.seq || tools.rootAt(size) !== textIn(seen, 'root')
    ? 'the signer had another log before them than this one: entries before it were changed'
    : undefined;
}

/**
 * Checks what one person signed: type, fields, the key that counted when the registry had `registry` records, and that
 * everything it says is what the log says. The sentence part for a lay person where it does not hold.
 */
export function checkSigned(
  record: LogRecord & { readonly env: Envelope },
  registry: number,
  { type, fields, expected, called }: SignedForm,
  tools: SignedTools,
): CheckedSignature | string {
  if (Number.isNaN(registry) || registry > tools.registrySize)
    return 'it does not say which keys counted when it was signed';
  const key = tools.keyOf(record.by, registry);
  if (key === undefined) return 'whoever it says signed had no key that counted then';
  const payload = openEnvelope(record.env, type, [key.publicKey], tools.verify);
  if (payload === undefined) return 'its signature is not by the key of whoever it says signed';
  const said = fieldsOfPayload(payload, fields);
  if (said === undefined) return `what was signed is not spelled as ${called}`;
  const text = base64OfBytes(key.publicKey);
  for (const [field, value] of Object.entries({ ...expected, key: text })) {
    if (canonicalJson(said[field] ?? null) !== canonicalJson(value))
      return `what was signed is about ${SAID_WRONG[field] ?? `another ${field}`}: the signature was moved here`;
  }
  return seenFault(record, said, tools) ?? { key: text, seen: seenSize(said), nonce: textIn(said, 'nonce') };
}

import type { Json } from '../kernel.ts';
import { canonicalJson } from './canonical.ts';

export type JsonObject = { readonly [key: string]: Json };

/** A commitment to erasable bytes: `h` = base64 SHA-256(0x02 || 16-byte salt || bytes), `n` = number of bytes. */
export type BlobRef = { readonly h: string; readonly n: number; readonly media: string };

/** A DSSE envelope (secure-systems-lab/dsse, protocol 1.0.2): what a person signed. */
export type Envelope = {
  readonly payloadType: string;
  readonly payload: string;
  readonly signatures: readonly { readonly keyid?: string; readonly sig: string }[];
};

/** One entry of a log, format version 1. Every field is hashed; none may be added without a new version. */
export type LogRecord = {
  readonly v: 1;
  /** The origin of the log. */
  readonly log: string;
  /** 0-based, no gaps. In the code it is called `position`. */
  readonly seq: number;
  /** Base64 of the leaf hash of the record before; for record 0 of `genesisPrev`. */
  readonly prev: string;
  /** Wall clock of the writer, RFC 3339 UTC with milliseconds. */
  readonly at: string;
  /** Milliseconds of the writer's monotonic clock. */
  readonly mono: number;
  /** A random id made at each process start: `mono` compares only within one `sess`. */
  readonly sess: string;
  /** A person's id, or `system`. */
  readonly by: string;
  readonly kind: string;
  /** The incident; `registry` in the registry log. */
  readonly inc: string;
  readonly data: JsonObject;
  readonly refs?: readonly BlobRef[];
  readonly env?: Envelope;
};

/**
 * The exact text that is stored and hashed: RFC 8785, so keys stand in alphabetical order.
 * The frame is written by hand, because its order is known and this is the hot path; a test holds it to `canonicalJson`.
 * Throws `NotSealable` when a value has no canonical form.
 */
export function encodeRecord(record: LogRecord): string {
  const env = record.env === undefined ? '' : `,"env":${canonicalJson(record.env, 'env')}`;
  const refs = record.refs === undefined ? '' : `,"refs":${canonicalJson(record.refs, 'refs')}`;
  const text = (value: string): string => canonicalJson(value);
  return (
    `{"at":${text(record.at)},"by":${text(record.by)},"data":${canonicalJson(record.data, 'data')}${env}` +
    `,"inc":${text(record.inc)},"kind":${text(record.kind)},"log":${text(record.log)},"mono":${canonicalJson(record.mono)}` +
    `,"prev":${text(record.prev)}${refs},"seq":${canonicalJson(record.seq)},"sess":${text(record.sess)},"v":1}`
  );
}

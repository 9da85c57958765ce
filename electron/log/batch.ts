import type { Digest } from '../../shared/seal/hasher.ts';
import { instantText } from '../../shared/seal/instant.ts';
import { leafHash, pushLeaf } from '../../shared/seal/merkle.ts';
import { encodeRecord, type LogRecord } from '../../shared/seal/record.ts';
import type { NewEvent, Stamp, StoredEvent } from './events.ts';
import type { LogHead } from './heads.ts';
import { type Blob, type SealTools, sealFields } from './sealed-fields.ts';

export type EventRow = {
  readonly position: number;
  readonly leaf: Digest;
  readonly body: string;
  /** The checkpoint that is written with it. */
  readonly note?: string;
};
export type TileRow = { readonly level: number; readonly idx: number; readonly hash: Digest };

/** Everything one append writes, made before anything is written: the rows, and the head they lead to. */
export type Batch = {
  readonly rows: readonly EventRow[];
  readonly tiles: readonly TileRow[];
  readonly blobs: readonly Blob[];
  readonly head: LogHead;
  readonly events: readonly StoredEvent[];
};

export type Author = Stamp & { readonly sess: string };
export type BatchTools = SealTools & { readonly sealedFieldsOf: (kind: string) => readonly string[] };

/** Makes the records that follow `head`. Throws `NotSealable` for what has no canonical form. */
export function makeBatch(
  head: LogHead,
  events: readonly NewEvent[],
  author: Author,
  tools: BatchTools,
): Batch {
  const tiles: TileRow[] = [];
  const blobs: Blob[] = [];
  const rows: EventRow[] = [];
  const stored: StoredEvent[] = [];
  let { frontier, last } = head;
  for (const event of events) {
    const position = frontier.size;
    const sealed = sealFields(event.data, tools.sealedFieldsOf(event.kind), tools);
    const refs = sealed.refs.length === 0 ? {} : { refs: sealed.refs };
    const env = event.env === undefined ? {} : { env: event.env };
    const body = encodeRecord({
      ...frame(head, event.kind, author),
      seq: position,
      prev: tools.hasher.base64(last),
      data: sealed.data,
      ...refs,
      ...env,
    });
    last = leafHash(tools.hasher, body);
    frontier = pushLeaf(
      tools.hasher,
      frontier,
      last,
      (level, idx, hash) => void tiles.push({ level, idx, hash }),
    );
    rows.push({ position, leaf: last, body });
    blobs.push(...sealed.blobs);
    const { at, mono, by, sess } = author;
    stored.push({ ...event, position, at, mono, by, sess, ...refs });
  }
  return {
    rows,
    tiles,
    blobs,
    head: { ...head, frontier, last, known: true },
    events: stored,
  };
}

function frame(
  head: LogHead,
  kind: string,
  { at, mono, by, sess }: Author,
): Omit<LogRecord, 'seq' | 'prev' | 'data'> {
  if (kind === '' || by === '' || sess === '')
    throw new Error('an event needs a kind, an author and a session');
  if (!Number.isSafeInteger(mono) || mono < 0)
    throw new Error(`mono is ${mono}: it counts whole milliseconds`);
  return { v: 1, log: head.origin, inc: head.id, kind, at: instantText(at), mono, by, sess };
}

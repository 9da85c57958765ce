import type { ContentState } from '../../shared/content/content-state.ts';
import { fail, ok, type Result } from '../../shared/kernel.ts';
import { rootOf } from '../../shared/seal/merkle.ts';
import { REGISTRY } from '../../shared/seal/origin.ts';
import type { LogRecord } from '../../shared/seal/record.ts';
import { freeBallast } from '../db/ballast.ts';
import type { ReadableDb, WritableDb } from '../db/brands.ts';
import { type Batch, makeBatch } from './batch.ts';
import { createCatchUp } from './catch-up.ts';
import { type Content, createContent } from './content.ts';
import { nodeHasher } from './digest.ts';
import type { NewEvent, Stamp, StoredEvent } from './events.ts';
import { type CommitListener, createFanOut } from './fan-out.ts';
import { rootOfFirst } from './head.ts';
import { createHeads, type Heads, type LogHead } from './heads.ts';
import { createReader } from './reader.ts';
import { createRecordReader } from './records.ts';
import { type AppendRefusal, changedUnderneath, conflict, RoomChanged, refusalOf } from './refusal.ts';
import { createSealer, type SealingOptions, type Seals } from './sealer.ts';
import { createWriter } from './writer.ts';

export type EventLogOptions = SealingOptions & {
  readonly db: WritableDb;
  readonly roomId: string;
  /** A random id of this process start. */
  readonly sess: string;
  /** Which top-level fields of `data` are personal and go into erasable blobs. */
  readonly sealedFieldsOf: (kind: string) => readonly string[];
  readonly randomBytes: (n: number) => Uint8Array;
  /** How sealed content is encrypted; without it, it lies in the clear as long as nobody has encrypted it. */
  readonly content?: Content;
  /** Whether a key may be announced only once it lies in a box of the room file. */
  readonly keysAreBoxed?: boolean;
  /** Told of what a listener threw. */
  readonly report?: (error: unknown) => void;
};

/** The logs of one room. A log comes into being with its first append; `position` counts from 0. */
export type EventLog = Seals & {
  /**
   * Appends all of `events` or none, if the log still has `expected` entries. When this answers ok, the events survive a
   * power cut, and every listener has been told (unless the append was made by a listener: then soon after).
   */
  readonly append: (
    logId: string,
    expected: number,
    events: readonly NewEvent[],
    stamp: Stamp,
  ) => Result<readonly StoredEvent[], AppendRefusal>;
  /** Positions [from, to), as far as they exist. Throws `LogDamaged` where the log cannot be read. */
  readonly read: (logId: string, from?: number, to?: number) => readonly StoredEvent[];
  readonly size: (logId: string) => number;
  readonly logs: () => readonly { readonly id: string; readonly origin: string; readonly size: number }[];
  /** The name of a log in the world, also of one that is not begun yet. */
  readonly origin: (logId: string) => string;
  /** Whether sealed content can be read. While it is locked, it reads as `LOCKED_TEXT`, and none can be written. */
  readonly content: () => ContentState;
  /** Size and base64 root (RFC 6962): what to remember outside the file. */
  readonly head: (logId: string) => { readonly size: number; readonly root: string };
  /** Base64 root over the first records of a log; null where it has not so many. */
  readonly rootAt: (logId: string, size: number) => string | null;
  /**
   * Every record of a log as an outside checker has it; with `kinds`, at least those with an envelope and those whose kind
   * begins with one of them, at their places in the whole log. Throws `LogDamaged` where one of these cannot be read.
   */
  readonly records: (logId: string, kinds?: readonly string[]) => readonly LogRecord[];
  /** Listeners hear of what this process appends, and of what another appended as soon as it is noticed. */
  readonly subscribe: (listener: CommitListener) => () => void;
  /** Notices what another process has appended since. Cheap when nothing was: call it often. */
  readonly lookForOthers: () => void;
};

/** Everything that can be asked of the logs. Throws `RoomChanged` where the file is no longer ours. */
function lookInto(
  heads: Heads,
  db: ReadableDb,
  content: Content,
): Pick<EventLog, 'read' | 'size' | 'logs' | 'origin' | 'content' | 'head' | 'rootAt' | 'records'> {
  const readRows = createReader(db, content.cipher);
  const readRecords = createRecordReader(db);
  const headOf = (logId: string): LogHead => {
    const head = heads.current(logId);
    if (head === undefined) throw new RoomChanged();
    return head;
  };
  return {
    read: (logId, from = 0, to = Number.POSITIVE_INFINITY) => {
      const { n, known, frontier } = headOf(logId);
      return known ? readRows(logId, n, from, Math.min(to, frontier.size)) : [];
    },
    size: (logId) => headOf(logId).frontier.size,
    logs: () => heads.all().map(({ id, origin, frontier }) => ({ id, origin, size: frontier.size })),
    origin: (logId) => headOf(logId).origin,
    content: content.state,
    head: (logId) => {
      const { frontier } = headOf(logId);
      return { size: frontier.size, root: nodeHasher.base64(rootOf(nodeHasher, frontier)) };
    },
    rootAt: (logId, size) => {
      const { n, known, frontier } = headOf(logId);
      return known && size <= frontier.size ? rootOfFirst(db, nodeHasher, n, size) : null;
    },
    records: (logId, kinds) => {
      const { n, known, frontier } = headOf(logId);
      return known ? readRecords(logId, n, frontier.size, kinds) : [];
    },
  };
}

/** The event log over an open room file. There is one per room: it is the only writer. */
export function createEventLog(options: EventLogOptions): EventLog {
  const { db, sess } = options;
  const heads = createHeads(db, nodeHasher, options.roomId);
  const report = options.report ?? (() => undefined);
  const content =
    options.content ?? createContent(db, { room: () => look.origin(REGISTRY), ...options, report });
  const write = createWriter(db, content.cipher, options.keysAreBoxed);
  const fanOut = createFanOut(report);
  const { withNotes, committed, ...seals } = createSealer({ ...options, heads, report });
  const tools = { ...options, hasher: nodeHasher };
  const look = lookInto(heads, db, content);
  const others = createCatchUp({ db, ...look, publish: fanOut.publish, report });

  const append: EventLog['append'] = (logId, expected, events, stamp) => {
    const head = heads.current(logId);
    if (head === undefined) return fail(changedUnderneath());
    if (head.frontier.size !== expected) return fail(conflict(expected, head.frontier.size));
    if (events.length === 0) return ok([]);
    let batch: Batch;
    try {
      batch = withNotes(head, makeBatch(head, events, { ...stamp, sess }, tools));
      write(head, batch);
    } catch (error) {
      if (isTaken(error)) return fail(conflict(expected, look.size(logId)));
      const refusal = refusalOf(error, () => freeBallast(db.name));
      if (refusal === undefined) throw error;
      return fail(refusal);
    }
    heads.advance(batch.head);
    committed(batch);
    const before = others.untold(logId, expected, batch.head.frontier.size);
    fanOut.publish(...before, { logId, from: expected, events: batch.events });
    return ok(batch.events);
  };

  return { append, ...look, ...seals, subscribe: fanOut.subscribe, lookForOthers: others.look };
}

/** Whether another connection took the place first: its position, or the number of a new log. */
function isTaken(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    /^SQLITE_CONSTRAINT_(PRIMARYKEY|UNIQUE|ROWID)$/.test(String(error.code))
  );
}

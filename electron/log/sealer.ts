import { checkpointText } from '../../shared/seal/checkpoint.ts';
import { type Frontier, rootOf } from '../../shared/seal/merkle.ts';
import { encodeNote, noteKeyId } from '../../shared/seal/signed-note.ts';
import { utf8Bytes } from '../../shared/seal/utf8.ts';
import type { WritableDb } from '../db/brands.ts';
import type { Batch } from './batch.ts';
import { nodeHasher } from './digest.ts';
import type { Heads, LogHead } from './heads.ts';
import { createListeners } from './listeners.ts';
import { createSealStates, type SealState, type SealStates } from './seal-states.ts';

/** The log key while it is unlocked and announced in the registry. Signing is plain Ed25519 over the bytes. */
export type LogSigner = {
  readonly publicKey: Uint8Array;
  readonly sign: (message: Uint8Array) => Uint8Array;
};

export type SealingOptions = {
  /** Null while no announced key is unlocked: what is written then stays unsealed until there is one. */
  readonly signer?: () => LogSigner | null;
  /** Kinds of events whose checkpoint is written in the same transaction. */
  readonly sealedAtOnce?: readonly string[];
};

/** A checkpoint that is durable: of which log, over how many records, the base64 root, the signed note. */
export type Sealed = {
  readonly logId: string;
  readonly size: number;
  readonly root: string;
  readonly note: string;
  /** Whether it was written with an event of a kind that is sealed at once. */
  readonly atOnce: boolean;
};

/** What the room's logs say of their seals. */
export type Seals = {
  /**
   * Seals every log now, as far as there is a key: after unlocking it, before giving it up, and at quit. A tail from
   * an earlier run is checked first and stays unsealed where it is broken.
   */
  readonly seal: () => void;
  /** How many records of a log its newest checkpoint covers. */
  readonly sealedSize: (logId: string) => number;
  /** The newest checkpoint of a log, a signed note, or null. */
  readonly checkpoint: (logId: string) => string | null;
  /** Hears of every checkpoint once it is durable. */
  readonly onSealed: (listener: (sealed: Sealed) => void) => () => void;
};

export type Sealer = Seals & {
  /** The batch with the checkpoints that are written with it. */
  readonly withNotes: (before: LogHead, batch: Batch) => Batch;
  /** Takes note that a batch is durable, and has its head sealed soon. */
  readonly committed: (batch: Batch) => void;
};

/** An append that comes this long after the first unsealed one carries the checkpoint along. */
const CARRY_AFTER_MS = 8;
/** With no append to carry it, the checkpoint is written by itself: with signing and writing, within 20 ms. */
const QUIET_AFTER_MS = 14;

type SealerParts = SealingOptions & {
  readonly db: WritableDb;
  readonly heads: Heads;
  readonly report: (error: unknown) => void;
};

/** Seals the logs of one room: see `SealingOptions`. */
export function createSealer(parts: SealerParts): Sealer {
  const { db, heads } = parts;
  const signer = parts.signer ?? (() => null);
  const atOnce = new Set(parts.sealedAtOnce);
  const states = createSealStates(db, parts.report);
  const listeners = createListeners<Sealed>(parts.report);
  const take = (sealed: Sealed, size: number): void => {
    const since = sealed.size < size ? performance.now() : undefined;
    states.set(sealed.logId, { sealed: sealed.size, note: sealed.note, since });
    listeners.tell(sealed);
  };
  const sealOne = createSealWriter(parts, signer, states, take);
  const quiet = createQuietTimer(states.waiting, (logId) => {
    const head = db.open ? heads.current(logId) : undefined;
    if (head !== undefined) sealOne(head);
  });
  let carried: Sealed | undefined;
  const known = (logId: string): SealState | undefined => {
    const head = heads.current(logId);
    return head && states.of(head);
  };
  return {
    withNotes: (before, batch) => {
      const key = signer();
      carried = key === null ? undefined : noteFor(key, before, batch, states, atOnce);
      return carried === undefined ? batch : carrying(batch, carried);
    },
    committed: ({ head, rows }) => {
      const { size } = head.frontier;
      if (states.of(head).checked === size - rows.length) states.set(head.id, { checked: size });
      if (carried !== undefined) take(carried, size);
      carried = undefined;
      const { sealed, since } = states.of(head);
      if (sealed === size) return;
      states.set(head.id, { since: since ?? performance.now() });
      if (signer() !== null) quiet.wake();
    },
    seal: () => heads.all().forEach(sealOne),
    sealedSize: (logId) => known(logId)?.sealed ?? 0,
    checkpoint: (logId) => known(logId)?.note ?? null,
    onSealed: listeners.add,
  };
}

/** Writes the checkpoint of a log's head by itself, where it is due and can be. */
function createSealWriter(
  { db, report }: SealerParts,
  signer: () => LogSigner | null,
  states: SealStates,
  take: (sealed: Sealed, size: number) => void,
): (head: LogHead) => void {
  const add = db.prepare<[number, number, string]>(
    'INSERT OR IGNORE INTO seal(log, size, note) VALUES(?, ?, ?)',
  );
  return (head) => {
    const key = signer();
    const { size } = head.frontier;
    if (key === null || states.of(head).sealed === size || !states.isSound(head)) return;
    try {
      const sealed = sealOf(key, head, head.frontier, false);
      add.run(head.n, sealed.size, sealed.note);
      take(sealed, size);
    } catch (error) {
      // A full disk, say: the log is whole without it, and the next append tries again.
      report(error);
    }
  };
}

/** The checkpoint that goes with a batch: of the log with it at once, of the log before it when that is due. */
function noteFor(
  key: LogSigner,
  before: LogHead,
  batch: Batch,
  states: SealStates,
  atOnce: ReadonlySet<string>,
): Sealed | undefined {
  const { since } = states.of(before);
  const now = batch.events.some(({ kind }) => atOnce.has(kind));
  const due = since !== undefined && performance.now() - since >= CARRY_AFTER_MS;
  if (!(now || due) || !states.isSound(before)) return undefined;
  return sealOf(key, before, now ? batch.head.frontier : before.frontier, now);
}

/** The batch with a checkpoint on the row that it ends with, or that it is about the log before. */
function carrying(batch: Batch, { note, atOnce }: Sealed): Batch {
  const at = atOnce ? batch.rows.length - 1 : 0;
  return { ...batch, rows: batch.rows.map((row, i) => (i === at ? { ...row, note } : row)) };
}

/** Has each waiting log sealed once it has waited long enough, with one timer for all of them. */
function createQuietTimer(
  waiting: SealStates['waiting'],
  seal: (logId: string) => void,
): { readonly wake: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wakeIn = (ms: number): void => {
    if (timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      const now = performance.now();
      for (const { logId, since } of waiting()) if (now - since >= QUIET_AFTER_MS - 1) seal(logId);
      const left = waiting().map(({ since }) => since + QUIET_AFTER_MS - now);
      const next = Math.min(...left.filter((one) => one > 0));
      if (next < QUIET_AFTER_MS) wakeIn(next);
    }, ms);
  };
  return { wake: () => wakeIn(QUIET_AFTER_MS) };
}

function sealOf(key: LogSigner, { id, origin }: LogHead, frontier: Frontier, atOnce: boolean): Sealed {
  const { size } = frontier;
  const root = nodeHasher.base64(rootOf(nodeHasher, frontier));
  const text = checkpointText({ origin, size, root });
  const keyId = noteKeyId(nodeHasher, { name: origin, publicKey: key.publicKey });
  const signature = key.sign(utf8Bytes(text));
  const note = encodeNote({ text, signatures: [{ name: origin, keyId, signature }] });
  return { logId: id, size, root, note, atOnce };
}

import type { DiskOp } from './strace.ts';

type Pending = Extract<DiskOp, { readonly type: 'write' | 'truncate' }>;
type FileState = { durable: Buffer; pending: Pending[] };

/** How much of what was not yet synced has reached the disk when the power goes. */
export type Fate = 'none' | 'all' | 'some' | 'torn';
export const FATES: readonly Fate[] = ['none', 'all', 'some', 'torn'];

const SECTOR = 512;

/**
 * A disk that forgets: it holds what was synced, and of the rest whatever a fate decides. Writes that were not synced
 * may arrive in any order, in part, and torn within a sector run; files made or removed without a sync of the folder
 * may be back or gone. It does not model a drive that lies about having synced.
 */
export type Disk = {
  readonly apply: (op: DiskOp) => void;
  /** The files as they would be found after a power cut now. `random` answers a whole number below its argument. */
  readonly imageAfter: (fate: Fate, random: (below: number) => number) => ReadonlyMap<string, Buffer>;
};

/** An empty disk. */
export function createDisk(): Disk {
  const files = new Map<string, FileState>();
  const unsureNames = new Set<string>();
  const removed = new Map<string, FileState>();

  const fileOf = (name: string): FileState => {
    const found = files.get(name) ?? { durable: Buffer.alloc(0), pending: [] };
    files.set(name, found);
    return found;
  };
  const apply = (op: DiskOp): void => {
    if (op.type === 'ack') return;
    if (op.type === 'sync-folder') {
      unsureNames.clear();
      removed.clear();
    } else if (op.type === 'create') {
      if (!files.has(op.name)) unsureNames.add(op.name);
      fileOf(op.name);
    } else if (op.type === 'unlink') {
      const gone = files.get(op.name);
      if (gone !== undefined && !unsureNames.has(op.name)) removed.set(op.name, gone);
      files.delete(op.name);
    } else if (op.type === 'sync') {
      const file = fileOf(op.name);
      file.durable = file.pending.reduce((bytes, pending) => applied(bytes, pending), file.durable);
      file.pending = [];
    } else fileOf(op.name).pending.push(op);
  };
  const imageAfter: Disk['imageAfter'] = (fate, random) => {
    const image = new Map<string, Buffer>();
    for (const [name, file] of files) {
      if (unsureNames.has(name) && fate !== 'all' && random(4) === 0) continue;
      image.set(name, found(file, fate, random));
    }
    for (const [name, file] of removed)
      if (!image.has(name) && fate !== 'all' && random(2) === 0) image.set(name, found(file, fate, random));
    return image;
  };
  return { apply, imageAfter };
}

function found(file: FileState, fate: Fate, random: (below: number) => number): Buffer {
  if (fate === 'none') return file.durable;
  return file.pending.reduce((bytes, op) => {
    if (fate !== 'all' && random(2) === 0) return bytes;
    return applied(bytes, fate === 'torn' && op.type === 'write' ? torn(op, random) : op);
  }, file.durable);
}

/** A part of a write that begins and ends at sectors of the disk. */
function torn(op: Extract<Pending, { readonly type: 'write' }>, random: (below: number) => number): Pending {
  const sectors = Math.ceil(op.bytes.length / SECTOR);
  const from = random(sectors) * SECTOR;
  const to = from + (1 + random(sectors)) * SECTOR;
  return { ...op, offset: op.offset + from, bytes: op.bytes.subarray(from, to) };
}

function applied(bytes: Buffer, op: Pending): Buffer {
  if (op.type === 'truncate') return resized(bytes, op.length);
  const out = resized(bytes, Math.max(bytes.length, op.offset + op.bytes.length));
  op.bytes.copy(out, op.offset);
  return out;
}

function resized(bytes: Buffer, length: number): Buffer {
  const out = Buffer.alloc(length);
  bytes.copy(out);
  return out;
}

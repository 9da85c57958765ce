import { createSealCheck, type SealCheck } from './check-seals.ts';
import type { Notes } from './checkpoints-file.ts';
import { linesOf } from './lines.ts';
import type { LogKey } from './log-keys.ts';
import { EMPTY_FRONTIER, type Frontier, rootOf } from './merkle.ts';
import type { LogRecord } from './record.ts';
import type { NoteTools } from './signed-note.ts';
import { type Fault, faultAt } from './verdict.ts';
import { createVerifier } from './verify.ts';

/** A log that holds together: every record, and what its tree comes to at each size. */
export type LogContent = {
  readonly origin: string;
  readonly records: readonly LogRecord[];
  readonly size: number;
  readonly root: string;
  /** The size of its newest checkpoint; 0 without one. */
  readonly sealed: number;
  readonly notes: Notes;
  /** The base64 root over the first records; undefined beyond the end. */
  readonly rootAt: (size: number) => string | undefined;
};

export type ReadLogOptions = NoteTools & {
  readonly origin: string;
  /** Its checkpoints, by rising size. */
  readonly notes: Notes;
  readonly sizeOfNote: (note: string) => number;
  readonly textOf: (bytes: Uint8Array) => string | undefined;
  /** The log keys announced so far. */
  readonly keys: () => readonly LogKey[];
  /** Looks at each record that is in order so far; what it returns is wrong with that record. */
  readonly onRecord: (record: LogRecord) => string | undefined;
};

/** Judges, after each record, the checkpoints that are about the log that ends with it. */
function sealsOf(options: ReadLogOptions): SealCheck {
  const check = createSealCheck(options);
  const bySize = new Map<number, string[]>();
  for (const note of options.notes) {
    const size = options.sizeOfNote(note);
    bySize.set(size, [...(bySize.get(size) ?? []), note]);
  }
  const add: SealCheck['add'] = (_, before, after) => {
    for (const seal of bySize.get(after.size) ?? []) {
      const fault = check.add({ seal }, before, after);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };
  return { ...check, add };
}

/** Reads a log from the bytes of its file: spelling, places, links, tree, checkpoints. The first fault ends it. */
export function readLog(bytes: Uint8Array, options: ReadLogOptions): LogContent | Fault {
  const { origin, hasher, notes } = options;
  const records: LogRecord[] = [];
  const frontiers: Frontier[] = [EMPTY_FRONTIER];
  const seals = sealsOf(options);
  const onRecord = (record: LogRecord): string | undefined => {
    records.push(record);
    return options.onRecord(record);
  };
  const verifier = createVerifier({ hasher, origin, seals, onRecord });
  for (const [position, line] of linesOf(bytes).entries()) {
    const body = options.textOf(line);
    const fault = body === undefined ? faultAt(position, 'its bytes are not text') : verifier.add({ body });
    if (fault !== undefined) return fault;
    frontiers.push(verifier.tree());
  }
  const verdict = verifier.finish();
  if (!verdict.ok) return verdict;
  const { size, root } = verdict;
  if (bytes.length > 0 && bytes.at(-1) !== 0x0a)
    return faultAt(size - 1, 'its line has no end: the file was cut');
  const most = Math.max(0, ...notes.slice(-1).map(options.sizeOfNote));
  if (most > size)
    return faultAt(size, `it is missing: the log ends here, but a checkpoint of ${most} entries was signed`);
  const rootAt = (of: number): string | undefined => {
    const frontier = frontiers[of];
    return frontier === undefined ? undefined : hasher.base64(rootOf(hasher, frontier));
  };
  return { origin, records, size, root, sealed: seals.sealed(), notes, rootAt };
}

import type { LogRecord } from './record.ts';
import { type Fault, faultAt } from './verdict.ts';

/**
 * A record that does not follow the one before it. Which of the two is wrong, often only the next record tells:
 * if that one confirms this one, the one before was changed.
 */
export type Suspect = {
  readonly position: number;
  readonly record: LogRecord;
  /** Base64 of its leaf hash: what its successor should name. */
  readonly leaf: string;
  /** What it should name as its predecessor: base64 of the leaf hash before it. */
  readonly expected: string;
  /** Whether no successor is needed to tell the place. */
  readonly certain: boolean;
};

/** Compares a record's place and link with what they must be; undefined when both are right. */
export function suspectOf(
  record: LogRecord,
  position: number,
  expected: string,
  leaf: string,
): Suspect | undefined {
  if (record.seq === position && record.prev === expected) return undefined;
  const certain = record.seq > position || (position === 0 && record.seq === 0);
  return { position, record, leaf, expected, certain };
}

/** Names the first wrong position, given the record after the suspect, or undefined when there is none. */
export function settle(suspect: Suspect, next: LogRecord | undefined): Fault {
  const { position, record, leaf } = suspect;
  if (record.seq > position) {
    return faultAt(position, `it is missing: the entry found in its place says it is number ${record.seq}`);
  }
  if (record.seq < position) return settleInserted(suspect, next);
  if (position === 0) return faultAt(0, 'it does not begin this log: it names another beginning');
  const confirmed = next === undefined || next.prev === leaf;
  return confirmed
    ? faultAt(
        position - 1,
        'it is not the entry that the next one was written after: it was changed or replaced',
      )
    : faultAt(position, 'it does not follow the entry before it: it was changed or replaced');
}

/** The entry here claims an earlier place: either others were put in before it, or it is itself an extra copy. */
function settleInserted({ position, record, leaf, expected }: Suspect, next: LogRecord | undefined): Fault {
  const claimed = record.seq;
  const follows =
    next === undefined ? record.prev !== expected : next.seq === claimed + 1 && next.prev === leaf;
  return follows && leaf !== expected
    ? faultAt(claimed, 'it does not belong there: an entry was put in that the following ones do not know')
    : faultAt(position, `it does not belong there: it says it is number ${claimed}`);
}

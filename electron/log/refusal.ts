import { CONTENT_LOCKED } from '../../shared/content/content-state.ts';
import { NotSealable } from '../../shared/seal/not-sealable.ts';

/** Why nothing was appended. Nothing of the batch is in the log, and nothing that was there before is lost. */
export type AppendRefusal = {
  readonly code:
    | 'conflict'
    | 'disk-full'
    | 'read-only'
    | 'not-encodable'
    | 'content-locked'
    | 'no-box'
    | 'io';
  readonly sentence: string;
  /** With `conflict`: how many entries the log has now. */
  readonly head?: number;
};

/** The log grew since the caller looked at it. */
export function conflict(expected: number, head: number): AppendRefusal {
  if (expected === 0) return { code: 'conflict', sentence: begunByOthers(head), head };
  const sentence = `Someone else wrote to this log first: it has ${head} entries, this was meant to be number ${expected + 1}. Look at what is new, then try again.`;
  return { code: 'conflict', sentence, head };
}

/** Two began a log at the same moment: the same one (a room that both set up), or each one of their own. */
function begunByOthers(head: number): string {
  return head === 0
    ? 'Somebody else opened an incident at the same moment, so this one was not opened. Look at the board: if theirs is about something else, raise yours again.'
    : 'Somebody else set this up a moment ago, so this was not saved. Look at what they entered, and add what is missing.';
}

/** The file is not the one this process has been writing: shorter, or with another last entry. */
export function changedUnderneath(): AppendRefusal {
  const sentence =
    'The room file was changed by something other than Holdline while it was open, so nothing more is written to it. Keep the file as it is, and open your last copy of the room.';
  return { code: 'io', sentence };
}

/** Thrown when a log is read that is no longer what this process has been writing; its message is for people. */
export class RoomChanged extends Error {
  constructor() {
    super(changedUnderneath().sentence);
    this.name = 'RoomChanged';
  }
}

/** Thrown where something would be written in the clear into a room whose content is encrypted. */
export class ContentLocked extends Error {
  constructor() {
    super(CONTENT_LOCKED.sentence);
    this.name = 'ContentLocked';
  }
}

/** Thrown where a key would be relied on that lies in no box of the file: after the next start nobody could open it. */
export class KeyNotBoxed extends Error {
  constructor() {
    super(
      'The room file does not hold the key that this needs, so nothing was written that only this key could open. Start Holdline again, then try again.',
    );
    this.name = 'KeyNotBoxed';
  }
}

/** Sorts what an append threw; undefined when it is a bug of ours. `freed`: whether the ballast has just made room. */
export function refusalOf(error: unknown, freeRoom: () => boolean): AppendRefusal | undefined {
  if (error instanceof NotSealable) {
    return {
      code: 'not-encodable',
      sentence: `This cannot be written to the log as it is. ${error.message} Nothing was saved.`,
    };
  }
  if (error instanceof ContentLocked) return CONTENT_LOCKED;
  if (error instanceof KeyNotBoxed) return { code: 'no-box', sentence: error.message };
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_SHMSIZE') return diskFull(freeRoom());
  if (code.startsWith('SQLITE_READONLY')) {
    const sentence =
      'The room file can no longer be written. Ask for write permission to it and its folder; what was logged before is safe.';
    return { code: 'read-only', sentence };
  }
  if (!/^SQLITE_(IOERR|BUSY|LOCKED|CORRUPT|NOTADB|CANTOPEN|PROTOCOL)/.test(code)) return undefined;
  const sentence = `The disk did not take this entry (${code}). What was logged before is safe. Try again; if it stays, copy the room file to another disk.`;
  return { code: 'io', sentence };
}

function diskFull(freed: boolean): AppendRefusal {
  const saved = 'The disk is full, so this was not saved. What was logged before is safe.';
  const sentence = freed
    ? `${saved} Holdline has given its reserve back to the disk: try again now, then free some space.`
    : `${saved} Free some space on the disk that holds the room, then try again.`;
  return { code: 'disk-full', sentence };
}

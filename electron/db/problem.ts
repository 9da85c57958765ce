/** Why a room file was not opened: what happened, and what to do about it. The file itself is as it was. */
export type RoomFileProblem = {
  readonly code: RoomFileProblemCode;
  readonly path: string;
  readonly sentence: string;
  readonly remedy: string;
};

export type RoomFileProblemCode = keyof typeof TEXTS;

type Texts = { readonly sentence: (path: string, detail: string) => string; readonly remedy: string };

const TEXTS = {
  missing: {
    sentence: (path) => `There is no room file at ${path}.`,
    remedy: 'Check that its drive or network folder is connected, or choose where the file is now.',
  },
  'no-folder': {
    sentence: (path, folder) => `There is no folder ${folder}, so no room file can lie at ${path}.`,
    remedy:
      'Connect the drive or network folder it is on. For a new room, make the folder first and start Holdline again with the same --room: the room is made in it then.',
  },
  'not-a-database': {
    sentence: (path) => `${path} is not a Holdline room file: its first bytes are something else.`,
    remedy:
      'Choose another file. If this one was a room, restore it from your last copy; nothing in it was changed.',
  },
  corrupt: {
    sentence: (path, detail) => `The room file ${path} is damaged (${detail}). Nothing was changed in it.`,
    remedy:
      'Copy the file and the two beside it (-wal, -shm) to a safe place first, then open your last good copy of the room.',
  },
  foreign: {
    sentence: (path) => `${path} is a database, but it belongs to another program.`,
    remedy: 'Choose a Holdline room file. This one was only looked at, not changed.',
  },
  'newer-version': {
    sentence: (path, detail) => `The room file ${path} was written by a newer Holdline (${detail}).`,
    remedy: 'Update Holdline on this computer, then open the file again. Nothing was changed in it.',
  },
  'read-only': {
    sentence: (path) => `The room file ${path} may be read but not written here.`,
    remedy: 'Ask for write permission to the file and its folder, or copy the room to a folder of your own.',
  },
  locked: {
    sentence: (path) => `Another program is holding the room file ${path}.`,
    remedy: 'Close the other Holdline window, backup or sync program that uses it, then try again.',
  },
  'disk-full': {
    sentence: (path) =>
      `The disk that holds ${path} is full, so the room could not be opened for writing. Nothing was lost.`,
    remedy: 'Free some space on that disk, then open the room again.',
  },
  unreadable: {
    sentence: (path, detail) => `The disk does not give the room file ${path} back as it should (${detail}).`,
    remedy:
      'Check the drive or the network folder it lies in. Copy the file and the two beside it (-wal, -shm) to a disk of this computer, then open the copy.',
  },
} satisfies Readonly<Record<string, Texts>>;

/** The problem with its two sentences. `detail` is put in the sentence where it helps. */
export function roomFileProblem(code: RoomFileProblemCode, path: string, detail = ''): RoomFileProblem {
  return { code, path, sentence: TEXTS[code].sentence(path, detail), remedy: TEXTS[code].remedy };
}

/** Sorts what SQLite or the file system threw; undefined when it is a bug of ours and should be thrown on. */
export function problemOf(error: unknown, path: string): RoomFileProblem | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  const kind = KINDS.find(([prefix]) => (error.code as string).startsWith(prefix))?.[1];
  return kind === undefined ? undefined : roomFileProblem(kind, path, error.message);
}

const KINDS: readonly (readonly [prefix: string, code: RoomFileProblemCode])[] = [
  ['SQLITE_FULL', 'disk-full'],
  // What a full disk does to an old room: there is no place for the file that readers share.
  ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
  ['ENOSPC', 'disk-full'],
  ['SQLITE_NOTADB', 'not-a-database'],
  ['SQLITE_CORRUPT', 'corrupt'],
  ['SQLITE_IOERR_CORRUPTFS', 'corrupt'],
  ['SQLITE_IOERR_DATA', 'corrupt'],
  ['SQLITE_IOERR_SHORT_READ', 'corrupt'],
  ['SQLITE_BUSY', 'locked'],
  ['SQLITE_LOCKED', 'locked'],
  ['SQLITE_PROTOCOL', 'locked'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_PERM', 'read-only'],
  ['SQLITE_CANTOPEN', 'read-only'],
  ['EACCES', 'read-only'],
  ['EPERM', 'read-only'],
  ['EROFS', 'read-only'],
  ['ENOENT', 'missing'],
  ['ENOTDIR', 'missing'],
  ['SQLITE_IOERR', 'unreadable'],
  ['EIO', 'unreadable'],
];

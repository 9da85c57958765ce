import type { ContentState } from '../../shared/content/content-state.ts';
import type { ReadableDb } from '../db/brands.ts';
import {
  type ContentCipher,
  contentKeyOf,
  createContentCipher,
  type RandomBytes,
  sameProof,
} from './content-cipher.ts';
import { createListeners } from './listeners.ts';

/** How the content of a room is encrypted, and whether this process can open it. */
export type Content = {
  readonly state: () => ContentState;
  /** Null while there is no key: what is written then is in the clear, or not written at all where a mark forbids it. */
  readonly cipher: () => ContentCipher | null;
  /**
   * Takes the secret of the room: from here on content is read and written with its key. False, and nothing changes,
   * where the content of this room is encrypted with another one, or with none yet.
   */
  readonly take: (secret: Uint8Array) => boolean;
  /**
   * The same, and takes it also where nothing is encrypted yet: everything will be from here on. Only for a secret that is
   * known to open a box of this very file: an older copy of a room has the same name, and no box that its secret opens.
   */
  readonly begin: (secret: Uint8Array) => boolean;
  /** Lets a key go that came to nothing: the announcement of the first keys was refused. */
  readonly drop: () => void;
  /** Hears when content that was locked can be read. */
  readonly onOpened: (listener: () => void) => () => void;
};

/** The one row of the table `content`. */
export const CONTENT_VERSION = 1;

/**
 * What marks a room as encrypted, or undefined: read anew each time, for another process may have set it. A file that is
 * only read may be older than the mark.
 */
export function markReader(db: ReadableDb): () => Uint8Array | undefined {
  const table = "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'content'";
  if (db.prepare<[], number>(table).pluck().get() === 0) return () => undefined;
  const select = db.prepare<[], Uint8Array>(`SELECT proof FROM content WHERE v = ${CONTENT_VERSION}`).pluck();
  return () => select.get();
}

/** The content of an open room file. `room` is the origin of its registry. */
export function createContent(
  db: ReadableDb,
  {
    room,
    randomBytes,
    report,
  }: {
    readonly room: () => string;
    readonly randomBytes: RandomBytes;
    readonly report: (error: unknown) => void;
  },
): Content {
  const markOf = markReader(db);
  const opened = createListeners<undefined>(report);
  let held: ContentCipher | null = null;
  const take = (secret: Uint8Array, mayBegin: boolean): boolean => {
    const cipher = createContentCipher(contentKeyOf(secret, room()), randomBytes);
    if (held !== null) return sameProof(held.proof, cipher.proof);
    const mark = markOf();
    if (mark === undefined ? !mayBegin : !sameProof(mark, cipher.proof)) return false;
    held = cipher;
    if (mark !== undefined) opened.tell(undefined);
    return true;
  };
  return {
    state: () => {
      if (held !== null) return 'open';
      return markOf() === undefined ? 'clear' : 'locked';
    },
    cipher: () => held,
    take: (secret) => take(secret, false),
    begin: (secret) => take(secret, true),
    drop: () => {
      held = null;
    },
    onOpened: opened.add,
  };
}

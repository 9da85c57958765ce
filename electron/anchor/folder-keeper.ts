import { mkdirSync, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { FolderState } from '../../shared/ipc/proof.ts';
import { headText, type OldHead } from '../../shared/seal/old-heads.ts';
import { replaceFileNow } from '../db/replace-file.ts';
import type { EventLog } from '../log/event-log.ts';
import { headsToKeep } from './heads-to-keep.ts';
import { keptText } from './kept-text.ts';

const schema = z.strictObject({ v: z.literal(1), folder: z.string().min(1) });

/** Written at most this often while the logs grow. */
const PAUSE_MS = 2000;
/** A folder that is away is tried again this often. */
const RETRY_MS = 5000;

export type FolderKeeperParts = {
  readonly log: EventLog;
  readonly roomId: string;
  /** Where this computer remembers which folder it is. */
  readonly settings: string;
  readonly now: () => number;
  /** The logs that are known to be written there, as the registry says it. */
  readonly told: readonly string[];
  /** Called with the newest head of each log that was written for the first time. */
  readonly onFirst: (heads: readonly OldHead[]) => void;
  /** Called when the folder went away, came back or is another. */
  readonly onChange: (state: FolderState | null) => void;
};

/** Writes the heads of a room into a second folder, again and again, as far as that folder is there. */
export type FolderKeeper = {
  readonly state: () => FolderState | null;
  /** Takes a folder from now on, or none, and writes at once. */
  readonly choose: (folder: string | null) => Promise<FolderState | null>;
  readonly stop: () => void;
};

function readFolder(settings: string): string | null {
  try {
    return schema.parse(JSON.parse(readFileSync(settings, 'utf8'))).folder;
  } catch {
    return null;
  }
}

/** Adds to a file and waits until it is on the disk. What a torn write leaves behind is passed over by who reads it. */
async function addTo(file: string, text: string): Promise<void> {
  const handle = await open(file, 'a');
  try {
    await handle.appendFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function why(error: unknown, folder: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return `The second folder cannot be written (${code}): ${folder}. Connect it, or choose another; Holdline keeps trying, and nothing in the room waits for it.`;
}

const logIdOf = ({ checkpoint }: OldHead): string => checkpoint.origin.split('/').at(-1) ?? '';
const keyOf = ({ note, checkpoint }: OldHead): string =>
  `${note === null ? 'plain' : 'signed'} ${checkpoint.origin}`;

/** What is known of the folder, and what has been written there. */
type Book = {
  folder: string | null;
  problem: string | null;
  writtenAt: number | null;
  told: ReadonlySet<string>;
  written: Map<string, string>;
};

/** The heads that are not in the folder yet. */
function newsFor({ written }: Book, log: EventLog): readonly OldHead[] {
  return log
    .logs()
    .flatMap(({ id }) => headsToKeep(log, id))
    .filter((head) => written.get(keyOf(head)) !== headText(head));
}

/** Writes what is new into the folder; false when that could not be done. */
async function writeNews(book: Book, parts: FolderKeeperParts): Promise<boolean> {
  const { folder } = book;
  const heads = newsFor(book, parts.log);
  if (folder === null || heads.length === 0) return true;
  try {
    await addTo(fileIn(folder, parts.roomId), `${keptText(heads, parts.now())}\n`);
  } catch (error) {
    book.problem = why(error, folder);
    return false;
  }
  if (folder !== book.folder) return true;
  for (const head of heads) book.written.set(keyOf(head), headText(head));
  [book.problem, book.writtenAt] = [null, parts.now()];
  const newest = [...new Map(heads.map((head) => [logIdOf(head), head])).values()];
  const first = newest.filter((head) => !book.told.has(logIdOf(head)));
  book.told = new Set([...book.told, ...first.map(logIdOf)]);
  if (first.length > 0) parts.onFirst(first);
  return true;
}

function fileIn(folder: string, roomId: string): string {
  return path.join(folder, `${roomId}-checkpoints.txt`);
}

function stateOf({ folder, problem, writtenAt }: Book, roomId: string): FolderState | null {
  return folder === null ? null : { folder, file: fileIn(folder, roomId), problem, writtenAt };
}

function remember(settings: string, folder: string | null): void {
  mkdirSync(path.dirname(settings), { recursive: true });
  replaceFileNow(settings, folder === null ? '{}' : JSON.stringify({ v: 1, folder }));
}

const emptyBook = (folder: string | null, told: readonly string[]): Book => ({
  folder,
  problem: null,
  writtenAt: null,
  told: new Set(told),
  written: new Map(),
});

/** Starts writing into the folder that was chosen before, if one was. */
export function createFolderKeeper(parts: FolderKeeperParts): FolderKeeper {
  const { log, roomId, settings, onChange } = parts;
  let book = emptyBook(readFolder(settings), parts.told);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();
  let stopped = false;

  const write = async (): Promise<void> => {
    if (stopped) return;
    const before = book.problem;
    if (!(await writeNews(book, parts))) soon(RETRY_MS);
    if (book.problem !== before) onChange(stateOf(book, roomId));
  };
  const writeNow = (): Promise<void> => {
    writing = writing.then(write);
    return writing;
  };
  const soon = (ms = PAUSE_MS): void => {
    if (book.folder === null || stopped) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      void writeNow();
    }, ms);
  };
  const leave = [log.subscribe(() => soon()), log.onSealed(() => soon())];
  soon();
  return {
    state: () => stateOf(book, roomId),
    choose: async (folder) => {
      remember(settings, folder);
      book = emptyBook(folder, []);
      await writeNow();
      onChange(stateOf(book, roomId));
      return stateOf(book, roomId);
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      for (const one of leave) one();
    },
  };
}

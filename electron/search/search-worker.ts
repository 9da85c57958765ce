import { randomBytes } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { ok, type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import { openRoomFile } from '../db/open.ts';
import { createContentCipher } from '../log/content-cipher.ts';
import { createRoomSearch, type RoomSearch } from './room-search.ts';
import { createSearchIndex } from './search-index.ts';
import type { SearchAnswer, SearchSource, SearchTask } from './search-messages.ts';

/** Entry of the worker thread that searches a room through a connection that can only read, and an index in its memory. */
function open({ path, binding, contentKey }: SearchSource): Result<RoomSearch, Rejection> {
  const options = { readonly: true, trusted: true, ...(binding === undefined ? {} : { binding }) } as const;
  const opened = openRoomFile(path, options);
  if (!opened.ok) return refuse(opened.error.code, `${opened.error.sentence} ${opened.error.remedy}`);
  const cipher = contentKey === undefined ? null : createContentCipher(contentKey, randomBytes);
  return ok(createRoomSearch(opened.value, cipher, createSearchIndex(binding)));
}

const room = open(workerData as SearchSource);

function answerTo({ id, asked }: SearchTask): SearchAnswer {
  if (!room.ok) return { id, answer: room };
  try {
    return { id, answer: asked === null ? room.value.scope() : room.value.find(asked) };
  } catch (error) {
    return { id, broken: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (task: SearchTask) => parentPort?.postMessage(answerTo(task)));

import path from 'node:path';
import { app } from 'electron';
import { REGISTRY_LOG } from '../../shared/ipc/contract.ts';
import type { SearchServices } from '../ipc/search-handlers.ts';
import { createSearchThread } from '../search/search-thread.ts';
import type { OpenRoom } from './room-file.ts';
import { roomSource } from './verify.ts';

const WORKER = path.join(import.meta.dirname, 'search-worker.js');

/** What the handlers need to search the open room. Its index goes when the keyboard is locked, and when the app ends. */
export function searchServices(
  file: string,
  { spine, content }: Pick<OpenRoom, 'spine' | 'content'>,
  report: (error: unknown) => void,
): SearchServices {
  const thread = createSearchThread(WORKER, () => roomSource(file, content), report);
  spine?.log.subscribe(({ logId, events }) => {
    if (logId === REGISTRY_LOG && events.some(({ kind }) => kind === 'keyboard.locked')) thread.drop();
  });
  app.on('will-quit', thread.drop);
  return { openSearch: thread.open, searchRoom: thread.find };
}

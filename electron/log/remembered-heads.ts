import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Head } from '../../shared/seal/verdict.ts';
import { replaceFile, replaceFileNow } from '../db/replace-file.ts';
import type { EventLog } from './event-log.ts';

const head = z.strictObject({
  size: z.int().min(0),
  root: z.string(),
  /** The newest checkpoint, for whoever wants to check with other means. */
  checkpoint: z.string().nullable(),
});
const schema = z.strictObject({ v: z.literal(1), room: z.string(), heads: z.record(z.string(), head) });

/** The heads that a file remembers of a room; undefined without a file that can be read. */
export function readRememberedHeads(file: string, room: string): Readonly<Record<string, Head>> | undefined {
  try {
    const read = schema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return read.room === room ? read.heads : undefined;
  } catch {
    return undefined;
  }
}

/** Puts what a file remembers aside, under a name that is never read again, for whoever wants to look into it. */
export function setAsideRememberedHeads(file: string, at: number): void {
  renameSync(file, file.replace(/\.json$/, `.set-aside-${at}.json`));
}

/** Writes at most this often while the logs grow. */
const PAUSE_MS = 250;

/** Keeps the heads of a room's logs in a file outside it, a moment behind. `flush` writes what is left, at once. */
export function rememberHeads(
  log: EventLog,
  room: string,
  file: string,
  report: (error: unknown) => void,
): { readonly flush: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let written = '';
  // What came while the last write was under way is not in it.
  let grown = false;
  const text = (): string => {
    const heads = log.logs().map(({ id }) => [id, { ...log.head(id), checkpoint: log.checkpoint(id) }]);
    return `${JSON.stringify({ v: 1, room, heads: Object.fromEntries(heads) }, null, 1)}\n`;
  };
  const write = async (): Promise<void> => {
    grown = false;
    try {
      const next = text();
      mkdirSync(dirname(file), { recursive: true });
      if (next !== written) await replaceFile(file, next);
      written = next;
    } catch (error) {
      report(error);
    }
    timer = undefined;
    if (grown) soon();
  };
  const soon = (): void => {
    grown = true;
    timer ??= setTimeout(() => void write(), PAUSE_MS);
  };
  const leave = [log.subscribe(soon), log.onSealed(soon)];
  soon();
  return {
    flush: () => {
      clearTimeout(timer);
      for (const one of leave) one();
      try {
        if (text() !== written) replaceFileNow(file, text());
      } catch (error) {
        report(error);
      }
    },
  };
}

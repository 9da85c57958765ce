import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';
import { z } from 'zod';

const schema = z.object({ path: z.string().min(1) });

function noteFile(): string {
  return path.join(app.getPath('userData'), 'last-room.json');
}

/** The room that was open last time, or null. */
export function lastRoom(): string | null {
  try {
    return schema.parse(JSON.parse(readFileSync(noteFile(), 'utf8'))).path;
  } catch {
    // First start, or a file somebody edited: there is no last room.
    return null;
  }
}

/** Remembers the open room. Next time it is opened again, and missed if it is gone. */
export function rememberRoom(room: string): void {
  writeFileSync(noteFile(), JSON.stringify({ path: path.resolve(room) }));
}

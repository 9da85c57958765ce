import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';
import { z } from 'zod';

const schema = z.object({ path: z.string().min(1), roomId: z.string().nullable().default(null) });

function noteFile(): string {
  return path.join(app.getPath('userData'), 'last-room.json');
}

function readNote(): z.infer<typeof schema> | null {
  try {
    return schema.parse(JSON.parse(readFileSync(noteFile(), 'utf8')));
  } catch {
    // First start, or a file somebody edited: there is no last room.
    return null;
  }
}

/** The room that was open last time, or null. */
export function lastRoom(): string | null {
  return readNote()?.path ?? null;
}

/** The id of the room that lay in this file last time, or null. */
export function lastRoomId(room: string): string | null {
  const note = readNote();
  return note?.path === path.resolve(room) ? note.roomId : null;
}

/**
 * Remembers the open room. Next time it is opened again, and missed if it is gone or another. A full disk keeps nobody
 * from working in the room: what could not be noted is reported.
 */
export function rememberRoom(room: string, roomId: string, report: (error: unknown) => void): void {
  try {
    writeFileSync(noteFile(), JSON.stringify({ path: path.resolve(room), roomId }));
  } catch (error) {
    report(error);
  }
}

import { randomBytes, randomUUID } from 'node:crypto';
import { app } from 'electron';
import { uuidv7 } from 'uuidv7';
import { sealedFieldsOf } from '../../shared/incident/upcast.ts';
import type { RoomFileState } from '../../shared/ipc/contract.ts';
import type { Playbook } from '../../shared/playbook/schema.ts';
import type { Clocks } from '../commands/clock.ts';
import { createSpine, type Spine } from '../commands/dispatch.ts';
import { openRoomFile } from '../db/open.ts';
import { createEventLog } from '../log/event-log.ts';
import { roomIdOf } from '../log/room-id.ts';
import { sqliteBinding } from './sqlite-binding.ts';

/** An open room, or why its file was refused. */
export type OpenRoom = {
  readonly file: RoomFileState;
  readonly spine: Spine | null;
  readonly close: () => void;
};

/** Where the room lies: `--room=FILE`, or a file of its own in the user's folder. */
export function roomPath(fallback: string): string {
  return app.commandLine.getSwitchValue('room') || fallback;
}

/** Opens the room file and makes the spine over its log. */
export function openRoom(
  path: string,
  clocks: Clocks,
  playbooks: () => readonly Playbook[],
  report: (error: unknown) => void,
): OpenRoom {
  const notices: string[] = [];
  const binding = sqliteBinding();
  const opened = openRoomFile(path, {
    ...(binding === undefined ? {} : { binding }),
    report: (sentence) => notices.push(sentence),
  });
  if (!opened.ok) {
    const { sentence, remedy } = opened.error;
    return { file: { state: 'refused', path, sentence, remedy }, spine: null, close: () => undefined };
  }
  const db = opened.value;
  const log = createEventLog({
    db,
    roomId: roomIdOf(db) ?? uuidv7(),
    sess: randomUUID(),
    sealedFieldsOf,
    randomBytes: (count) => randomBytes(count),
    report,
  });
  const surroundings = { now: clocks.wall, mono: clocks.steady, newId: uuidv7, playbooks };
  try {
    const spine = createSpine(log, surroundings);
    return { file: { state: 'open', path, notices }, spine, close: () => db.close() };
  } catch (error) {
    db.close();
    const sentence = `The room's registry cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    const remedy =
      'Nothing was changed in the file. Open it with a newer Holdline, or open your last good copy.';
    return { file: { state: 'refused', path, sentence, remedy }, spine: null, close: () => undefined };
  }
}

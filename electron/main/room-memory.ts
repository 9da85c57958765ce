import { existsSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';
import { REGISTRY_LOG } from '../../shared/ipc/contract.ts';
import type { Spine } from '../commands/dispatch.ts';
import type { ReadableDb } from '../db/brands.ts';
import { compareHeads, type HeadAlarm } from '../log/compare-heads.ts';
import { readRememberedHeads, rememberHeads, setAsideRememberedHeads } from '../log/remembered-heads.ts';
import { lastRoomId } from './known-room.ts';

/** What this computer remembers of a room, held against its file. */
export type RoomMemory = {
  /** Why the file is not the one remembered, a sentence each; empty when it is. */
  readonly alarm: readonly string[];
  /** Lets the file be the room from now on, and writes into the registry that this was done. */
  readonly accept: (at: number) => void;
  /** Writes what is left to remember, at quit. */
  readonly flush: () => void;
};

function headsFile(roomId: string): string {
  return path.join(app.getPath('userData'), 'heads', `${roomId}.json`);
}

const records = (count: number): string => (count === 1 ? '1 record' : `${count} records`);

function nameOf(spine: Spine, logId: string): string {
  if (logId === REGISTRY_LOG) return 'the log of the room';
  const state = spine.incidents.state(logId);
  return state.ok ? `the log of “${state.value.title}”` : `the log of incident ${logId.slice(0, 8)}`;
}

function sentence(spine: Spine, { logId, why, remembered, size }: HeadAlarm): string {
  const name = nameOf(spine, logId);
  return why === 'shorter'
    ? `Of ${name} this computer remembers ${records(remembered.size)}; the file holds ${size}. What came after is missing.`
    : `Of ${name} this computer remembers ${records(remembered.size)}; the file holds others in their place. It was rewritten or replaced.`;
}

/** Whether a room with another id lay in this file the last time, and had been written to. */
function isReplaced(room: string, roomId: string): boolean {
  const before = lastRoomId(room);
  if (before === null || before === roomId) return false;
  return Object.keys(readRememberedHeads(headsFile(before), before) ?? {}).length > 0;
}

/** Compares a room that was just opened with what is remembered of it, and goes on remembering where they agree. */
export function recallRoom(
  db: ReadableDb,
  spine: Spine,
  room: { readonly path: string; readonly roomId: string },
  report: (error: unknown) => void,
): RoomMemory {
  const file = headsFile(room.roomId);
  const alarms = compareHeads(db, spine.log, readRememberedHeads(file, room.roomId) ?? {});
  const alarm = [
    ...(isReplaced(room.path, room.roomId)
      ? ['Another room lay in this file the last time: the file was replaced.']
      : []),
    ...alarms.map((one) => sentence(spine, one)),
  ];
  const keeper = alarm.length === 0 ? rememberHeads(spine.log, room.roomId, file, report) : null;
  const accept = (at: number): void => {
    const missed = alarms.map(({ logId, remembered, size }) => {
      return { logId, size: remembered.size, root: remembered.root, found: size };
    });
    if (missed.length > 0) spine.sendToRegistry({ type: 'room.accept', missed });
    if (existsSync(file)) setAsideRememberedHeads(file, at);
  };
  return { alarm, accept, flush: () => keeper?.flush() };
}

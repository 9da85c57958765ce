import { existsSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';
import { REGISTRY_LOG, REVIEWS_LOG } from '../../shared/ipc/contract.ts';
import { ok, type Rejection, type Result } from '../../shared/kernel.ts';
import type { RegistryCommand } from '../../shared/room/events.ts';
import type { Head } from '../../shared/seal/verdict.ts';
import type { Spine } from '../commands/dispatch.ts';
import type { ReadableDb } from '../db/brands.ts';
import { compareHeads, type HeadAlarm } from '../log/compare-heads.ts';
import { readRememberedHeads, rememberHeads, setAsideRememberedHeads } from '../log/remembered-heads.ts';
import type { RememberedHeads } from '../log/verify-room.ts';
import { lastRoomId } from './known-room.ts';

/** What this computer remembers of a room, held against its file. */
export type RoomMemory = {
  /** Why the file is not the one remembered, a sentence each; empty when it is. */
  readonly alarm: readonly string[];
  /** What is remembered of the logs, as it was read when the room was opened. */
  readonly remembered: RememberedHeads;
  /** Writes into the registry that people go on with the file, and then lets it be the room. `at` is epoch ms UTC. */
  readonly accept: (at: number) => Result<null, Rejection>;
  /** Writes what is left to remember, at quit. */
  readonly flush: () => void;
};

type Missed = Readonly<Extract<RegistryCommand, { type: 'room.accept' }>['missed']>;

function headsFile(roomId: string): string {
  return path.join(app.getPath('userData'), 'heads', `${roomId}.json`);
}

const records = (count: number): string => (count === 1 ? '1 record' : `${count} records`);

function nameOf(spine: Spine, logId: string): string {
  if (logId === REGISTRY_LOG) return 'the log of the room';
  if (logId === REVIEWS_LOG) return 'the log of the reviews';
  const state = spine.incidents.state(logId);
  return state.ok ? `the log of “${state.value.title}”` : `the log of incident ${logId.slice(0, 8)}`;
}

function sentence(spine: Spine, { logId, why, remembered, size }: HeadAlarm): string {
  const name = nameOf(spine, logId);
  return why === 'shorter'
    ? `Of ${name} this computer remembers ${records(remembered.size)}; the file holds ${size}. What came after is missing.`
    : `Of ${name} this computer remembers ${records(remembered.size)}; the file holds others in their place. It was rewritten or replaced.`;
}

/** What is remembered of the room with another id that lay in this file the last time; null where it is the same one. */
function replacedRoom(room: string, roomId: string): Head | null {
  const before = lastRoomId(room);
  if (before === null || before === roomId) return null;
  return readRememberedHeads(headsFile(before), before)?.[REGISTRY_LOG] ?? null;
}

/** Says in the registry what is missing. A room without a name has no log yet that could say it. */
function writeDown(spine: Spine, missed: Missed): Result<null, Rejection> {
  if (missed.length === 0 || spine.room().name === null) return ok(null);
  const sent = spine.sendToRegistry({ type: 'room.accept', missed: [...missed] });
  return sent.ok ? ok(null) : sent;
}

/** Compares a room that was just opened with what is remembered of it, and goes on remembering where they agree. */
export function recallRoom(
  db: ReadableDb,
  spine: Spine,
  room: { readonly path: string; readonly roomId: string },
  report: (error: unknown) => void,
): RoomMemory {
  const file = headsFile(room.roomId);
  const remembered = readRememberedHeads(file, room.roomId) ?? {};
  const alarms = compareHeads(db, spine.log, remembered);
  const before = replacedRoom(room.path, room.roomId);
  const alarm = [
    ...(before === null ? [] : ['Another room lay in this file the last time: the file was replaced.']),
    ...alarms.map((one) => sentence(spine, one)),
  ];
  const keeper = alarm.length === 0 ? rememberHeads(spine.log, room.roomId, file, report) : null;
  const accept = (at: number): Result<null, Rejection> => {
    const missed = alarms.map(({ logId, remembered: { size, root }, size: found }) => {
      return { logId, size, root, found };
    });
    const replaced = before && { logId: REGISTRY_LOG, ...before, found: spine.log.size(REGISTRY_LOG) };
    const written = writeDown(spine, replaced === null ? missed : [replaced, ...missed]);
    if (written.ok && existsSync(file)) setAsideRememberedHeads(file, at);
    return written;
  };
  const known = Object.entries(remembered).map(([logId, head]) => [logId, [head]]);
  return { alarm, remembered: Object.fromEntries(known), accept, flush: () => keeper?.flush() };
}

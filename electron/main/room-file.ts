import { randomBytes, randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { app } from 'electron';
import { uuidv7 } from 'uuidv7';
import { sealedFieldsOf } from '../../shared/incident/upcast.ts';
import { REGISTRY_LOG, type RoomFileState } from '../../shared/ipc/contract.ts';
import { fail, type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import type { Playbook } from '../../shared/playbook/schema.ts';
import { createSpine, type Spine } from '../commands/dispatch.ts';
import { createOlderIncidents, type OlderIncidents } from '../commands/older-incidents.ts';
import type { ReadableDb, WritableDb } from '../db/brands.ts';
import { openRoomFile } from '../db/open.ts';
import { checkTails, type TailFault } from '../log/check-tails.ts';
import { createEventLog } from '../log/event-log.ts';
import { lastEntries } from '../log/last-entries.ts';
import { roomIdOf } from '../log/room-id.ts';
import type { RememberedHeads } from '../log/verify-room.ts';
import type { Keys } from '../people/keys.ts';
import { createLogKeyHolder } from '../people/log-key.ts';
import { otherSpeed } from './clock-speed.ts';
import { lastRoom, rememberRoom } from './known-room.ts';
import type { MachineClocks } from './machine-clocks.ts';
import { openKeys } from './room-keys.ts';
import { recallRoom } from './room-memory.ts';
import { sqliteBinding } from './sqlite-binding.ts';

/** What is sealed in the transaction that writes it: people rely on these the moment they are said. */
const SEALED_AT_ONCE = [
  'approval.approved',
  'approval.rejected',
  'approval.withdrawn',
  'breakGlass.confirmed',
  'envelope.applied',
  'release.recorded',
  'incident.closed',
  'incident.stoodDown',
];

/** How long reading older incidents may hold the main thread at a time: with the last step, under 50 ms. */
const OLDER_SLICE_MS = 30;

/** An open room, or why its file was refused. */
export type OpenRoom = {
  readonly file: RoomFileState;
  readonly spine: Spine | null;
  readonly older: OlderIncidents | null;
  /** Null unless the room may be written to. */
  readonly keys: Keys | null;
  readonly close: () => unknown;
  /** Goes on with a file that is not the one remembered, in writing. The app has to start again after it. */
  readonly accept: () => Result<null, Rejection>;
  /** The heads of the room's logs that this computer remembered when it was opened. */
  readonly remembered: RememberedHeads;
};

/** Where the room lies: `--room=FILE`, or where it lay last time, or a file of its own in the user's folder. */
export function roomPath(fallback: string): string {
  return app.commandLine.getSwitchValue('room') || lastRoom() || fallback;
}

type Refusal = { readonly sentence: string; readonly remedy: string };

function refused(path: string, { sentence, remedy }: Refusal): OpenRoom {
  return {
    file: { state: 'refused', path, sentence, remedy },
    spine: null,
    older: null,
    keys: null,
    close: () => undefined,
    accept: () => refuse('no-room', 'No room file is open.'),
    remembered: {},
  };
}

function tailSentence({ logId, fault }: TailFault): string {
  const where = logId === 'registry' ? 'The log of the room' : 'The log of an incident';
  return `${where} does not hold together. ${fault.reason} Open Audit and verify it before you rely on it.`;
}

function olderIn(db: ReadableDb, { incidents }: Spine): OlderIncidents {
  return createOlderIncidents({
    incidents,
    tailProblem: (incidentId) =>
      checkTails(db, undefined, (logId) => logId === incidentId).map(tailSentence)[0] ?? null,
    elapsed: () => performance.now(),
    sliceMs: OLDER_SLICE_MS,
  });
}

/** Makes the spine over an open file, and holds the file against everything that is known of it. */
function enter(
  db: WritableDb,
  path: string,
  notices: string[],
  clocks: MachineClocks,
  playbooks: () => readonly Playbook[],
  report: (error: unknown) => void,
): OpenRoom {
  const roomId = roomIdOf(db) ?? uuidv7();
  const logKey = createLogKeyHolder((): string | null => spine.room().logKey);
  const log = createEventLog({
    db,
    roomId,
    sess: randomUUID(),
    sealedFieldsOf,
    randomBytes: (count) => randomBytes(count),
    signer: logKey.signer,
    sealedAtOnce: SEALED_AT_ONCE,
    report,
  });
  const spine: Spine = createSpine(log, { now: clocks.wall, mono: clocks.steady, newId: uuidv7, playbooks });
  // Incidents that have ended wait until the live ones are on the screen: see `older`.
  const open = new Set([REGISTRY_LOG, ...spine.incidents.openIds()]);
  notices.push(...checkTails(db, undefined, (logId) => open.has(logId)).map(tailSentence));
  const wrongSpeed = otherSpeed(spine.registryEvents(), clocks.speed);
  if (wrongSpeed !== null) {
    db.close();
    return refused(path, wrongSpeed);
  }
  if (clocks.speed > 1) clocks.goOnFrom(Math.max(0, ...lastEntries(log).map(({ at }) => at)));
  const memory = recallRoom(db, spine, { path, roomId }, report);
  const { alarm } = memory;
  if (alarm.length === 0) rememberRoom(path, roomId, report);
  const accept = (): Result<null, Rejection> => {
    const accepted = memory.accept(clocks.wall());
    if (accepted.ok) rememberRoom(path, roomId, report);
    return accepted;
  };
  const close = (): void => {
    if (alarm.length === 0) log.seal();
    memory.flush();
    db.close();
  };
  const keys = alarm.length === 0 ? openKeys(db, spine, logKey, clocks.wall, report) : null;
  const { remembered } = memory;
  const file = { state: 'open', path, notices, alarm } as const;
  return { file, spine, older: olderIn(db, spine), keys, close, accept, remembered };
}

function openFile(
  path: string,
  notices: string[],
  report: (error: unknown) => void,
): Result<WritableDb, Refusal> {
  const binding = sqliteBinding();
  try {
    return openRoomFile(path, {
      ...(binding === undefined ? {} : { binding }),
      // A room that was here last time and is gone must not be taken for a new one.
      mustExist: lastRoom() === resolve(path),
      report: (sentence) => notices.push(sentence),
    });
  } catch (error) {
    report(error);
    const why = error instanceof Error ? error.message : String(error);
    const sentence = `The room file ${path} could not be opened: ${why}.`;
    return fail({
      sentence,
      remedy: 'Start Holdline again. If it stays so, open your last good copy of the room.',
    });
  }
}

/** Opens the room file and makes the spine over its log. A room that cannot be opened is a page that says why. */
export function openRoom(
  path: string,
  clocks: MachineClocks,
  playbooks: () => readonly Playbook[],
  report: (error: unknown) => void,
): OpenRoom {
  if (clocks.problem !== null)
    return refused(path, { sentence: clocks.problem, remedy: 'Start Holdline again.' });
  const notices: string[] = [];
  const opened = openFile(path, notices, report);
  if (!opened.ok) return refused(path, opened.error);
  try {
    return enter(opened.value, path, notices, clocks, playbooks, report);
  } catch (error) {
    report(error);
    opened.value.close();
    const sentence = `The room's registry cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    const remedy =
      'Nothing was changed in the file. Open it with a newer Holdline, or open your last good copy.';
    return refused(path, { sentence, remedy });
  }
}

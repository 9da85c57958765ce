import { resolve } from 'node:path';
import { app } from 'electron';
import { uuidv7 } from 'uuidv7';
import type { Library } from '../../shared/figures/figures.ts';
import { REGISTRY_LOG, REVIEWS_LOG, type RoomFileState } from '../../shared/ipc/contract.ts';
import { fail, type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import { createRoomProof, type RoomProof } from '../anchor/room-proof.ts';
import { createSpine, type Spine } from '../commands/dispatch.ts';
import { createOlderIncidents, type OlderIncidents } from '../commands/older-incidents.ts';
import type { ReadableDb, WritableDb } from '../db/brands.ts';
import { openRoomFile } from '../db/open.ts';
import { type BareTail, bareTails } from '../log/bare-tails.ts';
import { checkTails, type TailFault } from '../log/check-tails.ts';
import type { Content } from '../log/content.ts';
import { createEncryptor } from '../log/encrypt-content.ts';
import { createEraser } from '../log/erase.ts';
import { lastEntries } from '../log/last-entries.ts';
import { createLookBack, type LookBack } from '../log/look-back.ts';
import { roomIdOf } from '../log/room-id.ts';
import type { RememberedHeads } from '../log/verify-room.ts';
import type { Keys } from '../people/keys.ts';
import { otherSpeed } from './clock-speed.ts';
import { keepInFolder, type TellFolder } from './keep-in-folder.ts';
import { lastRoom, rememberRoom } from './known-room.ts';
import type { MachineClocks } from './machine-clocks.ts';
import { openKeys } from './room-keys.ts';
import { openRoomLog, wakeContent } from './room-log.ts';
import { recallRoom } from './room-memory.ts';
import { sqliteBinding } from './sqlite-binding.ts';

/** How long reading older incidents may hold the main thread at a time: with the last step, under 50 ms. */
const OLDER_SLICE_MS = 30;

/** An open room, or why its file was refused. */
export type OpenRoom = {
  readonly file: RoomFileState;
  readonly spine: Spine | null;
  readonly older: OlderIncidents | null;
  /** Null unless the room may be written to. */
  readonly keys: Keys | null;
  readonly proof: RoomProof | null;
  /** Null while no room file is open. */
  readonly lookBack: LookBack | null;
  /** What people wrote, and whether it can be read; null while no room file is open. */
  readonly content: Content | null;
  /** Looks whether something that was erased, or lay there in the clear, is still in the file; cheap when nothing is. */
  readonly tidy: () => unknown;
  /** Opens what the keychain of this computer has the secret of. */
  readonly wake: () => Promise<void>;
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
    proof: null,
    lookBack: null,
    content: null,
    tidy: () => undefined,
    wake: async () => undefined,
    close: () => undefined,
    accept: () => refuse('no-room', 'No room file is open.'),
    remembered: {},
  };
}

function logTitle(logId: string): string {
  if (logId === REGISTRY_LOG) return 'The log of the room';
  return logId === REVIEWS_LOG ? 'The log of the reviews' : 'The log of an incident';
}

function tailSentence({ logId, fault }: TailFault): string {
  const where = logTitle(logId);
  return `${where} does not hold together. ${fault.reason} Open Seal and proof and verify the room before you rely on it.`;
}

function bareSentence({ logId, position, count }: BareTail): string {
  const where = logTitle(logId).replace('The', 'the');
  const records = count === 1 ? '1 record' : `${count} records`;
  return `From position ${position} on, ${records} of ${where} had no checkpoint when the room was opened: written while the log key was locked or just before Holdline ended, or the checkpoint was taken away.`;
}

/** What is wrong with, or missing at, the ends of logs. Ended incidents wait until the live ones are on the screen: see `older`. */
function tailNotices(db: ReadableDb, { incidents }: Spine): readonly string[] {
  const open = new Set([REGISTRY_LOG, REVIEWS_LOG, ...incidents.openIds()]);
  const isOpen = (logId: string): boolean => open.has(logId);
  return [...checkTails(db, undefined, isOpen).map(tailSentence), ...bareTails(db, isOpen).map(bareSentence)];
}

function olderIn(db: ReadableDb, { incidents, log }: Spine): OlderIncidents {
  const older = createOlderIncidents({
    incidents,
    tailProblem: (incidentId) =>
      checkTails(db, undefined, (logId) => logId === incidentId).map(tailSentence)[0] ?? null,
    elapsed: () => performance.now(),
    sliceMs: OLDER_SLICE_MS,
  });
  log.subscribe(({ logId, events }) => {
    if (logId !== REGISTRY_LOG) return;
    for (const { kind, data } of events) if (kind === 'content.erased') older.forget(String(data['logId']));
  });
  return older;
}

/** Makes the spine over an open file, and holds the file against everything that is known of it. */
function enter(
  db: WritableDb,
  path: string,
  notices: string[],
  clocks: MachineClocks,
  library: () => Library,
  report: (error: unknown) => void,
  tellFolder: TellFolder,
): OpenRoom {
  const roomId = roomIdOf(db) ?? uuidv7();
  const { log, secrets } = openRoomLog(db, roomId, () => spine.room().logKey, report);
  // The first to hear of what is written: whoever reads after it reads what was erased as erased.
  const eraser = createEraser(db, log, report);
  const spine: Spine = createSpine(log, { now: clocks.wall, mono: clocks.steady, newId: uuidv7, library });
  notices.push(...tailNotices(db, spine));
  const wrongSpeed = otherSpeed(spine.registryEvents(), clocks.speed);
  if (wrongSpeed !== null) {
    db.close();
    return refused(path, wrongSpeed);
  }
  if (clocks.speed > 1) clocks.goOnFrom(Math.max(0, ...lastEntries(log).map(({ at }) => at)));
  const memory = recallRoom(db, spine, { path, roomId }, report);
  const { alarm } = memory;
  const isKnown = alarm.length === 0;
  if (isKnown) rememberRoom(path, roomId, report);
  const encryptor = isKnown ? createEncryptor(db, log, secrets.content, report) : null;
  const erase = (): boolean => !isKnown || eraser.look();
  erase();
  const folder = isKnown ? keepInFolder(spine, roomId, tellFolder) : null;
  const encrypt = (): boolean => encryptor?.look() ?? true;
  const proof = createRoomProof({ db, spine, folder, erasing: () => !erase(), encrypted: encrypt });
  const older = olderIn(db, spine);
  const accept = (): Result<null, Rejection> => {
    const accepted = memory.accept(clocks.wall());
    if (accepted.ok) rememberRoom(path, roomId, report);
    return accepted;
  };
  const close = (): void => {
    if (isKnown) log.seal();
    folder?.stop();
    memory.flush();
    db.close();
  };
  const keys = isKnown ? openKeys(db, spine, secrets, clocks.wall, report) : null;
  keys?.sweep();
  const wake = (): Promise<void> => keys?.wake() ?? wakeContent(log, secrets);
  const tidy = (): unknown => [erase(), encrypt(), keys?.sweep()];
  const { remembered } = memory;
  const file = { state: 'open', path, notices, alarm } as const;
  const lookBack = createLookBack(db, secrets.content.cipher);
  const { content } = secrets;
  return { file, spine, older, keys, proof, lookBack, content, tidy, wake, close, accept, remembered };
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
  library: () => Library,
  report: (error: unknown) => void,
  tellFolder: TellFolder,
): OpenRoom {
  if (clocks.problem !== null)
    return refused(path, { sentence: clocks.problem, remedy: 'Start Holdline again.' });
  const notices: string[] = [];
  const opened = openFile(path, notices, report);
  if (!opened.ok) return refused(path, opened.error);
  try {
    return enter(opened.value, path, notices, clocks, library, report, tellFolder);
  } catch (error) {
    report(error);
    opened.value.close();
    const sentence = `The room's registry cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    const remedy =
      'Nothing was changed in the file. Open it with a newer Holdline, or open your last good copy.';
    return refused(path, { sentence, remedy });
  }
}

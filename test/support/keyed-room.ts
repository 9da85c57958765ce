import { randomBytes } from 'node:crypto';
import { vi } from 'vitest';
import { createSpine } from '../../electron/commands/dispatch.ts';
import type { WritableDb } from '../../electron/db/brands.ts';
import { openRoomFile } from '../../electron/db/open.ts';
import { createContent } from '../../electron/log/content.ts';
import { createEncryptor } from '../../electron/log/encrypt-content.ts';
import { createEventLog } from '../../electron/log/event-log.ts';
import { roomIdOf } from '../../electron/log/room-id.ts';
import { ARGON_FLOOR, type Argon } from '../../electron/people/argon.ts';
import { type Boxes, createBoxes } from '../../electron/people/boxes.ts';
import { derive } from '../../electron/people/derive.ts';
import type { KeyThread } from '../../electron/people/key-thread.ts';
import { type Keychain, NO_KEYCHAIN } from '../../electron/people/keychain.ts';
import { createKeys, type Keys } from '../../electron/people/keys.ts';
import { createLogKeyHolder } from '../../electron/people/log-key.ts';
import { weigh } from '../../electron/people/weigh.ts';
import { createWrapping } from '../../electron/people/wrapping.ts';
import { sealedFieldsOf } from '../../shared/incident/upcast.ts';
import { originOf } from '../../shared/seal/origin.ts';
import { createRoom as createRoomFile } from './db.ts';
import { ALARM_AT, SAMPLE_PEOPLE } from './given.ts';
import { sampleLibrary } from './sample-playbook.ts';

// Stretching a passphrase takes its time on purpose, and more on a busy machine: what is tested is what comes of it.
vi.setConfig({ testTimeout: 60_000 });

/** Passphrases of nobody: they are in this repository. */
export const ADA = 'violet anchors drift past seven owls';
export const BEN = 'brittle copper lanterns hum by noon';

/** The key thread's work, done here: a test needs no thread. */
export const DIRECT: KeyThread = {
  derive: async (passphrase, argon, salt) =>
    Buffer.from(await derive(Buffer.from(passphrase, 'utf8'), argon, salt)),
  weigh: async (passphrase, about) => weigh(passphrase, about),
  timeTheFloor: async () => 50,
};

let ids = 0;

type Options = { readonly argon?: Argon; readonly keychain?: Keychain };

/** A room file with keys behind it, and clocks that the test moves. */
export type KeyedRoom = ReturnType<typeof openKeyedRoom>;

/** Opens a room file (by default a new one) with everything that works on its keys. */
export function openKeyedRoom(db: WritableDb = createRoomFile(), options: Options = {}) {
  const clocks = { wall: ALARM_AT, steady: 1_000_000 };
  const problems: unknown[] = [];
  const report = (error: unknown): void => void problems.push(error);
  const logKey = createLogKeyHolder((): string | null => spine.room().logKey);
  const roomId = roomIdOf(db) ?? 'room-1';
  const content = createContent(db, { room: () => originOf(roomId, 'registry'), randomBytes, report });
  const log = createEventLog({
    db,
    roomId,
    content,
    sess: 'test-session',
    sealedFieldsOf,
    randomBytes,
    signer: logKey.signer,
    keysAreBoxed: true,
    report,
  });
  const encryptor = createEncryptor(db, log, content, report);
  const spine = createSpine(log, {
    now: () => clocks.wall,
    mono: () => clocks.steady,
    newId: () => {
      ids += 1;
      return `k${ids}`;
    },
    library: () => sampleLibrary,
  });
  const boxes: Boxes = createBoxes(db);
  const room = (): string => log.origin('registry');
  const keys: Keys = createKeys({
    spine,
    boxes,
    wrapping: createWrapping({ thread: DIRECT, randomBytes, room, argon: options.argon ?? ARGON_FLOOR }),
    thread: DIRECT,
    logKey,
    content,
    keychain: options.keychain ?? NO_KEYCHAIN,
    stationery: { app: 'Holdline 0.1.0', randomBytes },
    now: () => clocks.wall,
    report,
  });
  const pass = (ms: number): void => {
    clocks.wall += ms;
    clocks.steady += ms;
  };
  // While content is locked nobody has a name: people are known by their place.
  const idOf = (name: string): string => {
    const { list } = spine.room().people;
    const place = FOUNDING.people.findIndex((one) => one.name === name);
    return (list.find((one) => one.name === name) ?? list[place])?.personId ?? '';
  };
  const kinds = (): readonly string[] => spine.registryEvents().map(({ type }) => type);
  return { db, log, content, encryptor, spine, boxes, keys, logKey, clocks, pass, problems, idOf, kinds };
}

/** What makes the sample room. */
export const FOUNDING = {
  name: 'Group communications',
  zone: 'Europe/London',
  people: SAMPLE_PEOPLE.list.map(({ name, title, roles }) => ({
    name,
    title,
    roles: [...roles],
    backupId: null,
  })),
  backups: SAMPLE_PEOPLE.list.map(() => null),
};

/** A room whose first person, Ada Lind, has a key. */
export async function foundedRoom(options: Options = {}): Promise<KeyedRoom> {
  const room = openKeyedRoom(undefined, options);
  const sent = await room.keys.found(FOUNDING, ADA);
  if (!sent.ok) throw new Error(sent.error.sentence);
  return room;
}

/** The same file as another start of the app opens it: no key is open. */
export function openAgain({ db }: KeyedRoom, options: Options = {}): KeyedRoom {
  const { name } = db;
  db.close();
  const opened = openRoomFile(name, { ballastBytes: 0 });
  if (!opened.ok) throw new Error(opened.error.sentence);
  return openKeyedRoom(opened.value, options);
}

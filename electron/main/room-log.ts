import { randomBytes, randomUUID } from 'node:crypto';
import { sealedFieldsOf } from '../../shared/incident/upcast.ts';
import { REGISTRY_LOG } from '../../shared/ipc/contract.ts';
import { originOf } from '../../shared/seal/origin.ts';
import type { WritableDb } from '../db/brands.ts';
import { createContent } from '../log/content.ts';
import { createEventLog, type EventLog } from '../log/event-log.ts';
import { roomIdOf } from '../log/room-id.ts';
import { createLogKeyHolder } from '../people/log-key.ts';
import { openKeychain } from './keychain.ts';
import type { RoomSecrets } from './room-keys.ts';

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

/** The log of an open room file, and what its secret opens. `announced` is the log key that the registry names. */
export type RoomLog = { readonly log: EventLog; readonly secrets: RoomSecrets };

/** Opens the log over a room file. Nothing is open yet: neither the log key nor encrypted content. */
export function openRoomLog(
  db: WritableDb,
  roomId: string,
  announced: () => string | null,
  report: (error: unknown) => void,
): RoomLog {
  const logKey = createLogKeyHolder(announced);
  const bytes = (count: number): Uint8Array => randomBytes(count);
  // Another process may have set up the room in this file since it was opened: the room is the file's.
  const room = (): string => originOf(roomIdOf(db) ?? roomId, REGISTRY_LOG);
  const content = createContent(db, { room, randomBytes: bytes, report });
  const log = createEventLog({
    db,
    roomId,
    content,
    sess: randomUUID(),
    sealedFieldsOf,
    randomBytes: bytes,
    signer: logKey.signer,
    sealedAtOnce: SEALED_AT_ONCE,
    keysAreBoxed: true,
    report,
  });
  return { log, secrets: { logKey, content, keychain: openKeychain() } };
}

/** Opens content at once where the keychain of this computer has the secret of the room. */
export async function wakeContent(log: EventLog, { keychain, content }: RoomSecrets): Promise<void> {
  const secret = await keychain.recall(log.origin(REGISTRY_LOG));
  if (secret === null) return;
  content.take(secret);
  secret.fill(0);
}

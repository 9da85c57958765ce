import { bytesOfBase64 } from './bytes.ts';
import { openEnvelope } from './dsse.ts';
import { type Ed25519, isUsablePublicKey } from './ed25519.ts';
import { fieldsOfPayload } from './payload.ts';
import type { LogRecord } from './record.ts';

/** A log key of the room: it counts for checkpoints from where the registry (formats, section 3) announced it. */
export type LogKey = { readonly publicKey: Uint8Array; readonly position: number };

/** The kind of the records that announce a log key. */
export const LOG_KEYED = 'log.keyed';
/** The payload type of what signs such a record. */
export const LOG_KEY_TYPE = 'application/vnd.holdline.log-key.v1+json';
const PAYLOAD_FIELDS = ['app', 'at', 'key', 'log', 'nonce', 'previous'];

export type LogKeyring = {
  /** Takes the next record of the registry; what it returns is wrong with an announcement. */
  readonly add: (record: LogRecord) => string | undefined;
  /** Every key announced so far, oldest first. */
  readonly keys: () => readonly LogKey[];
};

/** Follows the announcements of log keys. A key counts only if it signed for itself and the one before signed for it. */
export function createLogKeyring(verify: Ed25519): LogKeyring {
  const keys: LogKey[] = [];
  let newest: string | null = null;
  const add = (record: LogRecord): string | undefined => {
    if (record.kind !== LOG_KEYED) return undefined;
    const { key, previous } = record.data;
    const publicKey = typeof key === 'string' ? bytesOfBase64(key) : undefined;
    if (publicKey === undefined || !isUsablePublicKey(publicKey))
      return 'it announces a log key that is none';
    if (previous !== newest) return 'it announces a log key that does not follow the one before it';
    const signers = [publicKey, ...keys.slice(-1).map((one) => one.publicKey)];
    if (!isSigned(record, signers, verify))
      return 'it announces a log key without the signatures that belong to it';
    keys.push({ publicKey, position: record.seq });
    newest = key as string;
    return undefined;
  };
  return { add, keys: () => [...keys] };
}

function isSigned(record: LogRecord, signers: readonly Uint8Array[], verify: Ed25519): boolean {
  const payload = record.env && openEnvelope(record.env, LOG_KEY_TYPE, signers, verify);
  const said = payload === undefined ? undefined : fieldsOfPayload(payload, PAYLOAD_FIELDS);
  if (said === undefined) return false;
  const { key = null, previous = null } = record.data;
  return (
    said['key'] === key &&
    said['previous'] === previous &&
    said['log'] === record.log &&
    said['at'] === record.at
  );
}

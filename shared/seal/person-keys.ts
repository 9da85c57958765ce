import { SYSTEM } from '../kernel.ts';
import { bytesOfBase64 } from './bytes.ts';
import { openEnvelope } from './dsse.ts';
import { type Ed25519, isUsablePublicKey } from './ed25519.ts';
import { fieldsOfPayload } from './payload.ts';
import type { LogRecord } from './record.ts';
import { createRegister, type Register } from './register.ts';

/** A person's key: it counts for what they sign from one position of the registry up to, and without, another. */
export type IdentityKey = {
  readonly personId: string;
  readonly publicKey: Uint8Array;
  /** Where the registry announced it. */
  readonly from: number;
  /** Where the registry revoked it; null while it counts. */
  readonly until: number | null;
};

/** The kinds of the records that give a person a key and take it away. */
export const IDENTITY_ENROLLED = 'identity.enrolled';
export const IDENTITY_REVOKED = 'identity.revoked';
/** The payload type of what signs an enrolment. */
export const IDENTITY_TYPE = 'application/vnd.holdline.identity.v1+json';
const PAYLOAD_FIELDS = ['app', 'at', 'by', 'key', 'log', 'nonce', 'person', 'replaces'];

/** Whether a room was made with keys, so that its very first key was announced by no person. */
export function isKeyedFromTheStart(registry: readonly LogRecord[]): boolean {
  return registry.find(({ kind }) => kind === IDENTITY_ENROLLED)?.by === SYSTEM;
}

export type PersonKeyring = {
  /** Takes the next record of the registry; what it returns is wrong with an announcement. */
  readonly add: (record: LogRecord) => string | undefined;
  /** Every key ever announced as it must be, oldest first. */
  readonly keys: () => readonly IdentityKey[];
  /** The key that counted for a person when the registry had `size` records; undefined where none did. */
  readonly keyOf: (personId: string, size: number) => IdentityKey | undefined;
  /** Whether the key of anybody counted when the registry had `size` records. */
  readonly keyedAt: (size: number) => boolean;
};

/**
 * Follows the keys of persons through the registry. A key counts only if it signed for itself (its holder had it) and,
 * unless it is the first of the room, if an administrator signed for it with a key that counted there.
 */
export function createPersonKeyring(verify: Ed25519): PersonKeyring {
  const keys: IdentityKey[] = [];
  const register = createRegister();
  const current = (personId: unknown): IdentityKey | undefined =>
    keys.find((one) => one.personId === personId && one.until === null);

  const revoke = (record: LogRecord): string | undefined => {
    const { personId, key } = record.data;
    const revoked = current(personId);
    if (revoked === undefined || !isSame(revoked, key)) return 'it revokes a key that does not count there';
    keys[keys.indexOf(revoked)] = { ...revoked, until: record.seq };
    return undefined;
  };
  const enrol = (record: LogRecord): string | undefined => {
    const { personId, key } = record.data;
    const publicKey = typeof key === 'string' ? bytesOfBase64(key) : undefined;
    if (typeof personId !== 'string' || publicKey === undefined || !isUsablePublicKey(publicKey))
      return 'it enrols a key that is none';
    if (keys.some((one) => isSame(one, key))) return 'it enrols a key that was somebody’s before';
    if (current(personId) !== undefined) return 'it enrols a second key for a person who has one';
    const signers = signersOf(record, publicKey, keys, register);
    if (signers === undefined) return 'it enrols a key that no administrator with a key stands for';
    if (!isReplacing(record, keys)) return 'it replaces a key that was not revoked right before it';
    if (!isSigned(record, signers, verify)) return 'it enrols a key without the signatures that belong to it';
    keys.push({ personId, publicKey, from: record.seq, until: null });
    return undefined;
  };
  const add = (record: LogRecord): string | undefined => {
    register.add(record);
    if (record.kind === IDENTITY_ENROLLED) return enrol(record);
    if (record.kind === IDENTITY_REVOKED) return revoke(record);
    return record.kind === 'person.retired' && current(record.data['personId']) !== undefined
      ? 'it retires somebody whose key still counts'
      : undefined;
  };
  const counts = ({ from, until }: IdentityKey, size: number): boolean =>
    from < size && (until === null || until >= size);
  const keyOf: PersonKeyring['keyOf'] = (personId, size) =>
    keys.findLast((one) => one.personId === personId && counts(one, size));
  const keyedAt = (size: number): boolean => keys.some((one) => counts(one, size));
  return { add, keys: () => [...keys], keyOf, keyedAt };
}

function isSame({ publicKey }: IdentityKey, key: unknown): boolean {
  const bytes = typeof key === 'string' ? bytesOfBase64(key) : undefined;
  return (
    bytes !== undefined && bytes.length === publicKey.length && bytes.every((b, i) => b === publicKey[i])
  );
}

/** Who must have signed: the new key and, unless it is the first of the room, the key of the administrator `by`. */
function signersOf(
  { by }: LogRecord,
  own: Uint8Array,
  keys: readonly IdentityKey[],
  register: Register,
): readonly Uint8Array[] | undefined {
  if (keys.length === 0) return [own];
  const administrator = keys.find((one) => one.personId === by && one.until === null);
  if (administrator === undefined || !register.administrators().includes(by)) return undefined;
  return [own, administrator.publicKey];
}

/** Whether `replaces` names the key of the person that the record right before revoked, where it takes the place of one. */
function isReplacing({ data, seq }: LogRecord, keys: readonly IdentityKey[]): boolean {
  const { personId, replaces } = data;
  if (replaces === null) return true;
  const last = keys.findLast((one) => one.personId === personId);
  return last !== undefined && isSame(last, replaces) && last.until === seq - 1;
}

function isSigned(record: LogRecord, signers: readonly Uint8Array[], verify: Ed25519): boolean {
  const payload = record.env && openEnvelope(record.env, IDENTITY_TYPE, signers, verify);
  const said = payload === undefined ? undefined : fieldsOfPayload(payload, PAYLOAD_FIELDS);
  const { personId = null, key = null, replaces = null } = record.data;
  return (
    said !== undefined &&
    said['person'] === personId &&
    said['key'] === key &&
    said['replaces'] === replaces &&
    said['by'] === record.by &&
    said['log'] === record.log &&
    said['at'] === record.at
  );
}

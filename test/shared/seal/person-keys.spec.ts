import { describe, expect, it } from 'vitest';
import { nodeEd25519 } from '../../../electron/log/ed25519.ts';
import { announcing } from '../../../electron/people/announce.ts';
import { makeKey, type OpenKey } from '../../../electron/people/key-pair.ts';
import type { Json } from '../../../shared/kernel.ts';
import { fingerprintOfKey, fingerprintOfRoom } from '../../../shared/seal/fingerprint.ts';
import { instantText } from '../../../shared/seal/instant.ts';
import { createPersonKeyring } from '../../../shared/seal/person-keys.ts';
import type { LogRecord } from '../../../shared/seal/record.ts';
import { plainHasher } from './sha256.ts';

const LOG = 'holdline/room-1/registry';
const AT = 1_795_000_000_000;
const stationery = { app: 'Holdline 0.1.0', randomBytes: (n: number) => new Uint8Array(n) };

/** A registry as a checker reads it, record by record. */
function registry() {
  const ring = createPersonKeyring(nodeEd25519);
  let seq = 0;
  const add = (kind: string, by: string, data: { readonly [k: string]: Json }, env?: LogRecord['env']) => {
    const frame = {
      v: 1,
      log: LOG,
      seq,
      prev: '',
      at: instantText(AT),
      mono: 0,
      sess: 's',
      inc: 'registry',
    } as const;
    seq += 1;
    return ring.add({ ...frame, by, kind, data, ...(env === undefined ? {} : { env }) });
  };
  const join = (personId: string, ...roles: readonly string[]) =>
    add('person.added', 'system', { personId, roles });
  const enrol = (
    personId: string,
    key: OpenKey,
    signers: readonly OpenKey[],
    { by = 'ada', replaces = null }: { readonly by?: string; readonly replaces?: string | null } = {},
  ) => {
    const data = { personId, key: key.name, replaces };
    const head = { size: seq, root: '' };
    const env = announcing(stationery, { person: signers })(
      { type: 'identity.enrolled', data },
      { at: AT, mono: 0, by, origin: LOG, head },
    );
    return add('identity.enrolled', by, data, env);
  };
  const revoke = (personId: string, key: OpenKey) =>
    add('identity.revoked', 'ada', { personId, key: key.name, reason: { ref: 0 } });
  return { ring, add, join, enrol, revoke, size: () => seq };
}

const [ADA, BEN, CLEO, THIEF] = [makeKey().key, makeKey().key, makeKey().key, makeKey().key];

function withAda() {
  const room = registry();
  room.join('ada', 'administrator');
  room.join('ben', 'legal');
  expect(room.enrol('ada', ADA, [ADA], { by: 'system' })).toBe(undefined);
  return room;
}

describe('the keys of persons, as a checker follows them', () => {
  it('count from their announcement up to their revocation, by position', () => {
    const room = withAda();
    const before = room.size();
    expect(room.enrol('ben', BEN, [BEN, ADA])).toBe(undefined);
    const with1 = room.size();
    expect(room.revoke('ben', BEN)).toBe(undefined);
    expect(room.enrol('ben', CLEO, [CLEO, ADA], { replaces: BEN.name })).toBe(undefined);
    const key = (size: number) => room.ring.keyOf('ben', size)?.publicKey;
    expect([key(before), key(with1), key(with1 + 1), key(room.size())]).toEqual([
      undefined,
      BEN.publicKey,
      undefined,
      CLEO.publicKey,
    ]);
    expect(room.ring.keys()).toHaveLength(3);
  });

  it.each([
    ['the holder alone', [BEN], 'ada'],
    ['the administrator alone', [ADA], 'ada'],
    ['a thief beside the holder', [BEN, THIEF], 'ada'],
    ['nobody', [], 'ada'],
  ] as const)('count for nothing when %s signed', (_, signers, by) => {
    const room = withAda();
    expect(room.enrol('ben', BEN, signers, { by })).toMatch(/without the signatures/);
    expect(room.ring.keyOf('ben', room.size())).toBe(undefined);
  });

  it('count for nothing when who vouched is no administrator, or was none there', () => {
    const room = withAda();
    room.enrol('ben', BEN, [BEN, ADA]);
    room.join('cleo', 'legal');
    expect(room.enrol('cleo', CLEO, [CLEO, BEN], { by: 'ben' })).toMatch(/no administrator/);
    room.add('person.changed', 'ada', { personId: 'ben', roles: ['legal', 'administrator'] });
    expect(room.enrol('cleo', CLEO, [CLEO, BEN], { by: 'ben' })).toBe(undefined);
  });

  it('are no second key, no key of somebody else, and replace only what was there', () => {
    const room = withAda();
    room.enrol('ben', BEN, [BEN, ADA]);
    expect(room.enrol('ben', CLEO, [CLEO, ADA])).toMatch(/second key/);
    room.join('cleo', 'legal');
    expect(room.enrol('cleo', BEN, [BEN, ADA])).toMatch(/somebody’s before/);
    expect(room.enrol('cleo', CLEO, [CLEO, ADA], { replaces: BEN.name })).toMatch(/not revoked right/);
    expect(room.revoke('cleo', CLEO)).toMatch(/does not count/);
  });

  it('take the place of a key only right after it was revoked, and nobody leaves with one that counts', () => {
    const room = withAda();
    room.enrol('ben', BEN, [BEN, ADA]);
    expect(room.add('person.retired', 'ada', { personId: 'ben' })).toMatch(/whose key still counts/);
    expect(room.revoke('ben', BEN)).toBe(undefined);
    room.join('dan', 'legal');
    expect(room.enrol('ben', CLEO, [CLEO, ADA], { replaces: BEN.name })).toMatch(/not revoked right before/);
    expect(room.enrol('ben', CLEO, [CLEO, ADA])).toBe(undefined);
  });

  it('are signed for this record alone: the same envelope beside other data is refused', () => {
    const room = withAda();
    const data = { personId: 'ben', key: BEN.name, replaces: null };
    const env = announcing(stationery, { person: [BEN, ADA] })(
      { type: 'identity.enrolled', data },
      { at: AT, mono: 0, by: 'ada', origin: LOG, head: { size: 0, root: '' } },
    );
    room.join('cleo', 'legal');
    expect(room.add('identity.enrolled', 'ada', { ...data, personId: 'cleo' }, env)).toMatch(/signatures/);
    expect(room.add('identity.enrolled', 'ada', data, env)).toBe(undefined);
  });
});

describe('a fingerprint', () => {
  it('is SHA-256 in groups of four, of a key and of a room', () => {
    const key = '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=';
    // Both worked out by another program (Python's hashlib) from formats.md.
    expect(fingerprintOfKey(plainHasher, key)).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
    expect(fingerprintOfKey(plainHasher, key)).toBe(
      '21fe 31df a154 a261 626b f854 046f d227 1b7b ed4b 6abe 45aa 5887 7ef4 7f97 21b9',
    );
    expect(fingerprintOfRoom(plainHasher, { roomId: 'room-1', logKey: key, key })).toBe(
      '3c26 1adb 5deb 4048 dd74 2643 2f2b 8681 257b 416c f9f2 71e2 1947 22af 8e3e 3925',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../electron/log/digest.ts';
import { readBackCode } from '../../../shared/approval/read-back.ts';
import { phaseOf } from '../../../shared/incident/state.ts';
import { base64OfBytes } from '../../../shared/seal/bytes.ts';
import { canonicalJson } from '../../../shared/seal/canonical.ts';
import { parseRecord } from '../../../shared/seal/parse-record.ts';
import type { LogRecord } from '../../../shared/seal/record.ts';
import { codeOfBytes, readBackFault } from '../../support/check-read-back.ts';
import { clearStage, worded } from '../../support/given.ts';
import { INCIDENT, type SigningRoom, signingRoom } from '../../support/signing-room.ts';

const state = (room: SigningRoom) => {
  const read = room.spine.incidents.state(INCIDENT);
  if (!read.ok) throw new Error(read.error.sentence);
  return read.value;
};
const keyOf = (room: SigningRoom, personId: string): string =>
  base64OfBytes(room.keys.get(personId)?.publicKey ?? new Uint8Array());

/** The newest record of a kind. */
function newestOf(room: SigningRoom, kind: string): LogRecord {
  const bodies = room.db.prepare<[], string>('SELECT body FROM event ORDER BY id').pluck().all();
  const found = bodies.map((body) => parseRecord(body)).findLast((one) => one.ok && one.value.kind === kind);
  if (!found?.ok) throw new Error(`there is no ${kind}`);
  return found.value;
}

/** In approve, put to the signers through the spine; the deputy is at the keyboard. */
function asked(): SigningRoom {
  const room = signingRoom(clearStage(worded()));
  const sent = room.send({ type: 'stage.advance', to: 'approve' });
  if (!sent.ok) throw new Error(sent.error.sentence);
  room.sit('deputy');
  room.pass(1000);
  return room;
}

function call(room: SigningRoom, listenerId = 'counsel') {
  const request = state(room).approvals.at(-1);
  const signer = request?.signers.find((one) => one.personId === 'chief');
  if (!request?.release || !signer) throw new Error('nobody was asked');
  const { revisionId, release } = request;
  const { signerId, personId } = signer;
  const read = release.variants.map((one) => one.channel);
  const about = { revisionId, signerId, personId, listenerId };
  const code = readBackCode(release, sha256Hex);
  return {
    release,
    yes: { type: 'approval.approveByPhone', ...about, read, code } as const,
    no: { type: 'approval.rejectByPhone', ...about, reason: 'Not proven.' } as const,
  };
}

describe('a decision by phone that two people sign', () => {
  it('carries both signatures over one payload, and the code is of the very bytes of the manifest', async () => {
    const room = asked();
    const { yes, release } = call(room);
    expect((await room.attest(yes)).ok).toBe(true);
    const record = newestOf(room, 'approval.approved');
    expect(record).toMatchObject({ kind: 'approval.approved', by: 'deputy' });
    const code = codeOfBytes(Buffer.from(canonicalJson(JSON.parse(JSON.stringify(release))), 'utf8'));
    expect(code).toBe(yes.code);
    expect(readBackFault(record, [keyOf(room, 'deputy'), keyOf(room, 'counsel')], code)).toBeNull();
    expect(readBackFault(record, [keyOf(room, 'deputy'), keyOf(room, 'chief')], code)).not.toBeNull();
    const decision = state(room)
      .approvals.at(-1)
      ?.signers.find((one) => one.personId === 'chief')?.decision;
    expect(decision).toMatchObject({ by: 'chief', signed: false, readBack: { callerId: 'deputy' } });
  });

  it('is a no as well, without a code', async () => {
    const room = asked();
    expect((await room.attest(call(room).no)).ok).toBe(true);
    expect(phaseOf(state(room))).toBe('draft');
    const [deputy, counsel] = [keyOf(room, 'deputy'), keyOf(room, 'counsel')];
    expect(readBackFault(newestOf(room, 'approval.rejected'), [deputy, counsel], null)).toBeNull();
  });

  it('is written with both passphrases or not at all', async () => {
    const room = asked();
    const { yes } = call(room);
    const size = room.log.size(INCIDENT);
    const wrong = { ok: false, error: { code: 'wrong-passphrase' } };
    expect(await room.attest(yes, { caller: 'a guess' })).toMatchObject(wrong);
    expect(await room.attest(yes, { listener: 'a guess' })).toMatchObject(wrong);
    expect(room.send(yes)).toMatchObject({ ok: false, error: { code: 'unsigned' } });
    const alone = { ...yes, listenerId: 'deputy' };
    expect(await room.attest(alone)).toMatchObject({ ok: false, error: { code: 'second-person' } });
    expect(await room.attest({ ...yes, code: 'acorn album alley' })).toMatchObject({
      ok: false,
      error: { code: 'other-code' },
    });
    expect(room.log.size(INCIDENT)).toBe(size);
  });

  it('is not written when somebody else sits down while the keys are opened, or a key is revoked', async () => {
    const room = asked();
    const { yes } = call(room);
    const signing = room.attest(yes);
    room.sit('service');
    expect(await signing).toMatchObject({ ok: false, error: { code: 'somebody-else' } });
    room.sit('deputy');
    const stamp = { at: room.clocks.wall, mono: room.clocks.steady, by: 'lead' };
    const data = { personId: 'counsel', key: keyOf(room, 'counsel'), reason: 'Lost.' };
    room.log.append('registry', room.log.size('registry'), [{ kind: 'identity.revoked', data }], stamp);
    expect(await room.attest(yes)).toMatchObject({ ok: false, error: { code: 'other-key' } });
  });
});

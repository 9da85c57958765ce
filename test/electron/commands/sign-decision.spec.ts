import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../electron/log/digest.ts';
import { phaseOf } from '../../../shared/incident/state.ts';
import { base64OfBytes } from '../../../shared/seal/bytes.ts';
import { parseRecord } from '../../../shared/seal/parse-record.ts';
import type { JsonObject, LogRecord } from '../../../shared/seal/record.ts';
import { decisionFault } from '../../support/check-decision.ts';
import { clearStage, worded } from '../../support/given.ts';
import { INCIDENT, type SigningRoom, signingRoom } from '../../support/signing-room.ts';

const SCRIPT = { channel: 'call-script', lang: 'en', text: 'We are sorry. Call again at five.' };

function records(
  room: SigningRoom,
  logId: string,
): { bodies: readonly string[]; records: readonly LogRecord[] } {
  const bodies = room.db
    .prepare<[string], string>(
      'SELECT body FROM event JOIN log ON event.id / 4294967296 = log.n WHERE log.id = ? ORDER BY event.id',
    )
    .pluck()
    .all(logId);
  const parsed = bodies.map((body) => {
    const record = parseRecord(body);
    if (!record.ok) throw new Error(record.error);
    return record.value;
  });
  return { bodies, records: parsed };
}

function logs(room: SigningRoom) {
  const { bodies, records: incident } = records(room, INCIDENT);
  return { incident, bodies, registry: records(room, 'registry').records };
}

const decisions = (room: SigningRoom) => logs(room).incident.filter((one) => one.env !== undefined);
const state = (room: SigningRoom) => {
  const read = room.spine.incidents.state(INCIDENT);
  if (!read.ok) throw new Error(read.error.sentence);
  return read.value;
};
const request = (room: SigningRoom) => state(room).approvals.at(-1);

/** In approve, put to the signers through the spine, so that the manifest names the real log. */
function asked(): SigningRoom {
  const drafted = worded();
  const basedOn = drafted.state.statements[0]?.revisions[0]?.revisionId ?? null;
  const text = 'We are sorry: some e-mail addresses were posted.';
  const words = drafted.when({ type: 'draft.revise', basedOn, text, variants: [SCRIPT] }, { by: 'social' });
  const room = signingRoom(clearStage(words));
  const sent = room.send({ type: 'stage.advance', to: 'approve' });
  if (!sent.ok) throw new Error(sent.error.sentence);
  return room;
}

function seatOf(room: SigningRoom, personId: string) {
  const signer = request(room)?.signers.find((one) => one.personId === personId);
  return { revisionId: request(room)?.revisionId ?? '', signerId: signer?.signerId ?? '' };
}

async function signAs(room: SigningRoom, personId: string) {
  room.sit(personId);
  room.send({ type: 'approval.see', ...seatOf(room, personId) });
  room.pass(1000);
  return room.sign({ type: 'approval.approve', ...seatOf(room, personId) });
}

async function approvedByAll(): Promise<SigningRoom> {
  const room = asked();
  for (const personId of ['lead', 'legal', 'chief']) expect((await signAs(room, personId)).ok).toBe(true);
  return room;
}

describe('a signed decision', () => {
  it('carries an envelope that a strict checker accepts, for approve, withdraw and reject', async () => {
    const room = await approvedByAll();
    room.sit('legal');
    const about = seatOf(room, 'legal');
    await room.sign({ type: 'approval.withdraw', ...about, reason: 'The number is being checked.' });
    await room.sign({ type: 'approval.reject', ...about, reason: 'It is wrong.' });
    expect(phaseOf(state(room))).toBe('draft');
    const signed = decisions(room);
    expect(signed.map((one) => one.kind)).toEqual([
      'approval.approved',
      'approval.approved',
      'approval.approved',
      'approval.withdrawn',
      'approval.rejected',
    ]);
    for (const record of signed) expect(decisionFault(record, logs(room))).toBeNull();
    expect(signed[0]?.env?.signatures[0]?.keyid).toBe(
      base64OfBytes(room.keys.get('lead')?.publicKey ?? new Uint8Array()),
    );
  });

  it('is over the manifest, whose hashes are those of the bytes of each channel', async () => {
    const room = await approvedByAll();
    const { release } = request(room) ?? {};
    expect(release?.log).toBe(room.log.origin(INCIDENT));
    const script = release?.variants.find((one) => one.channel === SCRIPT.channel);
    expect(script?.sha256).toBe(sha256Hex(SCRIPT.text));
  });

  it('is refused without a signature, with a wrong passphrase, unseen, and by somebody else', async () => {
    const room = asked();
    const about = seatOf(room, 'lead');
    const approve = { type: 'approval.approve', ...about } as const;
    expect(await room.sign(approve)).toMatchObject({ ok: false, error: { code: 'not-seen' } });
    room.send({ type: 'approval.see', ...about });
    expect(room.send(approve)).toMatchObject({ ok: false, error: { code: 'unsigned' } });
    expect(await room.sign(approve, 'a guess')).toMatchObject({ error: { code: 'wrong-passphrase' } });
    room.sit('chief');
    expect(await room.sign(approve)).toMatchObject({ error: { code: 'not-your-seat' } });
    expect(decisions(room)).toEqual([]);
  });

  it('is not given with a key that the registry no longer names', async () => {
    const room = asked();
    const key = base64OfBytes(room.keys.get('lead')?.publicKey ?? new Uint8Array());
    const data = { personId: 'lead', key, reason: 'Lost.' };
    const stamp = { at: room.clocks.wall, mono: room.clocks.steady, by: 'chief' };
    room.log.append('registry', room.log.size('registry'), [{ kind: 'identity.revoked', data }], stamp);
    room.send({ type: 'approval.see', ...seatOf(room, 'lead') });
    const signed = await room.sign({ type: 'approval.approve', ...seatOf(room, 'lead') });
    expect(signed).toMatchObject({ ok: false, error: { code: 'other-key' } });
  });
});

describe('a signature moved elsewhere', () => {
  const forged = async (change: (record: LogRecord) => Partial<LogRecord>) => {
    const room = await approvedByAll();
    const [record] = decisions(room);
    if (!record) throw new Error('nothing was signed');
    expect(decisionFault(record, logs(room))).toBeNull();
    return decisionFault({ ...record, ...change(record) }, logs(room));
  };
  const data = (change: JsonObject) => (record: LogRecord) => ({ data: { ...record.data, ...change } });

  it('fits no other revision, log, incident, decision, person, time or seat', async () => {
    expect(await forged(data({ revisionId: 'another' }))).toBe('rev is another');
    expect(await forged(() => ({ log: 'holdline/room-1/inc-2' }))).toBe('log is another');
    expect(await forged(() => ({ inc: 'inc-2' }))).toBe('inc is another');
    expect(await forged(() => ({ kind: 'approval.rejected' }))).toBe('decision is another');
    expect(await forged(() => ({ by: 'legal' }))).toBe('the signature is not by the key in force');
    expect(await forged(() => ({ at: '2026-11-19T00:00:00.000Z' }))).toBe('at is another');
    expect(await forged(data({ requestId: 'another' }))).toBe('draft is another');
    expect(await forged(data({ registry: 1 }))).toBe('the signature is not by the key in force');
  });

  it('fits no other words and no other channel: any byte of the payload breaks it', async () => {
    const swap = (from: string, to: string) => (record: LogRecord) => {
      const payload = Buffer.from(record.env?.payload ?? '', 'base64').toString('utf8');
      expect(payload).toContain(from);
      const other = Buffer.from(payload.replace(from, to)).toString('base64');
      return { env: { payloadType: '', signatures: [], ...record.env, payload: other } };
    };
    const broken = 'the signature is not by the key in force';
    expect(await forged(swap('"channel":"release"', '"channel":"call-script"'))).toBe(broken);
    expect(await forged(swap('"stage":"approve"', '"stage":"publish"'))).toBe(broken);
    expect(
      await forged((record) => ({
        env: { payload: '', signatures: [], ...record.env, payloadType: 'text/plain' },
      })),
    ).toBe(broken);
  });

  it('vouches for the log before it, and for no other history', async () => {
    const room = await approvedByAll();
    const [record] = decisions(room);
    const all = logs(room);
    const bodies = all.bodies.with(3, all.bodies[3]?.replace('"mono":', '"mono":1') ?? '');
    expect(record && decisionFault(record, { ...all, bodies })).toBe('it has seen another log');
  });
});

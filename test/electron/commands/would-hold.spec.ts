import { describe, expect, it } from 'vitest';
import { decidedWords } from '../../../electron/commands/decided-words.ts';
import type { Signing } from '../../../electron/commands/dispatch.ts';
import { notToHold } from '../../../electron/commands/would-hold.ts';
import { APPROVAL_PAYLOAD } from '../../../shared/approval/signed-decision.ts';
import { SYSTEM } from '../../../shared/kernel.ts';
import { base64OfBytes } from '../../../shared/seal/bytes.ts';
import { signedBy } from '../../../shared/seal/dsse.ts';
import { verdictOn, writeIn } from '../../support/insider.ts';
import type { KeyedRoom } from '../../support/keyed-room.ts';
import { keyedAndAsked, seatOf, sendAs, signAs, stateIn } from '../../support/keyed-story.ts';
import { INCIDENT } from '../../support/log.ts';
import { packetThatIsMade } from '../../support/packets.ts';
import { passphraseOf } from '../../support/passphrases.ts';

const CHIEF = 'Femi Adeyemi';

/** The chief approves with a signature that says something else of itself than an honest Holdline would. */
async function approvedWith(room: KeyedRoom, change: object): Promise<string> {
  const { requestId, revisionId, signerId } = seatOf(room, CHIEF);
  const chief = room.idOf(CHIEF);
  await room.keys.unlock(chief, passphraseOf(CHIEF));
  const key = await room.keys.openKey(chief, passphraseOf(CHIEF));
  if (!key.ok) throw new Error(key.error.sentence);
  const [signer] =
    stateIn(room)
      .approvals.at(-1)
      ?.signers.filter((one) => one.signerId === signerId) ?? [];
  if (signer?.seenAt === null) sendAs(room, CHIEF, { type: 'approval.see', revisionId, signerId });
  room.pass(1000);
  const deciding = { log: room.log, state: stateIn(room), app: 'Holdline 0.1.0' };
  const sign: Signing = (_, about) => {
    const said = decidedWords(deciding, { requestId, signerId }, 'approve', about);
    const payload = { ...said, by: about.by, key: base64OfBytes(key.value.publicKey), ...change };
    return signedBy(APPROVAL_PAYLOAD, payload, [key.value]);
  };
  const command = { type: 'approval.approve', revisionId, signerId } as const;
  const sent = room.spine.sendToIncident(INCIDENT, command, chief, sign);
  return sent.ok ? 'signed' : sent.error.sentence;
}

describe('a signed decision', () => {
  it('is written only if the checker will find it right, and leaves the log as it was otherwise', async () => {
    const room = await keyedAndAsked();
    const { ask } = packetThatIsMade(room, CHIEF);
    expect(await approvedWith(room, { role: 'observer' })).toMatch(
      /^This counts for nothing: .*another role/,
    );
    const size = room.log.size(INCIDENT);
    for (const [change, why] of [
      [{ nonce: ask.nonce }, /the answer to a packet/],
      [{ nonce: 'none' }, /no number of its own/],
      [{ seen: { size: size + 1, root: ask.head.root } }, /another log before them/],
      [{ at: '2026-11-19T10:31:07.999Z' }, /another time/],
      [{ more: 1 }, /not spelled as an approval/],
    ] as const)
      expect(await approvedWith(room, change)).toMatch(why);
    expect(room.log.size(INCIDENT)).toBe(size);
    expect(await approvedWith(room, {})).toBe('signed');
    room.log.seal();
    expect(verdictOn(room)).toBe('intact');
  });

  it('is not kept from a room in whose log something is wrong already', async () => {
    const room = await keyedAndAsked();
    const { requestId, revisionId, signerId } = seatOf(room, 'Dan Roth');
    const data = { requestId, revisionId, signerId, reason: 'Nothing was approved.' };
    writeIn(room, { kind: 'approval.withdrawn', data, by: room.idOf('Dan Roth') });
    expect(verdictOn(room)).toContain('an approval that did not stand');
    await signAs(room, CHIEF);
    expect(room.log.read(INCIDENT).at(-1)?.kind).toBe('approval.approved');
  });
});

describe('what nobody signs', () => {
  it('is held to the same where it says whose keys counted, or under which registry an incident is opened', async () => {
    const room = await keyedAndAsked();
    const { log, clocks } = room;
    const stamp = { at: clocks.wall, mono: clocks.steady, by: SYSTEM };
    const { requestId, revisionId, signerId } = seatOf(room, 'Dan Roth');
    const seat = {
      requestId,
      revisionId,
      signerId,
      from: room.idOf('Dan Roth'),
      to: room.idOf('Ines Duarte'),
    };
    const handed = (keysAt: number) => [
      { kind: 'approval.handedOver', data: { ...seat, reason: 'x', keysAt } },
    ];
    const size = log.size('registry');
    for (const [keysAt, why] of [
      [size + 1, /does not say which keys counted/],
      [1, /older registry than an entry before it/],
      [size, /somebody who had no key to sign with/],
    ] as const)
      expect(notToHold(log, INCIDENT, handed(keysAt), stamp)).toMatchObject({
        error: { code: 'would-not-hold', sentence: expect.stringMatching(why) },
      });
    const opened = (registryHead: { readonly size: number; readonly root: string }) =>
      notToHold(log, 'another', [{ kind: 'incident.opened', data: { registryHead } }], stamp);
    expect(opened(log.head('registry'))).toBeNull();
    expect(opened({ ...log.head('registry'), size: size - 1 })).toMatchObject({
      error: { sentence: expect.stringMatching(/is not the one here/) },
    });
  });
});

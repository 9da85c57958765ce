import { describe, expect, it } from 'vitest';
import { decidedWords } from '../../../electron/commands/decided-words.ts';
import type { Signing } from '../../../electron/commands/dispatch.ts';
import { APPROVAL_PAYLOAD } from '../../../shared/approval/signed-decision.ts';
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

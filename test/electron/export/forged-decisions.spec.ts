import { describe, expect, it } from 'vitest';
import { NODE_TOOLS } from '../../../electron/export/pack.ts';
import { readAnswer } from '../../../shared/packet/answer.ts';
import { instantOf } from '../../../shared/seal/instant.ts';
import { verdictOn, writeIn } from '../../support/insider.ts';
import { keyedAndAsked, seatOf, sendAs, signAs } from '../../support/keyed-story.ts';
import { INCIDENT } from '../../support/log.ts';
import { answerOf, packetThatIsMade } from '../../support/packets.ts';

const CHIEF = 'Femi Adeyemi';

describe('the checker, held against whoever has the log key and signatures of others', () => {
  it('finds an approval that was taken back and is written in again', async () => {
    const room = await keyedAndAsked();
    await signAs(room, CHIEF);
    const approval = room.log.read(INCIDENT).at(-1);
    if (!approval) throw new Error('nothing was signed');
    await signAs(room, CHIEF, 'approval.withdraw');
    expect(verdictOn(room)).toBe('intact');
    writeIn(room, approval);
    expect(verdictOn(room)).toContain('an earlier decision was written in again');
  });

  it('finds the answer to a packet that is written in as a decision at the desk', async () => {
    const room = await keyedAndAsked();
    const answer = readAnswer(await answerOf(packetThatIsMade(room, CHIEF)), NODE_TOOLS);
    if (!answer.ok) throw new Error(answer.error.sentence);
    const { signed, env } = answer.value;
    const { revisionId, signerId } = seatOf(room, CHIEF);
    sendAs(room, CHIEF, { type: 'approval.see', revisionId, signerId });
    const data = { ...seatOf(room, CHIEF), method: 'atDesk', registry: room.log.size('registry') };
    const stamp = { by: signed.by, at: instantOf(signed.at) ?? 0 };
    writeIn(room, { kind: 'approval.approved', data, env, ...stamp });
    expect(verdictOn(room)).toContain(
      'is the answer to a packet, and it does not say that it came back in one',
    );
  });

  it('finds a packet under a number that was used before', async () => {
    const room = await keyedAndAsked();
    packetThatIsMade(room, CHIEF);
    const made = room.log.read(INCIDENT).at(-1);
    if (!made) throw new Error('no packet was made');
    writeIn(room, { kind: made.kind, data: made.data });
    expect(verdictOn(room)).toContain('makes a packet under a number that was used before');
  });
});

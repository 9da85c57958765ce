import { describe, expect, it } from 'vitest';
import { NODE_TOOLS } from '../../../electron/export/pack.ts';
import { makeKey } from '../../../electron/people/key-pair.ts';
import type { Json } from '../../../shared/kernel.ts';
import { readAnswer } from '../../../shared/packet/answer.ts';
import { instantOf } from '../../../shared/seal/instant.ts';
import type { Envelope } from '../../../shared/seal/record.ts';
import { verdictOn, writeIn } from '../../support/insider.ts';
import type { KeyedRoom } from '../../support/keyed-room.ts';
import { keyedAndAsked, seatOf } from '../../support/keyed-story.ts';
import { answerOf, packetThatIsMade, type Sent } from '../../support/packets.ts';

const CHIEF = 'Femi Adeyemi';

/** What an honest room would write of this answer. */
async function honest(room: KeyedRoom, sent: Sent, ...signed: readonly Parameters<typeof answerOf>[2][]) {
  const answer = readAnswer(await answerOf(sent, undefined, ...signed), NODE_TOOLS);
  if (!answer.ok) throw new Error(answer.error.sentence);
  const { env, signed: said } = answer.value;
  const packet = { nonce: said.nonce, signedAt: instantOf(said.at) ?? 0 };
  const registry = room.log.size('registry');
  return { env, data: { ...seatOf(room, CHIEF), method: 'packet', registry, packet } };
}

describe('the checker, held against forged answers', () => {
  const forged = async (
    change: (one: Awaited<ReturnType<typeof honest>>, room: KeyedRoom) => { data: object; env?: Envelope },
    from: (sent: Sent) => Sent = (sent) => sent,
    key?: Parameters<typeof answerOf>[2],
  ): Promise<string> => {
    const room = await keyedAndAsked();
    const one = await honest(room, from(packetThatIsMade(room, CHIEF)), key);
    const { data, env } = change(one, room);
    writeIn(room, { kind: 'approval.approved', data: data as { readonly [field: string]: Json }, env: env });
    return verdictOn(room);
  };

  it('accepts the honest one', async () => {
    expect(await forged((one) => one)).toBe('intact');
  });

  it('finds another key, another time, other words and another log', async () => {
    expect(await forged((one) => one, undefined, makeKey().key)).toContain('not by the key of whoever');
    const late = await forged(({ data, env }) => ({
      env,
      data: { ...data, packet: { ...data.packet, signedAt: data.packet.signedAt + 1 } },
    }));
    expect(late).toContain('about another time');
    const words = (sent: Sent): Sent => ({
      ...sent,
      ask: { ...sent.ask, release: { ...sent.ask.release, h: `${'A'.repeat(43)}=` } },
    });
    expect(await forged((one) => one, words)).toContain('about other words');
    const log = (sent: Sent): Sent => ({
      ...sent,
      ask: { ...sent.ask, head: { ...sent.ask.head, root: `${'A'.repeat(43)}=` } },
    });
    expect(await forged((one) => one, log)).toContain('another log before them');
  });

  it('finds an answer to no packet, to that of another seat, and one that says nothing of its packet', async () => {
    const none = await forged(({ data, env }) => ({
      env,
      data: { ...data, packet: { ...data.packet, nonce: `${'A'.repeat(22)}==` } },
    }));
    expect(none).toContain('no such packet was made for this seat');
    const desk = await forged(({ data: { packet: _, ...data }, env }) => ({
      env,
      data: { ...data, method: 'atDesk' },
    }));
    expect(desk).toContain('somebody who did not sit in that seat');
    const mute = await forged(({ data: { packet: _, ...data }, env }) => ({ env, data }));
    expect(mute).toContain('does not say in which packet');
    expect(await forged(({ data }) => ({ data }))).toContain('nobody signed it');
    const other = await forged(({ data, env }, room) => {
      const { ask } = packetThatIsMade(room, 'Dan Roth');
      return { env, data: { ...data, packet: { ...data.packet, nonce: ask.nonce } } };
    });
    expect(other).toContain('no such packet was made for this seat');
  });

  it('finds an answer that is not the one to its packet, or came a second time', async () => {
    const room = await keyedAndAsked();
    const [first, second] = [packetThatIsMade(room, CHIEF), packetThatIsMade(room, CHIEF)];
    const one = await honest(room, first);
    const packet = { ...one.data.packet, nonce: second.ask.nonce };
    writeIn(room, { kind: 'approval.approved', data: { ...one.data, packet }, env: one.env });
    expect(verdictOn(room)).toContain('not the answer to the packet');

    const twice = await keyedAndAsked();
    const answer = await honest(twice, packetThatIsMade(twice, CHIEF));
    writeIn(twice, { kind: 'approval.approved', data: answer.data, env: answer.env });
    writeIn(twice, { kind: 'approval.approved', data: answer.data, env: answer.env });
    expect(verdictOn(twice)).toContain('a packet that had been answered before');
  });
});

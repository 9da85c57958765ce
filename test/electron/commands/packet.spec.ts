import { describe, expect, it } from 'vitest';
import { judge } from '../../../electron/export/checker/judge.ts';
import { pageText } from '../../../electron/export/checker/page-text.ts';
import { NODE_TOOLS } from '../../../electron/export/pack.ts';
import { makeKey } from '../../../electron/people/key-pair.ts';
import { openBox, openCarried, parseBox } from '../../../electron/people/keybox.ts';
import { SECRET_BYTES } from '../../../electron/people/wrapping.ts';
import type { IncidentCommand } from '../../../shared/incident/commands.ts';
import { phaseOf } from '../../../shared/incident/state.ts';
import { projectWaits } from '../../../shared/projection/waits.ts';
import { ADA, DIRECT, type KeyedRoom } from '../../support/keyed-room.ts';
import { advance, keyedAndAsked, seatOf, sendAs, signAs, stateIn } from '../../support/keyed-story.ts';
import { INCIDENT } from '../../support/log.ts';
import { check, packOf, wrongIn } from '../../support/pack.ts';
import { answerOf, broughtBack, keyIn, packetFor, packetThatIsMade } from '../../support/packets.ts';
import { passphraseOf } from '../../support/passphrases.ts';

const CHIEF = 'Femi Adeyemi';

const kinds = ({ log }: KeyedRoom) => log.read(INCIDENT).map((one) => one.kind);
const last = ({ log }: KeyedRoom) => log.read(INCIDENT).at(-1);
const signerIn = (room: KeyedRoom, name: string) =>
  stateIn(room)
    .approvals.at(-1)
    ?.signers.find((one) => one.signerId === seatOf(room, name).signerId);

function revise(room: KeyedRoom, text: string): void {
  const [statement] = stateIn(room).statements;
  const basedOn = statement?.revisions.at(-1)?.revisionId ?? null;
  sendAs(room, 'Cleo Marsh', { type: 'draft.revise', basedOn, text } as IncidentCommand);
}

describe('a packet', () => {
  it('is one file with everything a signer sees, and an entry that says the seat is out', async () => {
    const room = await keyedAndAsked();
    const before = room.log.head(INCIDENT);
    const { ask } = packetThatIsMade(room, CHIEF);
    expect(ask.seat).toMatchObject({ name: CHIEF, role: 'executive' });
    expect(ask.words[0]?.text).toMatch(/^We are sorry/);
    expect(ask.facts).toMatchObject([{ column: 'known' }]);
    expect(ask.others.map((one) => one.did)).toEqual(['asked', 'asked']);
    expect(ask.head).toMatchObject(before);
    expect(ask.head.note).toContain(room.log.origin(INCIDENT));
    expect(last(room)).toMatchObject({ kind: 'approval.packetExported', data: { nonce: ask.nonce } });
    const wait = projectWaits(stateIn(room), room.spine.room().people, room.clocks.wall);
    expect(wait.find((one) => one.who === CHIEF)?.what).toMatch(/Sent as a packet at \d\d:\d\d:\d\d\./);
  });

  it('carries the key of its signer alone: with it, the log of the room cannot be sealed', async () => {
    const room = await keyedAndAsked();
    const sent = packetThatIsMade(room, CHIEF);
    const box = parseBox(JSON.stringify(sent.ask.box));
    if (box?.by.with !== 'argon2id') throw new Error('this is no box of a person');
    const material = await DIRECT.derive(passphraseOf(CHIEF), box.by, Buffer.from(box.by.salt, 'base64'));
    // The passphrase opens the 48 bytes of the key, and what the room keeps beside them is not in the file.
    expect(openCarried(box, material)).toHaveLength(48);
    expect(openBox(box, material)).toBe(null);
    const kept = room.boxes.get(box.key);
    expect(kept && openBox(kept, material)).toHaveLength(48 + SECRET_BYTES);
    expect(Buffer.from(sent.file).toString('utf8')).not.toContain(kept?.sealed);
    const key = await keyIn(sent);
    expect(key?.name).toBe(sent.ask.seat.key);
    expect(await keyIn(sent, 'a guess that is not it')).toBe(null);
  });

  it('is not made where the key was boxed before packets, and is once its owner typed their passphrase', async () => {
    const room = await keyedAndAsked();
    const key = room.spine.room().people.list.find((one) => one.name === CHIEF)?.key ?? '';
    const { alone: _, ...older } = room.boxes.get(key) ?? {};
    room.boxes.put(key, JSON.stringify(older));
    const size = room.log.size(INCIDENT);
    expect(packetFor(room, CHIEF)).toMatch(/^The key of Femi Adeyemi cannot travel yet/);
    expect(room.log.size(INCIDENT)).toBe(size);
    await signAs(room, CHIEF);
    expect(room.boxes.get(key)?.alone).toBeDefined();
  });
});

describe('an answer that is brought back', () => {
  it('approves in the name of the signer, and the checker tells how it came', async () => {
    const room = await keyedAndAsked();
    await signAs(room, 'Ada Lind');
    await signAs(room, 'Dan Roth');
    const answer = await answerOf(packetThatIsMade(room, CHIEF));
    expect(broughtBack(room, answer)).toBe('Femi Adeyemi approve');
    const chief = room.idOf(CHIEF);
    expect(last(room)).toMatchObject({ kind: 'approval.approved', by: room.idOf('Dan Roth') });
    expect(signerIn(room, CHIEF)?.decision).toMatchObject({
      by: chief,
      signed: true,
      method: 'packet',
      away: { broughtBy: room.idOf('Dan Roth') },
    });
    advance(room, 'publish');
    expect(phaseOf(stateIn(room))).toBe('publish');
    room.log.seal();
    const pack = packOf(room.db, undefined, room.content.cipher());
    const verdict = check(pack);
    if (verdict.is !== 'intact') throw new Error(wrongIn(verdict));
    expect(verdict.examined.approvals.decisions.at(-1)).toMatchObject({ by: chief, method: 'packet' });
    const said = pageText(judge({ pack, earlier: null }, NODE_TOOLS)).replaceAll(/\s+/g, ' ');
    expect(said).toMatch(
      /Femi Adeyemi, in the seat of Chief executive, approved Holding statement 1\.1, signed away from the desk at .*?, in a packet made at .*?, brought back at .*? by Dan Roth\. Signed with the key/,
    );
  });

  it('rejects with the reason that was signed with it', async () => {
    const room = await keyedAndAsked();
    const decided = { decision: 'reject', reason: 'The number is wrong.' } as const;
    expect(broughtBack(room, await answerOf(packetThatIsMade(room, CHIEF), decided))).toBe(
      'Femi Adeyemi reject',
    );
    expect(last(room)).toMatchObject({ kind: 'approval.rejected', data: { reason: 'The number is wrong.' } });
    expect(phaseOf(stateIn(room))).toBe('draft');
    room.log.seal();
    expect(check(packOf(room.db, undefined, room.content.cipher())).is).toBe('intact');
  });

  it('counts for nothing a second time, also after it was taken back', async () => {
    const room = await keyedAndAsked();
    const answer = await answerOf(packetThatIsMade(room, CHIEF));
    broughtBack(room, answer);
    expect(broughtBack(room, answer)).toMatch(/^This answer of Femi Adeyemi is in the log already/);
    await signAs(room, CHIEF, 'approval.withdraw');
    expect(broughtBack(room, answer)).toMatch(/^Femi Adeyemi took back what this answer said/);
    expect(kinds(room).filter((kind) => kind === 'approval.packetRefused')).toHaveLength(2);
    room.log.seal();
    expect(check(packOf(room.db, undefined, room.content.cipher())).is).toBe('intact');
  });

  it('counts for nothing once the words, the request, the seat or the key changed, and the log says why', async () => {
    const words = await keyedAndAsked();
    const stale = await answerOf(packetThatIsMade(words, CHIEF));
    revise(words, 'We are sorry: other words.');
    expect(broughtBack(words, stale)).toMatch(
      /^The words changed at \d\d:\d\d:\d\d, after this packet was made, so the answer counts for nothing/,
    );
    expect(last(words)).toMatchObject({
      kind: 'approval.packetRefused',
      data: { why: expect.stringMatching(/^The words changed at/) },
    });

    const seat = await keyedAndAsked();
    const moved = await answerOf(packetThatIsMade(seat, 'Dan Roth'));
    const { signerId } = seatOf(seat, 'Dan Roth');
    const to = seat.idOf('Eva Brandt');
    await seat.keys.enrol(to, passphraseOf('Eva Brandt'), ADA);
    sendAs(seat, 'Ada Lind', { type: 'approval.handOver', signerId, to, reason: 'On a plane.' });
    expect(broughtBack(seat, moved)).toMatch(/^The seat .* went from Dan Roth to Eva Brandt at/);

    const key = await keyedAndAsked();
    const lost = await answerOf(packetThatIsMade(key, CHIEF));
    key.spine.sendToRegistry({ type: 'key.revoke', personId: key.idOf(CHIEF), reason: 'Lost.' });
    expect(broughtBack(key, lost)).toMatch(
      /^The key that signed this answer is not, or no longer, the key of/,
    );

    const desk = await keyedAndAsked();
    const late = await answerOf(packetThatIsMade(desk, CHIEF));
    await signAs(desk, CHIEF);
    expect(broughtBack(desk, late)).toMatch(/^Femi Adeyemi approved these words at/);
  });

  it('counts for nothing with another key, from another room, or for a packet that was changed on its way', async () => {
    const room = await keyedAndAsked();
    const sent = packetThatIsMade(room, CHIEF);
    const forged = await answerOf(sent, undefined, makeKey().key);
    expect(broughtBack(room, forged)).toMatch(/^The key that signed this answer is not/);
    const size = room.log.size(INCIDENT);
    const elsewhere = { ...sent, ask: { ...sent.ask, log: 'holdline/room-2/inc-1' } };
    expect(broughtBack(room, await answerOf(elsewhere))).toMatch(/^This answer belongs to another room/);
    expect(room.log.size(INCIDENT)).toBe(size);
    const context = { ...sent, file: Buffer.from(sent.file).subarray(1) };
    expect(broughtBack(room, await answerOf(context))).toMatch(
      /^What Femi Adeyemi signed is not what was put/,
    );
    const words = { ...sent.ask, release: { ...sent.ask.release, h: `${'A'.repeat(43)}=` } };
    expect(broughtBack(room, await answerOf({ ...sent, ask: words }))).toMatch(/^What Femi Adeyemi signed/);
    const log = { ...sent.ask, head: { ...sent.ask.head, root: `${'A'.repeat(43)}=` } };
    expect(broughtBack(room, await answerOf({ ...sent, ask: log }))).toMatch(
      /with another log in front of them/,
    );
    const stranger = { ...sent.ask, nonce: `${'A'.repeat(22)}==` };
    expect(broughtBack(room, await answerOf({ ...sent, ask: stranger }))).toMatch(
      /^No packet with this number/,
    );
    expect(signerIn(room, CHIEF)?.decision).toBe(null);
  });

  it('counts for nothing if it vouches for more of the log than there was when the packet was made', async () => {
    const room = await keyedAndAsked();
    const sent = packetThatIsMade(room, CHIEF);
    const later = { ...sent.ask, head: { ...sent.ask.head, ...room.log.head(INCIDENT) } };
    expect(broughtBack(room, await answerOf({ ...sent, ask: later }))).toMatch(
      /with another log in front of them/,
    );
    expect(signerIn(room, CHIEF)?.decision).toBe(null);
    room.log.seal();
    expect(wrongIn(check(packOf(room.db, undefined, room.content.cipher())))).toBe('intact');
  });
});

import { describe, expect, it } from 'vitest';
import { judge } from '../../../electron/export/checker/judge.ts';
import { pageText } from '../../../electron/export/checker/page-text.ts';
import { makePack, NODE_TOOLS } from '../../../electron/export/pack.ts';
import { nodeHasher } from '../../../electron/log/digest.ts';
import type { OpenKey } from '../../../electron/people/key-pair.ts';
import type { Json } from '../../../shared/kernel.ts';
import { checkpointText } from '../../../shared/seal/checkpoint.ts';
import { fingerprintOfKey } from '../../../shared/seal/fingerprint.ts';
import { encodeNote, noteKeyId } from '../../../shared/seal/signed-note.ts';
import { ADA, type KeyedRoom } from '../../support/keyed-room.ts';
import { keyedAndAsked, SIGNERS, seatOf, sendAs, signAs, signedAndOut } from '../../support/keyed-story.ts';
import { INCIDENT } from '../../support/log.ts';
import { check, entriesOf, packOf, repacked, SMALL_CHECKERS, textIn, wrongIn } from '../../support/pack.ts';

const keyOf = (room: KeyedRoom, name: string): string =>
  room.spine.room().people.list.find((one) => one.name === name)?.key ?? '';
const said = (pack: Uint8Array): string =>
  pageText(judge({ pack, earlier: null }, NODE_TOOLS)).replaceAll(/\s+/g, ' ');

const packIn = ({ db, content }: KeyedRoom): Uint8Array => packOf(db, undefined, content.cipher());

/** What making a pack is refused with. */
function refusal(room: KeyedRoom): string {
  const made = makePack(room.db, INCIDENT, SMALL_CHECKERS, undefined, room.content.cipher());
  return made.ok ? 'made' : made.error.sentence;
}

/** A checkpoint of the incident as it stands, signed with a log key that was given up. */
function noteBy(key: OpenKey | null, { log }: KeyedRoom): string {
  if (key === null) throw new Error('there was no log key');
  const name = log.origin(INCIDENT);
  const text = checkpointText({ origin: name, ...log.head(INCIDENT) });
  const keyId = noteKeyId(nodeHasher, { name, publicKey: key.publicKey });
  return encodeNote({ text, signatures: [{ name, keyId, signature: key.sign(Buffer.from(text, 'utf8')) }] });
}

/** An insider with the log key writes an approval without a signature for the last seat. */
async function forgedApproval(more: { readonly [field: string]: Json }): Promise<KeyedRoom> {
  const room = await keyedAndAsked();
  for (const name of SIGNERS.slice(0, 2)) await signAs(room, name);
  const name = SIGNERS[2];
  const { log, clocks } = room;
  const data = { ...seatOf(room, name), method: 'atDesk', ...more };
  const stamp = { at: clocks.wall, mono: clocks.steady, by: room.idOf(name) };
  log.append(INCIDENT, log.size(INCIDENT), [{ kind: 'approval.approved', data }], stamp);
  log.seal();
  return room;
}

describe('a pack of a room whose keys and signatures were made by the app’s own code', () => {
  it('is intact, and says who signed with which key', async () => {
    const room = await signedAndOut();
    const pack = packIn(room);
    const verdict = check(pack);
    if (verdict.is !== 'intact') throw new Error(wrongIn(verdict));
    const { decisions, releases, foreign } = verdict.examined.approvals;
    expect(decisions.map(({ by, key }) => [by, key])).toEqual(
      SIGNERS.map((name) => [room.idOf(name), keyOf(room, name)]),
    );
    expect([releases.map(({ cover }) => cover), foreign]).toEqual([['signed'], []]);
    const text = said(pack);
    expect(text).toMatch(/^THIS PACK IS INTACT This pack is whole/);
    for (const name of SIGNERS)
      expect(text).toMatch(
        new RegExp(
          `${name}, in the seat of [A-Z].*?, approved Holding statement 1\\.1, at the desk\\. Signed with the key ${fingerprintOfKey(nodeHasher, keyOf(room, name))}`,
        ),
      );
  });

  it('holds through an approval taken back and a rejection', async () => {
    const room = await keyedAndAsked();
    await signAs(room, 'Ada Lind');
    await signAs(room, 'Ada Lind', 'approval.withdraw');
    await signAs(room, 'Dan Roth', 'approval.reject');
    room.log.seal();
    const verdict = check(packIn(room));
    if (verdict.is !== 'intact') throw new Error(wrongIn(verdict));
    const { decisions } = verdict.examined.approvals;
    expect(decisions.map(({ decision }) => decision)).toEqual(['approve', 'withdraw', 'reject']);
    expect(decisions.every(({ key }) => key !== null)).toBe(true);
  });

  it('is altered by one flipped byte, wherever it is', async () => {
    const pack = packIn(await signedAndOut());
    const step = Math.floor(pack.length / 23);
    for (let at = 0; at < pack.length; at += step) {
      const flipped = Uint8Array.from(pack);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      expect(check(flipped).is, `byte ${at}`).not.toBe('intact');
    }
  });

  it('is altered where a signature is taken out of a record, and in a room of an insider who seals it anew', async () => {
    const entries = entriesOf(packIn(await signedAndOut()));
    const lines = textIn(entries.get('events.ndjson')).split('\n');
    const at = lines.findIndex((line) => line.includes('"kind":"approval.approved"'));
    const { env: _, ...bare } = JSON.parse(lines[at] ?? '{}');
    entries.set('events.ndjson', Buffer.from(lines.with(at, JSON.stringify(bare)).join('\n')));
    expect(wrongIn(check(repacked(entries)))).toMatch(/^events\.ndjson: Entry at position \d+/);
    expect(refusal(await forgedApproval({}))).toContain('nobody signed it, in a room whose people had keys');
    expect(refusal(await forgedApproval({ registry: 12 }))).toContain('its signature is not there');
  });

  it('holds through a change of the log key, and a checkpoint by the old one counts no more', async () => {
    let thief: OpenKey | null = null;
    const room = await signedAndOut(async (halfway) => {
      thief = halfway.logKey.key();
      expect((await halfway.keys.rekey(ADA)).ok).toBe(true);
    });
    const pack = packIn(room);
    const verdict = check(pack);
    if (verdict.is !== 'intact') throw new Error(wrongIn(verdict));
    expect(verdict.examined.keys.logKeys).toHaveLength(2);
    const entries = entriesOf(pack);
    const lines = textIn(entries.get('registry.ndjson')).split('\n');
    const at = lines.findLastIndex((line) => line.includes('"kind":"log.keyed"'));
    const { env: _, ...bare } = JSON.parse(lines[at] ?? '{}');
    entries.set('registry.ndjson', Buffer.from(lines.with(at, JSON.stringify(bare)).join('\n')));
    expect(wrongIn(check(repacked(entries)))).toContain(`registry.ndjson: Entry at position ${at}`);
    sendAs(room, 'Ada Lind', { type: 'note.add', text: 'All is well.', happenedAt: null });
    room.db
      .prepare('INSERT INTO seal(log, size, note) VALUES(2, ?, ?)')
      .run(room.log.size(INCIDENT), noteBy(thief, room));
    expect(refusal(room)).toMatch(/^No pack was made, because the log does not verify \(events\.ndjson/);
  });
});

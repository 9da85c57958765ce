import { describe, expect, it } from 'vitest';
import { nodeEd25519 } from '../../../electron/log/ed25519.ts';
import { checkAgainstHeads, type HeadTools } from '../../../shared/seal/check-heads.ts';
import { checkpointText } from '../../../shared/seal/checkpoint.ts';
import { headSentence } from '../../../shared/seal/head-words.ts';
import { headText, oldHeadsIn } from '../../../shared/seal/old-heads.ts';
import { signingKey } from '../../support/signing-key.ts';
import { plainHasher } from './sha256.ts';

const ORIGIN = 'holdline/room-1/inc-1';
const root = (letter: string): string => `${letter.repeat(42)}A=`;
const text = (size: number, letter = 'Q', origin = ORIGIN): string =>
  checkpointText({ origin, size, root: root(letter) });
const key = signingKey(ORIGIN);
const note = key.note(text(42));
const sizes = (kept: string) => oldHeadsIn(kept).map(({ checkpoint }) => checkpoint.size);

describe('heads that people kept', () => {
  it('are read from a note, from its three lines, and from a file of many', () => {
    expect(oldHeadsIn(note)).toMatchObject([
      { checkpoint: { origin: ORIGIN, size: 42 }, note: { text: text(42) } },
    ]);
    expect(oldHeadsIn(text(7))).toEqual([
      { checkpoint: { origin: ORIGIN, size: 7, root: root('Q') }, note: null },
    ]);
    expect(
      sizes(`Heads of a room\n\n2026-11-24T10:00:00.000Z\n${note}\n2026-11-24T10:05:00.000Z\n${text(43)}\n`),
    ).toEqual([42, 43]);
  });

  it('are read through what mail programs and other systems do to them', () => {
    const quoted = note.replaceAll(/^/gm, '> ').replaceAll('\n', '\r\n');
    expect(oldHeadsIn(`\ufeffSee below:\r\n${quoted}`)).toEqual(oldHeadsIn(note));
  });

  it('are read from what a computer remembers, and from an evidence pack', () => {
    const heads = {
      'inc-1': { size: 42, root: root('Q'), checkpoint: note },
      registry: { size: 3, root: root('A'), checkpoint: null },
    };
    expect(sizes(JSON.stringify({ v: 1, room: 'room-1', heads }))).toEqual([42, 42, 3]);
    expect(sizes(`registry.ndjson\nlog holdline/room-1/registry\nsize 9\nroot ${root('Q')}\n`)).toEqual([9]);
  });

  it('are written back as they were', () => {
    for (const kept of [note, text(7)]) expect(oldHeadsIn(kept).map(headText)).toEqual([kept]);
  });

  it('are none in any other text', () => {
    for (const other of [
      '',
      '{',
      '{"v":1}',
      'holdline/room-1/inc-1\n042\nx',
      '\0'.repeat(2000),
      note.slice(0, 30),
    ])
      expect(oldHeadsIn(other)).toEqual([]);
  });
});

const tools = (announced = true): HeadTools => ({
  hasher: plainHasher,
  verify: nodeEd25519,
  roomId: 'room-1',
  logOf: (logId) => (logId === 'inc-1' ? { size: 50, rootAt: () => root('Q') } : undefined),
  keys: announced ? [{ publicKey: key.publicKey, position: 0 }] : [],
});
const told = (kept: string, announced = true): readonly string[] =>
  checkAgainstHeads(oldHeadsIn(kept), tools(announced)).map((one) => headSentence(one, 'the log'));

describe('what an old head shows', () => {
  it('is said in sentences, with who stands behind it', () => {
    const signed = 'It is signed with a key that this room announced.';
    expect(told(note)).toEqual([
      `Of the log, the first 42 records are the very ones that were kept; 8 records came since. ${signed}`,
    ]);
    expect(told(text(50))[0]).toMatch(/all 50 records are the very ones that were kept.*not signed/);
    expect(told(text(60))[0]).toMatch(/from position 50 on 10 records are missing/);
    expect(told(text(40, 'g'))[0]).toMatch(/rewritten from position 0 on, or later/);
    expect(told(`${text(30)}\n${text(40, 'g')}`)[1]).toMatch(/rewritten from position 30 on, or later/);
    expect(told(text(1, 'Q', 'holdline/room-2/inc-1'))[0]).toMatch(/about another room/);
    expect(told(text(1, 'Q', 'holdline/room-1/inc-9'))[0]).toMatch(/does not hold: it was taken out/);
  });

  it('is nothing good where the signature is a stranger’s, forged, or was spoilt', () => {
    expect(told(note, false)[0]).toMatch(/a key that this room never announced/);
    expect(told(note.replace('\n42\n', '\n41\n'))[0]).toMatch(/does not fit its text/);
    expect(told(`${note.slice(0, -5)}\n`)[0]).toMatch(/does not fit its text/);
    expect(told(`${note.slice(0, -4)}\n`)[0]).toMatch(/never announced/);
  });
});

import { describe, expect, it } from 'vitest';
import { nodeEd25519 } from '../../../electron/log/ed25519.ts';
import { base64OfBytes, bytesOfBase64, hexOfBytes } from '../../../shared/seal/bytes.ts';
import { checkpointText, parseCheckpoint } from '../../../shared/seal/checkpoint.ts';
import { encodeNote, noteKeyId, parseNote, signersOf } from '../../../shared/seal/signed-note.ts';
import { signingKey } from '../../support/signing-key.ts';
import { plainHasher } from './sha256.ts';

const tools = { hasher: plainHasher, verify: nodeEd25519 };

/** The note that c2sp.org/signed-note prints, and the key of the Go package its format comes from (PeterNeumann). */
const PUBLISHED = `Ognuno sta solo sul cuor della terra
trafitto da un raggio di sole:

ed è subito sera.

— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
`;
const NEUMANN_KEY = 'ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const NEUMANN_NOTE = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.

— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`;
const neumann = {
  name: 'PeterNeumann',
  publicKey: (bytesOfBase64(NEUMANN_KEY) ?? new Uint8Array()).slice(1),
};

const mine = signingKey('holdline/room/log');
const text = checkpointText({ origin: mine.name, size: 7, root: base64OfBytes(new Uint8Array(32).fill(7)) });
const note = mine.note(text);

describe('a signed note', () => {
  it('is read as the format prints it', () => {
    const parsed = parseNote(PUBLISHED);
    expect(parsed?.text.endsWith('ed è subito sera.\n')).toBe(true);
    expect(parsed?.signatures.map(({ name }) => name)).toEqual(['quasimodo.example/salvatore']);
    expect(parsed && encodeNote(parsed)).toBe(PUBLISHED);
  });

  it('of another program is verified, and its key has the id that program gave it', () => {
    expect(hexOfBytes(noteKeyId(plainHasher, neumann))).toBe('c74f20a3');
    const parsed = parseNote(NEUMANN_NOTE);
    expect(parsed && signersOf(parsed, [neumann], tools)).toEqual({ ok: true, signers: [neumann] });
  });

  it('tells a forged signature of a known key from the lack of one', () => {
    const changed = parseNote(note.replace('\n7\n', '\n8\n'));
    expect(changed && signersOf(changed, [mine], tools)).toEqual({ ok: false, why: 'forged' });
    const parsed = parseNote(note);
    expect(parsed && signersOf(parsed, [neumann], tools)).toEqual({ ok: false, why: 'unsigned' });
    const elsewhere = { ...mine, name: 'holdline/room/other' };
    expect(parsed && signersOf(parsed, [elsewhere], tools)).toEqual({ ok: false, why: 'unsigned' });
  });

  it('passes over strangers beside a known signer', () => {
    const both = parseNote(note + mine.note(text).split('\n\n')[1]?.replace(mine.name, 'stranger.example'));
    expect(both?.signatures).toHaveLength(2);
    expect(both && signersOf(both, [mine], tools)).toMatchObject({
      ok: true,
      signers: [{ name: mine.name }],
    });
  });

  it.each([
    ['nothing', ''],
    ['no signature', 'text\n\n'],
    ['no blank line', 'text\n— a AAAAAAA=\n'],
    ['no line break at the end', note.slice(0, -1)],
    ['a control character', note.replace('\n7\n', '\n7\t\n')],
    ['a plus in a name', note.replace('— holdline', '— hold+line')],
    ['another base64 spelling', note.replace(/=\n$/, '\n')],
    ['only a key id', 'text\n\n— a AAAAAA==\n'],
    ['an endless row of signatures', note + `${note.split('\n\n')[1]}`.repeat(64)],
  ])('is refused with %s', (_, other) => expect(parseNote(other)).toBeUndefined());
});

describe('a checkpoint', () => {
  it('says its log, size and root', () => {
    expect(parseCheckpoint(note)?.checkpoint).toMatchObject({ origin: mine.name, size: 7 });
  });

  it.each([
    ['a leading zero', note.replace('\n7\n', '\n07\n')],
    ['a sign', note.replace('\n7\n', '\n-7\n')],
    ['a size beyond all logs', note.replace('\n7\n', '\n99999999999999999\n')],
    ['an extension line', note.replace('\n7\n', '\n7\n').replace('=\n\n', '=\nmore\n\n')],
    ['a root that is no digest', note.replace('BwcHBwcH', 'BwcHBwc')],
    ['no origin', note.replace(`${mine.name}\n`, '\n')],
  ])('is refused with %s', (_, other) => expect(parseCheckpoint(other)).toBeUndefined());
});

import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARGON_FLOOR, argonFor, USUAL_ARGON, workOf } from '../../../electron/people/argon.ts';
import { makeKey } from '../../../electron/people/key-pair.ts';
import { openKeyThread } from '../../../electron/people/key-thread.ts';
import { freshSalt, type Keybox, openBox, parseBox, sealBox } from '../../../electron/people/keybox.ts';
import { DIRECT } from '../../support/keyed-room.ts';

const material = Buffer.alloc(32, 7);
const content = Buffer.from('a private key and the secret of a room');
const by = { with: 'room-secret', salt: freshSalt(randomBytes) } as const;

function boxText(): string {
  const { key } = makeKey();
  return sealBox({ room: 'holdline/r/registry', key: key.name, by }, material, content, randomBytes);
}

const boxOf = (text: string): Keybox => parseBox(text) as Keybox;

describe('a key box', () => {
  it('gives back what was put in, to the same material and to no other', () => {
    const box = boxOf(boxText());
    expect(openBox(box, material)).toEqual(content);
    expect(openBox(box, Buffer.alloc(32, 8))).toBe(null);
  });

  it('does not open when a word of its head is another: it belongs to one key and one room', () => {
    const box = boxOf(boxText());
    const other = makeKey().key.name;
    const salt = freshSalt(randomBytes);
    for (const changed of [
      { ...box, key: other },
      { ...box, room: 'holdline/s/registry' },
      { ...box, by: { with: 'room-secret' as const, salt } },
      { ...box, by: { with: 'argon2id' as const, ...ARGON_FLOOR, salt: box.by.salt } },
    ])
      expect(openBox(changed, material)).toBe(null);
  });

  it('is never opened to anything else, whatever byte of its text was changed', () => {
    const text = boxText();
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 32, max: 126 }), (at, code) => {
        const changed = text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1);
        const box = parseBox(changed);
        const opened = box && openBox(box, material);
        expect(opened === null || opened.equals(content)).toBe(true);
        if (changed !== text) expect(opened).toBe(null);
      }),
      { numRuns: 500 },
    );
  });

  it('is refused unread where it asks for no strength, or for all of the memory', () => {
    const box = boxOf(boxText());
    const argon = (memory: number, passes: number) =>
      JSON.stringify({ ...box, by: { with: 'argon2id', memory, passes, salt: box.by.salt } });
    expect(parseBox(argon(USUAL_ARGON.memory, USUAL_ARGON.passes))).not.toBe(null);
    for (const wrong of [
      argon(1024, 3),
      argon(64 * 1024, 1),
      argon(2 ** 31, 3),
      argon(64 * 1024, 1000),
      '',
      '{}',
    ])
      expect(parseBox(wrong)).toBe(null);
  });
});

describe('the strength of a passphrase', () => {
  it('is the usual one on an ordinary computer, more on a fast one, never below the floor', () => {
    expect(argonFor(51)).toEqual(USUAL_ARGON);
    expect(workOf(argonFor(10))).toBeGreaterThan(workOf(USUAL_ARGON));
    expect(workOf(argonFor(900))).toBeLessThan(workOf(USUAL_ARGON));
    expect(argonFor(60_000)).toEqual(ARGON_FLOOR);
  });

  it('is worked out on a thread of its own, which answers as it would here', async () => {
    const thread = openKeyThread(new URL('../../../electron/people/key-worker.ts', import.meta.url));
    const salt = Buffer.alloc(16, 1);
    const [there, here] = await Promise.all([
      thread.derive('brittle copper lanterns', ARGON_FLOOR, salt),
      DIRECT.derive('brittle copper lanterns', ARGON_FLOOR, salt),
    ]);
    expect(there).toEqual(here);
    expect(await thread.weigh('password1234', [])).toMatchObject({ weakness: 'dictionary' });
    expect(await thread.weigh('Ada Lindqvist Room', ['Ada Lindqvist', 'Room'])).toMatchObject({
      weakness: 'names',
    });
    expect(await thread.timeTheFloor()).toBeGreaterThan(0);
  });
});

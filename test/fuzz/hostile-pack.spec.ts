import { zipSync } from 'fflate/browser';
import { describe, expect, it } from 'vitest';
import { judge } from '../../electron/export/checker/judge.ts';
import { NODE_TOOLS } from '../../electron/export/pack.ts';
import { containerOf, LOCAL_LENGTH } from '../../shared/seal/container.ts';
import { readContainer } from '../../shared/seal/read-container.ts';
import { createRoom } from '../support/db.ts';
import { appendAll, createLog, notes } from '../support/log.ts';
import { check, entriesOf, packOf, repacked, wrongIn } from '../support/pack.ts';

function plainPack(): Uint8Array {
  const db = createRoom();
  const log = createLog({}, db);
  appendAll(log, [{ kind: 'room.created', data: { name: 'x' } }], 'registry');
  appendAll(log, notes(3));
  return Uint8Array.from(packOf(db));
}

const bytes = (text: string): Buffer => Buffer.from(text, 'utf8');
const MANY = 5_000_000;

const outcomeOf = (pack: Uint8Array): string => judge({ pack, earlier: null }, NODE_TOOLS).outcome;

describe('a hostile container', () => {
  it('is never unpacked: whatever is compressed is refused', () => {
    const bomb = zipSync({ 'README.txt': new Uint8Array(MANY) });
    expect(bomb.length).toBeLessThan(MANY / 100);
    expect(wrongIn(check(bomb))).toContain('it is compressed');
    expect(outcomeOf(bomb)).toBe('unreadable');
  });

  it.each([
    ...['../evil.txt', '/etc/passwd', 'a/../b', 'C:\\evil', '.hidden', 'a/b/c', 'naïve', 'a b', ''],
    'x'.repeat(300),
  ])('cannot have a file named "%s"', (name) => {
    const files = new Map([...entriesOf(plainPack()), [name, bytes('x')]]);
    expect(check(repacked(files))).toMatchObject({ is: 'altered' });
    expect(check(repacked(new Map([[name, bytes('x')]]))).is).toBe('unreadable');
  });

  it('cannot have two files of one name, sizes beyond its end, or too many files', () => {
    const one = containerOf(new Map([['README.txt', bytes('x')]])).subarray(0, LOCAL_LENGTH + 11);
    expect(wrongIn(check(Buffer.concat([one, plainPack()])))).toContain(
      'a second file says that it is README.txt',
    );
    const huge = Uint8Array.from(plainPack());
    new DataView(huge.buffer).setUint32(18, 0xffffffff, true);
    new DataView(huge.buffer).setUint32(22, 0xffffffff, true);
    expect(check(huge).is).toBe('unreadable');
    const many = new Map(Array.from({ length: 40_000 }, (_, i) => [`f${i}`, bytes('')]));
    expect(readContainer(containerOf(many)).flaw?.what).toContain('more than 10000 files');
  });
});

describe('hostile files in a container that is in order', () => {
  const put = (name: string, content: Uint8Array) =>
    outcomeOf(repacked(entriesOf(plainPack()).set(name, content)));
  const record = (data: string) =>
    `{"at":"2026-11-18T14:26:40.000Z","by":"u","data":${data},"inc":"inc-1","kind":"note.added","log":"holdline/room-1/inc-1","mono":1,"prev":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=","seq":0,"sess":"s","v":1}\n`;

  it.each([
    ['duplicate keys', record('{"a":1,"a":2}')],
    ['huge numbers', record('{"a":1e999}')],
    ['numbers beyond 2^53', record('{"a":99999999999999999999}')],
    ['deep nesting', record(`${'['.repeat(500_000)}${']'.repeat(500_000)}`)],
    ['keys of the language', record('{"__proto__":{"a":1},"constructor":1}')],
    ['half a character', record('{"a":"\\ud800"}')],
    ['no end', record('{}').trimEnd()],
    ['a hundred thousand empty lines', '\n'.repeat(100_000)],
    ['one line of millions of characters', 'x'.repeat(MANY)],
  ])('give a verdict: records with %s', (_, content) => {
    expect(put('events.ndjson', bytes(content))).toBe('altered');
    expect(put('registry.ndjson', bytes(content))).toBe('altered');
  });

  it.each(['head.txt', 'checkpoints.txt', 'blobs.txt', 'events.ndjson', 'keys.json', 'README.txt'])(
    'give a verdict: %s that is not UTF-8, or very long, or empty',
    (name) => {
      expect(put(name, Buffer.from([0xff, 0xfe, 0x80, 0x0a]))).toBe('altered');
      expect(put(name, bytes('\n'.repeat(1_000_000)))).toBe('altered');
      expect(put(name, bytes(`${'a '.repeat(MANY / 20)}\n`))).toBe('altered');
      if (name !== 'checkpoints.txt' && name !== 'blobs.txt') expect(put(name, bytes(''))).toBe('altered');
    },
  );

  it('give a verdict: an earlier head that is none, or anything else', () => {
    const pack = plainPack();
    const against = (earlier: Uint8Array) => judge({ pack, earlier }, NODE_TOOLS).outcome;
    expect(against(bytes('nothing'))).toBe('unreadable');
    expect(against(Buffer.from([0xff, 0xfe]))).toBe('unreadable');
    expect(against(bytes('{"v":1,"room":"../x","heads":{"a":null}}'))).toBe('unreadable');
    expect(against(bytes('{"a":'.repeat(100_000)))).toBe('unreadable');
    expect(against(pack)).toBe('intact');
  });
});

import { describe, expect, it } from 'vitest';
import type { Json } from '../../../shared/kernel.ts';
import { canonicalJson } from '../../../shared/seal/canonical.ts';
import { genesisPrev, originOf, partsOfOrigin } from '../../../shared/seal/origin.ts';
import { parseRecord } from '../../../shared/seal/parse-record.ts';
import { encodeRecord, type LogRecord } from '../../../shared/seal/record.ts';
import { plainHasher, sha256 } from './sha256.ts';

const DIGEST = Buffer.alloc(32, 7).toString('base64');
const RECORD: LogRecord = {
  v: 1,
  log: 'holdline/room-1/inc-1',
  seq: 4,
  prev: DIGEST,
  at: '2026-11-22T09:30:00.000Z',
  mono: 12,
  sess: 's-1',
  by: 'u-1',
  kind: 'note.added',
  inc: 'inc-1',
  data: { text: 'Zürich "quoted"\n', '10': 1, '9': { ref: 0 } },
};
const FULL: LogRecord = {
  ...RECORD,
  refs: [{ h: DIGEST, n: 3, media: 'text/plain; charset=utf-8' }],
  env: {
    payloadType: 'application/json',
    payload: 'e30=',
    signatures: [{ keyid: 'k', sig: 'AA==' }, { sig: 'AA==' }],
  },
};

describe('a record', () => {
  it.each([RECORD, FULL])('is written in canonical form and read back', (record) => {
    const text = encodeRecord(record);
    expect(text).toBe(canonicalJson(record as unknown as Json));
    expect(text).not.toContain('\n');
    expect(parseRecord(text)).toEqual({ ok: true, value: record });
  });

  it.each<[string, object, string]>([
    ['a missing field', { sess: undefined }, '"sess" is missing'],
    ['a strange field', { extra: 1 }, '"extra" that does not belong'],
    ['a prototype field', JSON.parse('{"__proto__":1}') as object, '"__proto__" that does not belong'],
    ['another version', { v: 2 }, '"v" is not in order'],
    ['a negative position', { seq: -1 }, '"seq"'],
    ['a short digest', { prev: 'AAAA' }, '"prev"'],
    ['a local time', { at: '2026-11-22T09:30:00.000+01:00' }, '"at"'],
    ['no author', { by: '' }, '"by"'],
    ['data that is a list', { data: [] }, '"data"'],
    ['an empty list of refs', { refs: [] }, '"refs"'],
    ['a ref with more in it', { refs: [{ h: DIGEST, n: 1, media: 'x', y: 1 }] }, '"refs"'],
    ['an envelope without signatures', { env: { payloadType: 'x', payload: '' } }, '"env"'],
    [
      'an envelope with a strange signature',
      { env: { payloadType: 'x', payload: '', signatures: [{ sig: 'a', cert: 'b' }] } },
      '"env"',
    ],
  ])('is refused with %s', (_, change, what) => {
    const entries = Object.entries({ ...RECORD, ...change }).filter(([, value]) => value !== undefined);
    for (const key of Object.getOwnPropertyNames(change)) if (key === '__proto__') entries.push([key, 1]);
    const result = parseRecord(canonicalJson(Object.fromEntries(entries) as Json));
    expect(result).toEqual({ ok: false, error: expect.stringContaining(what) });
  });

  it.each([
    '',
    '[]',
    'null',
    '1',
    '{',
    `${encodeRecord(RECORD)} `,
    encodeRecord(RECORD).replace('"seq":4', '"seq":4.0'),
  ])('is not %s', (text) => {
    expect(parseRecord(text).ok).toBe(false);
  });
});

describe('an origin', () => {
  it('names room and log, and the first record begins from its hash', () => {
    const origin = originOf('room-1', 'inc-1');
    expect(partsOfOrigin(origin)).toEqual({ roomId: 'room-1', logId: 'inc-1' });
    const expected = Buffer.from(sha256(Buffer.from('holdline-log/v1\nholdline/room-1/inc-1\n'))).toString(
      'base64',
    );
    expect(plainHasher.base64(genesisPrev(plainHasher, origin))).toBe(expected);
  });

  it.each(['', 'a b', 'a/b', 'a+b', 'ä', '-a', 'a\n'])('takes no id such as "%s"', (id) => {
    expect(() => originOf(id, 'x')).toThrow('cannot name');
    expect(partsOfOrigin(`holdline/room/${id}`)).toBeUndefined();
  });
});

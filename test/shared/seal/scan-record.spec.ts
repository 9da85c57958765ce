import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeHasher } from '../../../electron/log/digest.ts';
import { canonicalJson } from '../../../shared/seal/canonical.ts';
import type { Digest } from '../../../shared/seal/hasher.ts';
import { instantText } from '../../../shared/seal/instant.ts';
import { parseRecord } from '../../../shared/seal/parse-record.ts';
import { encodeRecord, type JsonObject, type LogRecord } from '../../../shared/seal/record.ts';
import { createRecordScan } from '../../../shared/seal/scan-record.ts';
import { json, letters } from '../../support/any-json.ts';
import { asBlock } from '../../support/as-block.ts';

const RUNS = 20_000;
const ORIGIN = 'holdline/room-1/inc-1';
const PREV = String.fromCharCode(...Array.from({ length: 32 }, (_, i) => (i * 37) % 256)) as Digest;
const RECORD: LogRecord = {
  v: 1,
  log: ORIGIN,
  seq: 4,
  prev: nodeHasher.base64(PREV),
  at: '2026-11-22T09:30:00.000Z',
  mono: 12,
  sess: 's-1',
  by: 'u-1',
  kind: 'note.added',
  inc: 'inc-1',
  data: { done: true, n: [1, -2, null], text: 'Zürich "quoted"\n', who: { id: 'p' } },
};
const scan = createRecordScan(ORIGIN);

function isSure(text: string, position = 4, prev = PREV): boolean {
  const { bytes, from, to } = asBlock(text);
  return scan(bytes, from, to, position, prev);
}

/** Whether reading the text gives the record that the scan vouches for. */
function isThatRecord(text: string): boolean {
  const parsed = parseRecord(text);
  if (!parsed.ok) return false;
  const { log, seq, prev, refs, env } = parsed.value;
  return log === ORIGIN && seq === 4 && prev === RECORD.prev && refs === undefined && env === undefined;
}

function canonicalOr(value: JsonObject): JsonObject {
  try {
    return JSON.parse(canonicalJson(value)) as JsonObject;
  } catch {
    return {};
  }
}

describe('the scan of a record', () => {
  it('knows the record that belongs there', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 253_402_300_799_999 }), fc.nat(), fc.nat(), (at, mono, seq) => {
        const text = encodeRecord({ ...RECORD, at: instantText(at), mono, seq });
        return isSure(text, seq) && !isSure(text, seq + 1);
      }),
    );
  });

  it('vouches for nothing that reading it would refuse, whatever data it holds and whatever was changed', () => {
    const data = fc.dictionary(letters, json, { maxKeys: 4 }).map((value) => canonicalOr(value));
    const change = fc.record({
      at: fc.nat(400),
      remove: fc.nat(3),
      insert: fc.oneof(
        fc.string({ maxLength: 2 }),
        fc.constantFrom('"', '\\', ',', '{', '0', ' ', '"a":1,', '\u0301', ',"refs":[]'),
      ),
    });
    fc.assert(
      fc.property(data, fc.option(change), (inner, edit) => {
        const whole = encodeRecord({ ...RECORD, data: inner });
        const i = edit === null ? 0 : edit.at % whole.length;
        const text = edit === null ? whole : whole.slice(0, i) + edit.insert + whole.slice(i + edit.remove);
        fc.pre(!/\p{Surrogate}|\0/u.test(text));
        return !isSure(text) || isThatRecord(text);
      }),
      { numRuns: RUNS },
    );
  });

  it('is as strict in every single byte of a record', () => {
    const whole = encodeRecord(RECORD);
    for (let i = 0; i < whole.length; i++) {
      for (let code = 1; code < 0x80; code++) {
        const text = whole.slice(0, i) + String.fromCharCode(code) + whole.slice(i + 1);
        if (isSure(text) !== isThatRecord(text)) expect(isThatRecord(text), text).toBe(true);
      }
    }
  });

  it.each<[string, Partial<LogRecord>]>([
    ['another log', { log: 'holdline/room-1/inc-2' }],
    ['another position', { seq: 5 }],
    ['another link', { prev: nodeHasher.base64(nodeHasher.ofText('')) }],
    ['no author', { by: '' }],
    ['no kind', { kind: '' }],
    ['refs', { refs: [{ h: RECORD.prev, n: 3, media: 'x' }] }],
    ['an envelope', { env: { payloadType: 'x', payload: '', signatures: [] } }],
    ['a time that is none', { at: '2026-02-29T00:00:00.000Z' }],
  ])('leaves a record with %s to be read', (_, change) => {
    expect(isSure(encodeRecord(RECORD))).toBe(true);
    expect(isSure(encodeRecord({ ...RECORD, ...change }))).toBe(false);
  });
});

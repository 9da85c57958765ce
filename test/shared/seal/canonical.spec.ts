import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../shared/kernel.ts';
import { canonicalJson, isCanonical } from '../../../shared/seal/canonical.ts';
import { inNormalForm } from '../../../shared/seal/normal-form.ts';

const text = fc.string({ unit: 'binary' }).map((s) => s.normalize('NFC'));
const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('json')),
    fc.dictionary(fc.oneof(text, fc.nat().map(String)), tie('json')),
  ),
}));

describe('canonical JSON', () => {
  it('sorts keys by UTF-16 unit and escapes as RFC 8785 says', () => {
    // The keys of RFC 8785, section 3.2.3; its Hebrew letter is spelled as NFC spells it, and so sorts before the euro.
    const keys = ['\u20ac', '\r', '\u05d3\u05bc', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
    const value = Object.fromEntries(keys.map((key) => [key, 0]));
    expect(canonicalJson(value)).toBe(
      '{"\\r":0,"1":0,"\u0080":0,"\u00f6":0,"\u05d3\u05bc":0,"\u20ac":0,"\ud83d\ude00":0}',
    );
    expect(canonicalJson('\u20ac$\u000f\nA\'B"\\\\"/')).toBe('"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"');
  });

  it('writes what the RFC library writes, whatever the order of keys', () => {
    fc.assert(fc.property(json, (value) => canonicalJson(value) === canonicalize(value)));
  });

  it('survives a round trip, and its own check', () => {
    fc.assert(
      fc.property(json, (value) => {
        const canonical = canonicalJson(value);
        return isCanonical(canonical) && canonicalJson(JSON.parse(canonical)) === canonical;
      }),
    );
  });

  it.each([
    ['half a character', { data: ['ok', 'a\ud800b'] }, 'data[1] holds half a character'],
    ['half a character in a key', { 'a\udc00': 1 }, 'holds half a character'],
    ['not a number', { n: Number.NaN }, 'n is NaN'],
    ['a fraction', { deep: { n: 0.5 } }, 'deep.n is 0.5: only whole numbers'],
    ['a number beyond 2^53', { n: 2 ** 53 }, 'only whole numbers within 2^53'],
    ['a text in another normal form', { t: 'e\u0301' }, 't is not in Unicode normal form NFC'],
    ['a missing value', { t: undefined as unknown as Json }, 't is undefined, not plain JSON'],
    ['a date', { t: new Date(0) as unknown as Json }, 't is object, not plain JSON'],
  ])('refuses %s and says where', (_, value, message) => {
    expect(() => canonicalJson(value as Json)).toThrow(message);
  });

  it.each([
    '{"b":1,"a":2}',
    '{"a":1,"a":1}',
    '{ "a":1}',
    '{"a":1.0}',
    '{"a":1e0}',
    '{"a":"\\u0041"}',
    '{"a":-0}',
    '',
    '{',
    '"\\ud800"',
    '9007199254740993',
  ])('knows that %s is not the one spelling', (other) => expect(isCanonical(other)).toBe(false));

  it('brings words into normal form at the door', () => {
    expect(inNormalForm({ 'e\u0301': ['e\u0301', 1, null, true] })).toEqual({
      '\u00e9': ['\u00e9', 1, null, true],
    });
  });
});

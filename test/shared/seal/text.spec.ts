import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64OfLatin1, isDigestText, latin1OfDigestText } from '../../../shared/seal/base64.ts';
import { instantOf, instantText } from '../../../shared/seal/instant.ts';
import { isWellFormed, utf8Bytes } from '../../../shared/seal/utf8.ts';

describe('text without a platform', () => {
  it('is UTF-8 as the platform writes it', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (s) => Buffer.from(s, 'utf8').equals(utf8Bytes(s))));
    for (const edge of ['\u007f', '\u0080', '\u07ff', '\u0800', '\uffff', '\u{10000}', '\u{10ffff}']) {
      expect(Buffer.from(utf8Bytes(edge))).toEqual(Buffer.from(edge, 'utf8'));
    }
  });

  it('refuses half a character', () => {
    for (const half of ['\ud800', 'a\udfff', '\udc00\ud800', '\ud800\ud800\udc00']) {
      expect(isWellFormed(half)).toBe(false);
      expect(() => utf8Bytes(half)).toThrow('lone surrogate');
    }
    expect(isWellFormed('\ud83d\ude00')).toBe(true);
  });

  it('is base64 as the platform writes it', () => {
    fc.assert(
      fc.property(
        fc.uint8Array(),
        (bytes) =>
          base64OfLatin1(Buffer.from(bytes).toString('latin1')) === Buffer.from(bytes).toString('base64'),
      ),
    );
  });

  it('takes one spelling of 32 bytes only', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const latin1 = Buffer.from(bytes).toString('latin1');
        expect(latin1OfDigestText(base64OfLatin1(latin1))).toBe(latin1);
      }),
    );
    const good = base64OfLatin1('x'.repeat(32));
    for (const bad of [
      '',
      good.slice(1),
      `${good}=`,
      good.replace(/.=$/, 'B='),
      good.replace('eH', '-_'),
      ` ${good}`,
    ]) {
      expect([isDigestText(bad), latin1OfDigestText(bad)]).toEqual([false, undefined]);
    }
  });
});

describe('instants', () => {
  it('are written as the platform writes them, and read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 253_402_300_799_999 }), (at) => {
        expect(instantText(at)).toBe(new Date(at).toISOString());
        expect(instantOf(instantText(at))).toBe(at);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    '2026-02-29T00:00:00.000Z',
    '2026-11-22T09:30:00Z',
    '2026-11-22T09:30:00.000+01:00',
    '2026-11-22T24:00:00.000Z',
    '1969-12-31T23:59:59.999Z',
    '2026-13-01T00:00:00.000Z',
    '',
  ])('are not spelled %s', (other) => expect(instantOf(other)).toBeUndefined());

  it.each([-1, 0.5, Number.NaN, 253_402_300_800_000])('do not come from %d', (at) => {
    expect(() => instantText(at)).toThrow('not a time');
  });
});

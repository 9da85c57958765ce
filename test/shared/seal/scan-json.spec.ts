import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saysDigestAt } from '../../../shared/seal/base64.ts';
import { parseCanonical } from '../../../shared/seal/canonical.ts';
import { instantOf, isInstantAt } from '../../../shared/seal/instant.ts';
import { scanValue } from '../../../shared/seal/scan-json.ts';
import { json } from '../../support/any-json.ts';
import { asBlock } from '../../support/as-block.ts';

const RUNS = 20_000;
function isValueSure(text: string): boolean {
  const { bytes, from, to } = asBlock(text);
  return scanValue(bytes, from) === to;
}

const tokens = fc
  .array(
    fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"a"',
      '"b"',
      '"\\n"',
      '"\\u000b"',
      '1',
      '0',
      '-',
      '-1',
      '12345678901234567',
      'true',
      'null',
      ' ',
      '.5',
      'é',
      '\u0301',
      '\\',
    ),
    { maxLength: 9 },
  )
  .map((parts) => parts.join(''));

describe('the scan of canonical JSON', () => {
  it('vouches for nothing that reading it would refuse', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          tokens,
          json.map((value) => JSON.stringify(value)),
        ),
        (text) => {
          fc.pre(!/\p{Surrogate}/u.test(text));
          return !isValueSure(text) || parseCanonical(text) !== undefined;
        },
      ),
      { numRuns: RUNS },
    );
  });

  it.each([
    ...[
      '{"a":1,"b":"x"}',
      '[1,-1,0]',
      '"\\"\\\\\\b\\f\\n\\r\\t"',
      '{"1":0,"10":0,"9":0}',
      '{}',
      '[]',
      '{"a":{"b":[[]]}}',
    ],
    ...[
      '"\u007f\u00e9\u02ff, a long text with some more in it"',
      '999999999999999',
      '{"":1,"a":2}',
      '{"__proto__":1}',
    ],
  ])('is sure of %s', (text) => {
    expect(isValueSure(text)).toBe(true);
    expect(parseCanonical(text)).not.toBeUndefined();
  });

  it.each([
    ...[
      '{"b":1,"a":1}',
      '{"a":1,"a":1}',
      '{"ab":1,"a":1}',
      '{"a":1,}',
      '{"a" :1}',
      '{,}',
      '{"a"}',
      '[1,]',
      '[',
      '{"a":1',
      '"a',
    ],
    ...[
      '01',
      '-0',
      '-',
      '1.0',
      '1e3',
      '9007199254740993',
      'tru',
      'nul',
      '',
      '"\t"',
      '"\\/"',
      '"\\u0041"',
      '"\\u00e9"',
      '"\\x"',
    ],
    ...[
      '{"\\n":1}',
      '{"toJSON":1}',
      '"e\u0301"',
      '"\u0301"',
      '"a long text with a control character \u0001 in it"',
      '"12345678\\u0041"',
    ],
  ])('is not sure of %s', (text) => expect(isValueSure(text)).toBe(false));

  it('gives up on deep nesting instead of falling over', () => {
    expect(isValueSure(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toBe(false);
  });
});

describe('the scans of times and digests', () => {
  it('know an instant as it is known elsewhere', () => {
    const near = fc
      .tuple(
        fc.constantFrom(1969, 1970, 1999, 2000, 2024, 2026, 2100, 9999),
        fc.nat(13),
        fc.nat(32),
        fc.nat(25),
        fc.nat(61),
        fc.nat(61),
      )
      .map(([year, ...rest]) => {
        const [month, day, hour, minute, second] = rest.map((n) => String(n).padStart(2, '0'));
        return `${year}-${month}-${day}T${hour}:${minute}:${second}.007Z`;
      });
    const changed = fc
      .tuple(near, fc.nat(23), fc.constantFrom(...'0129-T:.Z/ '))
      .map(([text, i, letter]) => text.slice(0, i) + letter + text.slice(i + 1));
    fc.assert(
      fc.property(
        fc.oneof(near, changed),
        (text) => isInstantAt(asBlock(text).bytes, 1) === (instantOf(text) !== undefined),
      ),
      { numRuns: RUNS },
    );
  });

  it('know a digest in its one spelling', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.nat(43),
        fc.constantFrom(...'AZaz09+/='),
        (digest, i, letter) => {
          const latin1 = Buffer.from(digest).toString('latin1');
          const text = Buffer.from(digest).toString('base64');
          const other = text.slice(0, i) + letter + text.slice(i + 1);
          const says = (spelled: string): boolean => saysDigestAt(asBlock(spelled).bytes, 1, latin1);
          return says(text) && says(other) === (other === text);
        },
      ),
    );
  });
});

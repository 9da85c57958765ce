import { ed25519 } from '@noble/curves/ed25519.js';
import { describe, expect, it } from 'vitest';
import { nodeEd25519 } from '../../../electron/log/ed25519.ts';
import { isUsablePublicKey, strictEd25519 } from '../../../shared/seal/ed25519.ts';
import wycheproof from '../../fixtures/vectors/wycheproof-ed25519.json' with { type: 'json' };
import { hex } from './sha256.ts';

const nobleEd25519 = strictEd25519((publicKey, message, signature) =>
  ed25519.verify(signature, message, publicKey, { zip215: false }),
);
const everyone = [
  ['the platform', nodeEd25519],
  ['plain JavaScript', nobleEd25519],
] as const;

/** RFC 8032, section 7.1: TEST 1, TEST 2, TEST 3. */
const RFC_8032 = [
  [
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ],
  [
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ],
  [
    'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    'af82',
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  ],
] as const;

/** Every spelling of a point of small order, canonical or not: see RFC 8032, section 5.1.3, and "Taming the many EdDSAs", table 1. */
const SMALL_ORDER = [
  '0100000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000080',
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0000000000000000000000000000000000000000000000000000000000000080',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
];

describe.each(everyone)('Ed25519 on %s', (_, verify) => {
  it.each(RFC_8032)('accepts the signatures of RFC 8032 (%s)', (key, message, signature) => {
    expect(verify(hex(key), hex(message), hex(signature))).toBe(true);
  });

  it('answers every Wycheproof vector as it must', () => {
    const wrong = wycheproof.groups.flatMap(({ publicKey, tests }) =>
      tests
        .filter(
          ([, message, signature, valid]) =>
            verify(hex(publicKey), hex(String(message)), hex(String(signature))) !== valid,
        )
        .map(([id]) => id),
    );
    expect(wycheproof.groups.flatMap(({ tests }) => tests)).toHaveLength(151);
    expect(wrong).toEqual([]);
  });

  it.each(SMALL_ORDER)('refuses the key %s, for which one signature would fit everything', (key) => {
    // With A of small order, R = A and S = 0 satisfy the equation for a good share of all messages.
    for (let i = 0; i < 16; i++)
      expect(verify(hex(key), Uint8Array.of(i), new Uint8Array([...hex(key), ...new Uint8Array(32)]))).toBe(
        false,
      );
    expect(isUsablePublicKey(hex(key))).toBe(false);
  });

  it('answers false, and does not throw, for keys and signatures of another length', () => {
    for (const length of [0, 1, 31, 33, 63, 65])
      expect(verify(new Uint8Array(length), hex('00'), new Uint8Array(length))).toBe(false);
  });
});

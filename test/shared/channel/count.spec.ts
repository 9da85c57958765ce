import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { countOn } from '../../../shared/channel/count.ts';
import { cutAt, proposedCut } from '../../../shared/channel/cut.ts';
import { areOld, fitOf, isTaken } from '../../../shared/channel/fit.ts';
import { graphemesOf } from '../../../shared/channel/graphemes.ts';
import { septets, shortMessage } from '../../../shared/channel/gsm7.ts';
import { linksIn } from '../../../shared/channel/links.ts';
import { isWellFormed } from '../../../shared/seal/utf8.ts';
import { sentences } from '../../../shared/statement/words.ts';
import { CHANNEL_IDS, limitsOf } from './shipped-limits.ts';

function vectors<T>(name: string): T {
  return JSON.parse(
    readFileSync(new URL(`../../fixtures/vectors/${name}.json`, import.meta.url), 'utf8'),
  ) as T;
}

const X = limitsOf('x');
const weighted = (text: string) => countOn(text, { unit: 'weighted' }, X);

describe('X counts as the official cases say', () => {
  type Case = readonly [description: string, text: string, length: number, last: number];
  const cases = vectors<{ readonly weighted: readonly Case[] }>('x-weighted').weighted;

  test.each(cases)('%s', (_description, text, length) => {
    expect(weighted(text)).toBe(length);
  });

  test.each(cases)('%s: is cut where they say', (_description, text, _length, last) => {
    expect(cutAt(text, X)).toBe(last + 1);
  });
});

describe('characters are those of the Unicode grapheme break test', () => {
  /** U+2701 was a pictograph up to Unicode 15 and is none in Unicode 17, which newer runtimes follow. */
  const CHANGED_SINCE = '÷ 2701 × 200D × 2701 ÷';
  const cases = vectors<{ readonly cases: readonly string[] }>('grapheme-break').cases.filter(
    (one) => one !== CHANGED_SINCE,
  );
  const textOf = (part: string) =>
    part
      .split('×')
      .map((code) => String.fromCodePoint(Number.parseInt(code.trim(), 16)))
      .join('');

  test.each(cases)('%s', (line) => {
    const expected = line
      .split('÷')
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map(textOf);
    expect([...graphemesOf(expected.join(''))].map((one) => one.text)).toEqual(expected);
  });
});

describe('SMS counts septets by GSM 03.38', () => {
  const { characters } = vectors<{ readonly characters: readonly (readonly [number, number])[] }>('gsm-0338');
  const known = new Map(characters);

  it('for every character of the basic plane', () => {
    for (let code = 0; code <= 0xffff; code += 1)
      if (code < 0xd800 || code > 0xdfff)
        expect(septets(String.fromCodePoint(code)), `U+${code.toString(16)}`).toBe(known.get(code) ?? null);
  });

  it('and says how many parts there are and what is left', () => {
    expect(shortMessage('a'.repeat(160))).toMatchObject({ encoding: 'GSM-7', parts: 1, left: 0 });
    expect(shortMessage('a'.repeat(161))).toMatchObject({ encoding: 'GSM-7', parts: 2, left: 145 });
    expect(shortMessage('a'.repeat(306))).toMatchObject({ parts: 2, left: 0 });
    expect(shortMessage('a'.repeat(307))).toMatchObject({ parts: 3 });
    expect(shortMessage('')).toMatchObject({ encoding: 'GSM-7', units: 0, parts: 1 });
  });

  it('never splits an extended character between two parts', () => {
    expect(shortMessage(`${'a'.repeat(152)}€${'a'.repeat(152)}`)).toMatchObject({ units: 306, parts: 3 });
  });

  it('turns into UCS-2 by one character, and names it', () => {
    const one = shortMessage(`${'a'.repeat(69)}’`);
    expect(one).toMatchObject({ encoding: 'UCS-2', parts: 1, left: 0, flippedBy: ['’'] });
    expect(shortMessage(`${'a'.repeat(70)}’`)).toMatchObject({ encoding: 'UCS-2', parts: 2 });
    expect(shortMessage(`${'a'.repeat(66)}😷${'a'.repeat(66)}`)).toMatchObject({ units: 134, parts: 3 });
  });
});

describe('other channels count as their makers say', () => {
  it('Bluesky: characters as read, and bytes', () => {
    const [graphemes, bytes] = [limitsOf('bluesky').counts[0], limitsOf('bluesky').counts[1]];
    const family = '👨‍👩‍👧‍👦';
    expect(countOn(family.repeat(3), { unit: graphemes?.unit ?? 'words' }, limitsOf('bluesky'))).toBe(3);
    expect(countOn(family, { unit: bytes?.unit ?? 'words' }, limitsOf('bluesky'))).toBe(25);
    // 200 families are few enough to read, but too many bytes.
    expect(isTaken(family.repeat(120), limitsOf('bluesky'))).toBe(true);
    expect(isTaken(family.repeat(121), limitsOf('bluesky'))).toBe(false);
  });

  it('Bluesky counts links in full', () => {
    const link = 'https://status.example.com/incidents/2026/november/cards';
    expect(countOn(link, { unit: 'graphemes' }, limitsOf('bluesky'))).toBe(link.length);
  });

  it('Mastodon: a link with its scheme is 23, one without counts in full; the server of a mention is free', () => {
    const count = (text: string) => countOn(text, { unit: 'graphemes' }, limitsOf('mastodon'));
    expect(count('https://status.example.com/incidents/2026/november/cards')).toBe(23);
    expect(count('example.com')).toBe(11);
    expect(count('@press@social.example.com hello')).toBe('@press hello'.length);
    expect(count('write to press@example.com')).toBe(26);
  });

  it('Threads: an emoji counts as its bytes', () => {
    const count = (text: string) => countOn(text, { unit: 'threads' }, limitsOf('threads'));
    expect(count('ab😷')).toBe(6);
    expect(count('é')).toBe(1);
  });

  it('a cell broadcast: 1,395 plain characters, or 615 as soon as one is not plain', () => {
    for (const id of ['public-alert-uk', 'public-alert-cell']) {
      const taken = (text: string) => isTaken(text, limitsOf(id));
      expect([taken('a'.repeat(1395)), taken('a'.repeat(1396))]).toEqual([true, false]);
      expect([taken('['.repeat(697)), taken('['.repeat(698))]).toEqual([true, false]);
      expect([taken('ŵ'.repeat(615)), taken('ŵ'.repeat(616))]).toEqual([true, false]);
    }
    expect(countOn('Ŵ', { unit: 'cellBroadcast' }, limitsOf('public-alert-uk'))).toBe(3);
  });

  it('a call-centre script: the words of its longest answer', () => {
    const count = (text: string) => countOn(text, { unit: 'longestParagraph' }, limitsOf('call-script'));
    expect(count('One two three.\n\nFour five.')).toBe(3);
    expect(count('')).toBe(0);
  });
});

const PIECES = [
  'https://example.com/a/b',
  'example.org',
  '👨‍👩‍👧‍👦',
  '🇫🇷',
  'e\u0301',
  '😷',
  'word',
  '. ',
  ' ',
  '\n\n',
  '’',
  '€',
  '故',
];
/** The line of the bank. */
const OURS = new Set(['08005551234']);
const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 220 }).map((parts) => parts.join(''));
const channels = fc.constantFrom(...CHANNEL_IDS);

describe('a cut', () => {
  const whole = (text: string, at: number) => {
    expect([...graphemesOf(text)].some((one) => one.at < at && at < one.at + one.text.length)).toBe(false);
    expect(linksIn(text).some((one) => one.from < at && at < one.to)).toBe(false);
    expect(isWellFormed(text.slice(0, at))).toBe(true);
  };

  it('is within the limit and splits no character, no link and no surrogate pair', () => {
    fc.assert(
      fc.property(texts, channels, (text, channel) => {
        const limits = limitsOf(channel);
        const at = cutAt(text, limits);
        expect(isTaken(text.slice(0, at), limits)).toBe(true);
        whole(text, at);
      }),
    );
  });

  it('that is proposed fits too, and ends where a sentence or a word does', () => {
    fc.assert(
      fc.property(texts, channels, (text, channel) => {
        const limits = limitsOf(channel);
        const cut = proposedCut(text, limits, new Set());
        expect(isTaken(cut, limits)).toBe(true);
        if (cut.endsWith('…') && text.startsWith(cut.slice(0, -1))) return whole(text, cut.length - 1);
        // Whole sentences in their order, the first of them first.
        let from = 0;
        for (const sentence of sentences(text)) {
          const at = cut.indexOf(sentence.text, from);
          if (at >= 0 && cut.slice(from, at).trim() === '') from = at + sentence.text.length;
        }
        expect(cut.slice(from).trim()).toBe('');
      }),
    );
  });

  it('keeps who helps and when the next word comes, and lets what stands between them go', () => {
    const lead = 'Card payments have been down since 9:10.';
    const help = 'If you need cash, call 0800 555 1234.';
    const next = 'Our next update is at 11:05 CET.';
    const text = `${lead} ${'We know how hard this is for you. '.repeat(8)}${help} We are sorry. ${next}`;
    const cut = proposedCut(text, X, OURS);
    expect(cut.startsWith(`${lead} We know how hard`)).toBe(true);
    expect(cut).toContain(help);
    expect(cut.endsWith(next)).toBe(true);
    expect(isTaken(cut, X)).toBe(true);
  });

  it('keeps whole sentences where one fits', () => {
    const text = 'Card payments are down. We are on it. '.concat(
      'We know how hard this is for you. '.repeat(10),
    );
    const cut = proposedCut(text, X, OURS);
    expect(cut.startsWith('Card payments are down. We are on it.')).toBe(true);
    expect(cut.endsWith('for you.')).toBe(true);
  });

  it('shortens a first sentence that is itself too long, between two words', () => {
    const cut = proposedCut(`${'very '.repeat(100)}long.`, X, OURS);
    expect(cut).toMatch(/^(very )+very…$/);
  });
});

it('counts half a character, as a field may hold for a moment, without stumbling', () => {
  for (const channel of CHANNEL_IDS) {
    const limits = limitsOf(channel);
    for (const count of limits.counts) expect(countOn('a\uD83D', count, limits)).toBeGreaterThan(0);
  }
});

describe('limits', () => {
  it('are called old half a year after they were looked up', () => {
    const limits = { ...X, checkedOn: '2026-01-01' };
    expect(areOld(limits, Date.UTC(2026, 5, 30))).toBe(false);
    expect(areOld(limits, Date.UTC(2026, 6, 1))).toBe(true);
  });

  it('tell apart what a channel does not take and what we do not aim at', () => {
    const state = (text: string, channel: string) => fitOf(text, limitsOf(channel)).state;
    expect(state('word '.repeat(280), 'x')).toBe('over');
    expect(state('word '.repeat(201), 'staff-mail')).toBe('long');
    expect(state('word '.repeat(20), 'press-release')).toBe('short');
    expect(state('word '.repeat(2000), 'web-statement')).toBe('fits');
  });
});

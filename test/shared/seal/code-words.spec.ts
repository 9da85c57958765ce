import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CODE_WORDS, codeOf } from '../../../shared/seal/code-words.ts';
import { sha256Hex } from '../../support/given.ts';

const SOUNDS: Readonly<Record<string, string>> = Object.fromEntries(
  ['bfpv', 'cgjkqsxz', 'dt', 'l', 'mn', 'r'].flatMap((letters, index) =>
    [...letters].map((letter) => [letter, String(index + 1)]),
  ),
);

/** American Soundex: the same for words that are easily taken for each other on a bad line. */
function soundex(word: string): string {
  let [out, last] = [word.charAt(0), SOUNDS[word.charAt(0)] ?? ''];
  for (const letter of word.slice(1)) {
    const sound = SOUNDS[letter] ?? '';
    if (sound !== '' && sound !== last) out += sound;
    if (letter !== 'h' && letter !== 'w') last = sound;
  }
  return `${out}000`.slice(0, 4);
}

/** How many letters one has to change, put in or take out to make one word of another (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, swap));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

describe('the code words', () => {
  it('are one for each byte, short, and plain letters', () => {
    expect(CODE_WORDS).toHaveLength(256);
    for (const word of CODE_WORDS) expect(word).toMatch(/^[a-z]{4,8}$/);
  });

  it('are never taken for each other: by their beginning, their sound, or a slip of two letters', () => {
    expect(new Set(CODE_WORDS.map((one) => one.slice(0, 3))).size).toBe(256);
    expect(new Set(CODE_WORDS.map(soundex)).size).toBe(256);
    const close = CODE_WORDS.flatMap((one, index) =>
      CODE_WORDS.slice(index + 1).flatMap((other) => (distance(one, other) < 3 ? [`${one} ${other}`] : [])),
    );
    expect(close).toEqual([]);
  });

  it('keep their order for ever: it is part of the format', () => {
    expect(sha256Hex(CODE_WORDS.join('\n'))).toBe(
      '5375178694e965e398b0d49cd7e852a5caaafce544bac1b4014ea4cc07a28225',
    );
  });

  it('stand in docs/formats.md, so that anybody can make a code by hand', () => {
    const formats = readFileSync(path.join(import.meta.dirname, '../../../docs/formats.md'), 'utf8');
    const [, section = ''] = formats.split('## 8. The code words');
    expect(
      section
        .match(/```\n([\s\S]*?)```/)?.[1]
        ?.trim()
        .split(/\s+/),
    ).toEqual(CODE_WORDS);
  });

  it('spell the first three bytes', () => {
    expect(codeOf(`0001ff${'0'.repeat(58)}`)).toBe(`${CODE_WORDS[0]} ${CODE_WORDS[1]} ${CODE_WORDS[255]}`);
  });
});

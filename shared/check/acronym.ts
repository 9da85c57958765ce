import type { Check } from './finding.ts';

const ACRONYM = /(?<![\p{L}\p{N}@#/._-])\p{Lu}{2,6}(?=s?(?![\p{L}\p{N}\-_@]))/gu;
const SHOUTED = /\p{Lu}/gu;
const LETTERS = /\p{L}/gu;

function isShouted(line: string): boolean {
  return (line.match(SHOUTED)?.length ?? 0) * 2 > (line.match(LETTERS)?.length ?? 0);
}

function lineAt(text: string, at: number): string {
  const from = text.lastIndexOf('\n', at) + 1;
  const to = text.indexOf('\n', at);
  return text.slice(from, to < 0 ? text.length : to);
}

/** Letters that a reader has to know: not written out where they first stand, and not of the few that all know. */
export const acronym: Check = (text, { rule }) => {
  const told = new Set(rule.words);
  return [...text.matchAll(ACRONYM)].flatMap(({ 0: letters, index }) => {
    if (told.has(letters) || isShouted(lineAt(text, index))) return [];
    told.add(letters);
    const to = index + letters.length;
    const writtenOut = text.includes(`(${letters})`) || /^s?\s*\(\p{L}/u.test(text.slice(to));
    return writtenOut ? [] : [{ from: index, to }];
  });
};

import { beginsCode } from './codes.ts';
import type { Check } from './finding.ts';

const ACRONYM = /(?<![\p{L}\p{N}@#/._-])\p{Lu}{2,6}(?=s?(?![\p{L}\p{N}\-_@]))/gu;
const SHOUTED = /\p{Lu}/gu;
const LETTERS = /\p{L}/gu;

function isShouted(line: string): boolean {
  return (line.match(SHOUTED)?.length ?? 0) * 2 > (line.match(LETTERS)?.length ?? 0);
}

const CAPITALS_BEFORE = /\p{Lu}{2,}[\s,]+$/u;
const CAPITALS_BEHIND = /^[\s,]+\p{Lu}{2,}(?!\p{L})/u;

/** "WE HEAR YOU": words in capitals beside each other are shouted, not short for anything. */
function besideCapitals(text: string, from: number, to: number): boolean {
  return (
    CAPITALS_BEFORE.test(text.slice(Math.max(0, from - 12), from)) ||
    CAPITALS_BEHIND.test(text.slice(to, to + 12))
  );
}

const AROUND = 100;

/** The line at a place, or as much of a long one as tells whether it is shouted. */
function lineAt(text: string, at: number): string {
  const start = Math.max(0, at - AROUND);
  const around = text.slice(start, at + AROUND);
  const from = around.lastIndexOf('\n', at - start) + 1;
  const to = around.indexOf('\n', at - start);
  return around.slice(from, to < 0 ? around.length : to);
}

/** Letters that a reader has to know: not written out where they first stand, and not of the few that all know. */
export const acronym: Check = (text, { rule }) => {
  const told = new Set(rule.words);
  return [...text.matchAll(ACRONYM)].flatMap(({ 0: letters, index }) => {
    if (told.has(letters) || isShouted(lineAt(text, index))) return [];
    const to = index + letters.length;
    if (besideCapitals(text, index, to) || beginsCode(text, to)) return [];
    told.add(letters);
    const writtenOut = text.includes(`(${letters})`) || /^s?\s*\(\p{L}/u.test(text.slice(to));
    if (writtenOut) return [];
    const instead = rule.phrases.find(({ say }) => say === letters)?.instead;
    return [{ from: index, to, ...(instead === undefined ? {} : { instead, exact: true }) }];
  });
};

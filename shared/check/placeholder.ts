import type { Check } from './finding.ts';
import { phrasesIn } from './phrases.ts';

/** `[name]`, `<insert place>`, `____`, `XXX`; braces that are no slot. Slots have a rule of their own: they are filled. */
const LEFT_OVER =
  /\[(?!sic\])[^\]\n]{1,60}\]|<[\p{L}][^>\n]{0,60}>|_{3,}|(?<![\p{L}\p{N}])[Xx]{3,}(?![\p{L}\p{N}])|\{\{[^}\n]{0,60}\}?\}?/gu;
const SLOT = /^\{\{\s*[a-z][a-z0-9-]*\s*\}\}$/;

/** Marks for something that is still to be filled in, where they stand. */
export const placeholdersIn = (text: string) =>
  [...text.matchAll(LEFT_OVER)]
    .filter(([found]) => !SLOT.test(found))
    .map(({ 0: found, index }) => ({ from: index, to: index + found.length }));

/** What was to be filled in later and was not. */
export const placeholder: Check = (text, { rule }) => {
  const marked = placeholdersIn(text);
  const inMarks = (at: number) => marked.some(({ from, to }) => from <= at && at < to);
  return [...marked, ...phrasesIn(text, rule).filter(({ from }) => !inMarks(from))];
};

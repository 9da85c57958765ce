import type { Found } from './finding.ts';

const SAY = '(?:said|wrote|named|told \\p{L}+|gave|posted|stated|listed|reported)';
const WRONG = '(?:wrong|not right|not correct|incorrect|a mistake|an error)';
/** ", not batch L2270", "instead of L2270". */
const INSTEAD =
  /(?:,\s+(?:and\s+)?not|\b(?:instead of|rather than))\s+(?:about\s+)?(?:the\s+)?(?:\p{L}+\s+)?$/iu;
/** "We wrongly named batch L2270": no clause between. */
const WRONGLY = new RegExp(
  `\\b(?:we|our \\p{L}+) (?:have )?(?:wrongly|mistakenly|incorrectly) ${SAY}\\b[^,.;:!?]*$`,
  'iu',
);
const WE_SAID = new RegExp(`\\b(?:we|our \\p{L}+) (?:have |had |first |earlier )?${SAY}\\b[^,.;!?]*$`, 'iu');
/** "… that was wrong", in this sentence or as the next one. */
const THAT_WAS_WRONG = new RegExp(
  `^[^,.;!?]{0,80}[,.;–—]?\\s*(?:and |but )?(?:that|this|it|which) (?:was|is) ${WRONG}(?!\\p{L})`,
  'iu',
);
const WAS_WRONG = new RegExp(`^\\s+(?:was|were|is|are) ${WRONG}(?!\\p{L})`, 'iu');
/** More than any of these looks at. */
const AROUND = 160;

/**
 * True where a text says of the very figure at a place that it was wrong: what to say instead of it, or that we said so by
 * mistake. "Do not eat batch L2270" does not, whatever else the text denies.
 */
export function isToldWrong(text: string, { from, to }: Found): boolean {
  const before = text.slice(Math.max(0, from - AROUND), from);
  const behind = text.slice(to, to + AROUND);
  if (INSTEAD.test(before) || WRONGLY.test(before) || WAS_WRONG.test(behind)) return true;
  return WE_SAID.test(before) && THAT_WAS_WRONG.test(behind);
}

import { countsAndTimes } from '../check/figures.ts';
import type { FrameLine } from './frame-lines.ts';

const SAID_WHEN =
  /^(?:correction[:.] ?)?(?:[\s,]|\bon\b|\bat\b|\band\b|\b(?:GMT|UTC|[A-Z]{2,5})\b(?:[+-]\d{1,2}(?::\d\d)?)?)*we said[:.\s]*$/iu;
const WAS_WRONG =
  /^(?:correction[:.] ?)?what we said(?:[\s,]|\bon\b|\bat\b|\band\b|\b(?:GMT|UTC|[A-Z]{2,5})\b(?:[+-]\d{1,2}(?::\d\d)?)?)* was wrong\.?$/iu;
/** All else that a correction says of itself, and nothing of what happened. */
const OF_ITSELF =
  /^(?:correction[:.]?|(?:that|this|it) was (?:wrong|not right|not correct)\.?|we (?:made a mistake|were wrong|got (?:this|that|it) wrong)(?:,? and (?:we are|we’re|are) (?:very |truly )?sorry)?(?: for (?:it|that|this))?\.?|we (?:are|’re) (?:very |truly )?sorry(?: for (?:it|that|this))?\.?|we apologi[sz]e(?: for (?:it|that|this))?\.?)$/iu;

/**
 * What a sentence of a correction is that needs no fact: what we said, word for word, or the frame around that. `around`: the
 * sentence without what it quotes of what went out. Null for every other sentence.
 */
export function correctionFrame(around: string): FrameLine | null {
  if (!/[\p{L}\p{N}{]/u.test(around)) return 'quote';
  const bare = countsAndTimes(around)
    .toSorted((one, other) => other.from - one.from)
    .reduce((left, { from, to }) => `${left.slice(0, from)} ${left.slice(to)}`, around)
    .trim();
  return OF_ITSELF.test(bare) || SAID_WHEN.test(bare) || WAS_WRONG.test(bare) ? 'correction' : null;
}

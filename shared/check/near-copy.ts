import type { Check } from './finding.ts';
import { wordsIn } from './syllables.ts';

const RUN = 4;

/** Every run of four words of a text. */
function runsOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.slice(RUN - 1).map((_, index) => words.slice(index, index + RUN).join(' ')));
}

const plainWords = (text: string) => wordsIn(text).map((one) => one.text.toLowerCase());

/** A text that mostly says again what went out before: a reader sees that it does not answer. */
export const nearCopy: Check = (text, { earlier, sentences, thresholds }) => {
  const [first] = sentences;
  const words = plainWords(text);
  if (!first || earlier.length === 0 || words.length < thresholds.copyFromWords) return [];
  const runs = runsOf(words);
  for (const { name, text: before } of earlier.toReversed()) {
    const known = runsOf(plainWords(before));
    const same = [...runs].filter((run) => known.has(run)).length;
    const percent = Math.round((100 * same) / runs.size);
    if (percent >= thresholds.copyPercent)
      return [{ from: first.from, to: first.to, said: `${percent} % of this went out in ${name}.` }];
  }
  return [];
};

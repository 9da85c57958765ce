import { type Gist, gistOf, isNearly } from './likely.ts';
import { wordByWord } from './word-for-word.ts';

/** The one line of some that a sentence has word for word; lines of one word stand in many. */
function lineWithin<L extends { readonly text: string }>(
  sentence: string,
  lines: readonly L[],
): L | undefined {
  const said = wordByWord(sentence);
  const within = lines.filter(({ text }) => {
    const words = wordByWord(text);
    return words.trim().includes(' ') && said.includes(words);
  });
  return within.length === 1 ? within[0] : undefined;
}

/**
 * The line of the brief that a sentence says by itself: word for word, or nearly in its words, and no other line as nearly. Else
 * nobody can know which.
 */
export function saidLine<L extends { readonly text: string }>(
  sentence: string,
  lines: readonly L[],
): L | undefined {
  const said = gistOf(sentence);
  const read = lines.map((line) => ({ line, gist: gistOf(line.text) }));
  const others = (mine: Gist) => read.flatMap(({ gist }) => (gist === mine ? [] : [gist]));
  const nearly = read.find(({ gist }) =>
    isNearly(said, gist, { standing: () => others(gist), known: () => new Set() }),
  );
  return lineWithin(sentence, lines) ?? nearly?.line;
}

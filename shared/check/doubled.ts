import type { Sentence } from '../statement/words.ts';
import type { Check, Found } from './finding.ts';
import { phrasesIn } from './phrases.ts';

/** From how many words on a run that is said again at once is no way of speaking: "again and again" is one. */
const LEAST = 3;
/** No run that somebody doubles by accident is longer. */
const MOST = 12;

/** Words that stand wherever they like: "we do not yet know" and "we do not know yet" are the same. */
const LOOSE: ReadonlySet<string> = new Set(['yet', 'still', 'noch']);

type Token = { readonly said: string; readonly from: number; readonly to: number };

/** A word as it is said out: "don't" is "do not", "cannot" is "can not". */
function saidOut(text: string): readonly string[] {
  const word = text.toLowerCase().replaceAll('’', "'");
  if (word === 'cannot' || word === "can't") return ['can', 'not'];
  return word.endsWith("n't") ? [word.slice(0, -3), 'not'] : [word];
}

const WORD = /[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu;

function tokensOf({ text, from: at }: Sentence): readonly Token[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) =>
    saidOut(word).map((said) => ({ said, from: at + index, to: at + index + word.length })),
  );
}

/** The first run of words that is said again at once: where it begins among the words, and how many it has. */
function firstRun(words: readonly Token[]): { readonly at: number; readonly count: number } | null {
  for (let count = LEAST; count <= Math.min(MOST, words.length / 2); count += 1) {
    let same = 0;
    for (let index = 0; index + count < words.length; index += 1) {
      same = words[index]?.said === words[index + count]?.said ? same + 1 : 0;
      if (same === count) return { at: index - count + 1, count };
    }
  }
  return null;
}

/** What stands between a run and the same one again: no more than a comma, or they are two parts of a list. */
const BETWEEN = /^,?\s+$/u;

/** What a sentence says twice in a row, with the words said once as what to write. */
function runIn(text: string, sentence: Sentence): readonly Found[] {
  const all = tokensOf(sentence);
  const firm = all.filter(({ said }) => !LOOSE.has(said));
  const run = firstRun(firm);
  if (run === null) return [];
  const [first, again] = [firm[run.at], firm[run.at + run.count]];
  const next = firm[run.at + 2 * run.count];
  const last = all.findLast(({ from }) => from < (next?.from ?? Number.POSITIVE_INFINITY));
  if (!first || !again || !last) return [];
  const end = all.findLast(({ from }) => from < again.from)?.to ?? first.to;
  const once = text.slice(first.from, end);
  if (!/\p{L}{2}/u.test(once) || !BETWEEN.test(text.slice(end, again.from))) return [];
  return [{ from: first.from, to: last.to, instead: once, exact: true }];
}

/**
 * Words that are said twice in a row in one sentence, wherever "yet" stands in them, and that something is not known said
 * of what is said to be not known: a line that was put into a sentence that says it already.
 */
export const doubled: Check = (text, { sentences, rule }) => {
  const runs = sentences.flatMap((one) => runIn(text, one));
  const twice = phrasesIn(text, rule).filter(
    ({ from, to }) => !runs.some((one) => one.from < to && from < one.to),
  );
  return [...runs, ...twice];
};

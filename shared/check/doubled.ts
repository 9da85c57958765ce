import type { CheckRule } from '../playbook/check-rules.ts';
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

type Run = { readonly at: number; readonly count: number };

/** The runs of words that are said again at once, short ones first: where each begins among the words, and how many it has. */
function runsOf(words: readonly Token[]): readonly Run[] {
  const runs: Run[] = [];
  for (let count = LEAST; count <= Math.min(MOST, words.length / 2); count += 1) {
    let same = 0;
    for (let index = 0; index + count < words.length; index += 1) {
      same = words[index]?.said === words[index + count]?.said ? same + 1 : 0;
      if (same > 0 && same % count === 0) runs.push({ at: index - count + 1, count });
    }
  }
  return runs;
}

/** What stands between a run and the same one again: no more than a comma, or they are two parts of a list. */
const BETWEEN = /^,?\s+$/u;

/** What a sentence says twice in a row, with the words said once as what to write; no place in two of them. */
function runsIn(text: string, sentence: Sentence): readonly Found[] {
  const all = tokensOf(sentence);
  const firm = [...all.keys()].filter((index) => !LOOSE.has(all[index]?.said ?? ''));
  const words = firm.flatMap((index) => all[index] ?? []);
  const taken = new Set<number>();
  const kept: Found[] = [];
  for (const { at, count } of runsOf(words)) {
    const [first, again] = [words[at], words[at + count]];
    const end = all[(firm[at + count] ?? 0) - 1]?.to;
    const last = all[(firm[at + 2 * count] ?? all.length) - 1];
    if (!first || !again || !last || end === undefined) continue;
    const once = text.slice(first.from, end);
    if (!/\p{L}{2}/u.test(once) || !BETWEEN.test(text.slice(end, again.from))) continue;
    const places = Array.from({ length: 2 * count }, (_, index) => at + index);
    if (places.some((one) => taken.has(one))) continue;
    for (const one of places) taken.add(one);
    kept.push({ from: first.from, to: last.to, instead: once, exact: true });
  }
  return kept;
}

/** A line that was put into a sentence stands there without a break: over a comma or a line, somebody goes on. */
const BREAK = /[,\n]/u;

/** Where one sentence says in other words that what is not known is not known. */
function saidAgainIn(text: string, { from: at }: Sentence, rule: CheckRule): readonly Found[] {
  return phrasesIn(text, rule)
    .filter(({ from, to }) => !BREAK.test(text.slice(from, to)))
    .map((one) => ({ ...one, from: one.from + at, to: one.to + at }));
}

/**
 * Words that are said twice in a row in one sentence, wherever "yet" stands in them, and that something is not known said
 * of what is said to be not known: a line that was put into a sentence that says it already.
 */
export const doubled: Check = (text, { sentences, rule }) =>
  sentences.flatMap((one) => {
    const runs = runsIn(text, one);
    const said = new Set(runs.flatMap(({ from, to }) => [...Array(to - from).keys()].map((at) => from + at)));
    const twice = saidAgainIn(one.text, one, rule);
    return [...runs, ...twice.filter(({ from, to }) => !said.has(from) && !said.has(to - 1))];
  });

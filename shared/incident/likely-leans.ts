import type { Fact } from '../fact/facts.ts';
import { type Gist, gistOf, likelyOn } from '../fact/likely.ts';
import { frameLines } from '../sentence/frame-lines.ts';
import { type LinkBook, linkBook } from '../sentence/links.ts';
import { type Sentence, sentences } from '../statement/words.ts';
import { ownTimes } from './own-times.ts';
import type { IncidentState } from './state.ts';

/** How a sentence leans on a fact: somebody said so (`likely` null), or it looks like it, and why. */
export type Lean = { readonly likely: string | null };

const SAID: Lean = { likely: null };

type State = Pick<IncidentState, 'facts' | 'links' | 'corrections' | 'chart' | 'releases' | 'zone'>;

/** What holds for words, wherever they stand; `gist`: reads them at most once. */
export type LeanOf = (words: string, gist: () => Gist) => Lean | null;

/** Facts do not change: each is read once for as long as it is there. */
const gists = new WeakMap<Fact, Gist>();

function gistOfFact(fact: Fact): Gist {
  const gist = gists.get(fact) ?? gistOf(fact.text);
  gists.set(fact, gist);
  return gist;
}

/** How words lean on a fact: they are tied to it, or nobody has said what they lean on and they say what it says. */
export function leansOn(state: State, factId: string, book: LinkBook = linkBook(state.links)): LeanOf {
  const text = state.facts.find((one) => one.factId === factId)?.text ?? '';
  const fact = gistOf(text);
  const others = state.facts.filter((one) => one.status === 'confirmed' && one.factId !== factId);
  const against = {
    standing: others.map(gistOfFact),
    known: new Set(ownTimes(state).flatMap((one) => [...gistOf(one).figures.keys()])),
  };
  return (words, gist) => {
    const mark = book(words);
    if (mark) return mark.factIds.includes(factId) ? SAID : null;
    const likely = likelyOn(gist(), fact, against);
    return likely === null ? null : { likely };
  };
}

/** A sentence of a text, read when it is first asked for, and what only reading the whole text tells. */
export type ReadSentence = Sentence & { readonly gist: () => Gist; readonly isFrame: () => boolean };

/** Makes a value when it is first asked for, and once. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The texts of words that do not change any more, each taken apart once for as long as the words are there. */
const kept = new WeakMap<object, Map<string, readonly ReadSentence[]>>();

/** The sentences of a text of these words. */
export function readSentences(words: object, text: string, lang: string): readonly ReadSentence[] {
  const texts = kept.get(words) ?? new Map<string, readonly ReadSentence[]>();
  kept.set(words, texts);
  const key = `${lang}\n${text}`;
  const before = texts.get(key);
  if (before) return before;
  const all = sentences(text, lang);
  const frames = once(() => frameLines(all));
  const read = all.map((one) => ({
    ...one,
    gist: once(() => gistOf(one.text)),
    isFrame: () => frames().has(one.number),
  }));
  texts.set(key, read);
  return read;
}

/** True where a statement takes back what leans on a fact: it says the wrong words again for that. */
export function takesBack(state: State, statementId: string, factId: string, lean: LeanOf): boolean {
  const correction = state.corrections.find((one) => one.statementId === statementId);
  if (!correction) return false;
  if (correction.factId === factId || correction.words.length === 0) return true;
  return correction.words.some((words) => lean(words, () => gistOf(words)) !== null);
}

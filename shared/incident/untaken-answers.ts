import type { Ask } from '../ask/asks.ts';
import { statedIn } from '../ask/bare-answer.ts';
import type { IncidentState } from './state.ts';

/** A question with its answer, of which nothing is in the brief, or only a part. */
export type UntakenAnswer = { readonly ask: Ask; readonly answer: string; readonly isPart: boolean };

/** What was taken from an answer into a line, and whether somebody said that nothing more of it is needed. */
type Taken = { readonly text: string; readonly wasAll?: true | undefined };

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’:.,-]*/gu;
/** A word so short tells little: "and", "of". A figure tells, however short. */
const tells = (word: string): boolean => word.length > 3 || /\p{N}/u.test(word);

function wordsOf(text: string): readonly string[] {
  return [...text.toLowerCase().matchAll(WORD)].map(([word]) => word.replace(/[.,:'’-]+$/u, ''));
}

/** True where lines say all of an answer: each of its telling words, or as many words as it has, put otherwise. */
export function isAllOf(answer: string, lines: readonly Taken[]): boolean {
  if (lines.some(({ wasAll }) => wasAll)) return true;
  const said = wordsOf(statedIn(answer));
  const taken = lines.flatMap(({ text }) => wordsOf(text));
  const held = new Set(taken);
  const telling = said.filter(tells);
  return taken.length >= said.length || (telling.length > 0 && telling.every((word) => held.has(word)));
}

type Documents = Pick<IncidentState, 'asks' | 'brief' | 'facts'>;

function takenBy({ brief, facts }: Documents): ReadonlyMap<string, readonly Taken[]> {
  const taken = new Map<string, readonly Taken[]>();
  for (const line of [...brief.items, ...facts])
    if (line.askId) taken.set(line.askId, [...(taken.get(line.askId) ?? []), line]);
  return taken;
}

/**
 * The answers that nobody took into the brief, or only a part of, the newest first. They stay so until somebody takes the rest
 * or says that this was all, however long ago they came.
 */
export function untakenAnswers(documents: Documents): readonly UntakenAnswer[] {
  const taken = takenBy(documents);
  return documents.asks
    .flatMap((ask) => (ask.end?.kind === 'answered' ? [{ ask, answer: ask.end.text, at: ask.end.at }] : []))
    .flatMap(({ ask, answer, at }) => {
      const lines = taken.get(ask.askId) ?? [];
      const isOpen = lines.length === 0 || !isAllOf(answer, lines);
      return isOpen ? [{ ask, answer, at, isPart: lines.length > 0 }] : [];
    })
    .toSorted((one, other) => other.at - one.at);
}

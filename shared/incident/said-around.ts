import type { Correction } from '../correction/corrections.ts';
import { correctionFrame } from '../sentence/correction-frame.ts';
import { type FrameLine, frameLines } from '../sentence/frame-lines.ts';
import { withoutOwned } from '../sentence/owned-words.ts';
import { currentStatement } from '../statement/statements.ts';
import { type Sentence, sentences } from '../statement/words.ts';
import { takenBack, withoutQuotes } from './quoted-words.ts';
import type { IncidentState } from './state.ts';

/** A sentence, what it says beside what it only tells of words that went out, and what it is where it needs no fact. */
export type SaidSentence = Sentence & {
  readonly around: string;
  /** What it owns to have been said wrongly, or denies, in words of its own; '' for most. */
  readonly owned: string;
  /** All of it is quoted or owned to: it says again what was said, to take it back. */
  readonly isQuote: boolean;
  readonly frame: () => FrameLine | null;
};

/** What corrections take back, read once for as long as they are there. */
const quoted = new WeakMap<Correction, readonly string[]>();

function outOf(state: IncidentState, correction: Correction): readonly string[] {
  const out = quoted.get(correction) ?? takenBack(state, correction.statementId);
  quoted.set(correction, out);
  return out;
}

/** The statement that words are a revision of; null for words that are none. */
export function statementOf({ statements }: Pick<IncidentState, 'statements'>, words: object): string | null {
  return statements.find(({ revisions }) => revisions.some((one) => one === words))?.statementId ?? null;
}

/** Reads the sentences of a text of one statement. */
export type ReadSaid = (text: string, lang: string) => readonly SaidSentence[];

function framesOf(all: readonly Sentence[], around: readonly string[], isCorrection: boolean) {
  const frames = new Map(frameLines(all));
  if (isCorrection)
    for (const [at, { number }] of all.entries()) {
      const frame = correctionFrame(around[at] ?? '');
      if (frame) frames.set(number, frame);
    }
  return frames;
}

/** What stands in a text and is blank in the other, which is as long. */
function ownedIn(text: string, bare: string): string {
  if (text === bare) return '';
  return text.replace(/[^\n]/gu, (one, at: number) => (bare[at] === ' ' ? one : ' ')).trim();
}

/**
 * Reads sentences for what they say themselves: a correction repeats what went out only to take it back. Words of no
 * statement are those on the page: they belong to the one that is being written.
 */
export function readingSaid(state: IncidentState, statementId: string | null): ReadSaid {
  const id = statementId ?? currentStatement(state.statements)?.statementId;
  const correction = state.corrections.find((one) => one.statementId === id);
  const out = correction ? outOf(state, correction) : [];
  return (text, lang) => {
    const all = sentences(text, lang);
    const unquoted = withoutQuotes(text, out);
    const bare = withoutOwned(unquoted, () => all, correction !== undefined);
    const around = all.map(({ from, to }) => bare.slice(from, to).trim());
    let frames: ReadonlyMap<number, FrameLine> | null = null;
    return all.map((one, at) => ({
      ...one,
      around: around[at] ?? '',
      owned: ownedIn(unquoted.slice(one.from, one.to), bare.slice(one.from, one.to)),
      isQuote: bare !== text && !/[\p{L}\p{N}]/u.test(around[at] ?? ''),
      frame: () => {
        frames ??= framesOf(all, around, correction !== undefined);
        return frames.get(one.number) ?? null;
      },
    }));
  };
}

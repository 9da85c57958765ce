import { MINUTE_MS } from '../kernel.ts';
import { canPromise, instantIn, isAt, promisedInWords } from './promised-words.ts';
import type { IncidentState } from './state.ts';
import { inSignedWords, type WordsToPromise } from './words-to-promise.ts';

/** What the public reads of the next word: in words that are signed and go out next, or in those that are out. */
function inWords(state: IncidentState, now: number): WordsToPromise | null {
  const next = inSignedWords(state, now);
  if (next) return next;
  const out = promisedInWords(state);
  return out && { ...out, isOut: true };
}

/** What to tell whoever promises another time than the words do; null where it is the same or the words name none. */
export function otherTime(
  state: IncidentState,
  { dueAt, text }: { readonly dueAt: number; readonly text: string },
  now: number,
): string | null {
  const words = inWords(state, now);
  if (!words) return null;
  const which = words.isOut ? 'words that went out' : 'signed words';
  const promised = `The ${which} promise the next word for ${words.said}`;
  const typed = instantIn(text, dueAt - MINUTE_MS, state.zone);
  if (isAt(words, dueAt) && (typed === null || isAt(words, typed))) return null;
  if (canPromise(words, now))
    return `${promised}. Promise that time, or ${words.isOut ? 'correct the words' : 'have other words signed'}.`;
  return words.isOut
    ? `${promised}, and that is over. The public must hear of another time in words too.`
    : `${promised}, and that is over. Have other words signed before they go out.`;
}

import { approvedWords } from './approved-words.ts';
import { isOf, promisedNext, unwatchedPromise, type WordsPromise } from './promised-words.ts';
import { publicReleases } from './public-words.ts';
import { type IncidentState, phaseOf } from './state.ts';

/** A time to promise for the next word, and whether the words that say it are out or only signed so far. */
export type WordsToPromise = WordsPromise & { readonly isOut: boolean };

/** What the words say that wait in publish with every signature, while the public has none of them. */
export function inSignedWords(state: IncidentState, now: number): WordsToPromise | null {
  const approved = phaseOf(state) === 'publish' ? approvedWords(state) : null;
  if (!approved) return null;
  const { statementId, number: statementNumber } = approved.statement;
  if (publicReleases(state).some((one) => one.statementId === statementId)) return null;
  const said = promisedNext(state, approved.revision, now);
  return said && { ...said, statementNumber, isOut: false };
}

/**
 * The time that the words say for the next word and that nobody promised in the app yet: in publish that of the signed
 * words, which the public reads next, and else that of the words which are out.
 */
export function wordsToPromise(state: IncidentState, now: number): WordsToPromise | null {
  const signed = inSignedWords(state, now);
  if (signed) return state.promises.some((one) => isOf(signed, one)) ? null : signed;
  const out = unwatchedPromise(state);
  return out && { ...out, isOut: true };
}

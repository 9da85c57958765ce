import type { Fact } from '../fact/facts.ts';
import { gistOf } from '../fact/likely.ts';
import { linkBook } from '../sentence/links.ts';
import { isShaken, isUntied, type LinkedSentence } from './leaning.ts';
import { leansOn, once } from './likely-leans.ts';
import type { IncidentState } from './state.ts';

/**
 * The facts under a sentence that stand no more: those it is tied to, and where nobody has said what it is said on those that
 * it is likely to say.
 */
export function shakenIn(state: IncidentState): (sentence: LinkedSentence) => readonly Fact[] {
  const book = linkBook(state.links);
  const fallen = state.facts
    .filter(isShaken)
    .map((fact) => ({ fact, lean: leansOn(state, fact.factId, book) }));
  return (sentence) => {
    if (!isUntied(sentence)) return sentence.shaken;
    const gist = once(() => gistOf(sentence.text));
    return fallen.filter(({ lean }) => lean(sentence.text, gist) !== null).map(({ fact }) => fact);
  };
}

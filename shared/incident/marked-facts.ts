import { gistOf, likelyAs } from '../fact/likely.ts';
import { standingFacts } from '../fact/standing-facts.ts';
import { once } from '../once.ts';
import type { SaidAs } from '../sentence/events.ts';
import { linkBook, SAID_AS_LABEL } from '../sentence/links.ts';
import { ownFigures } from './own-times.ts';
import type { IncidentState } from './state.ts';

/** What is wrong with the mark of a sentence, and the fact to tie it to. */
export type MarkedFact = { readonly said: string; readonly tie: string };

/** What a sentence may be marked as that needs no fact. */
type NeedsNone = Exclude<SaidAs, 'facts'>;

/**
 * The confirmed fact that a sentence says although it is marked, or would be, as needing none: it says a figure of it, or
 * nearly the same. Null where it says none.
 */
export function factsSaid(state: IncidentState): (words: string, as: NeedsNone) => MarkedFact | null {
  const facts = standingFacts(state);
  const known = once(() => ownFigures(state));
  const gists = facts.map(({ text }) => gistOf(text));
  return (words, as) => {
    const like = likelyAs(as);
    const gist = gistOf(words);
    for (const [at, fact] of facts.entries()) {
      const why = like(gist, gists[at] ?? gist, { standing: () => [], known });
      const told = `Marked as ${SAID_AS_LABEL[as].toLowerCase()}, and ${why}`;
      if (why !== null) return { said: `${told} as “${fact.text}”.`, tie: fact.factId };
    }
    return null;
  };
}

/** What is wrong with the mark that a sentence has; null where nothing is. */
export function markedFacts(state: IncidentState): (words: string) => MarkedFact | null {
  const book = linkBook(state.links);
  const saidBy = factsSaid(state);
  return (words) => {
    const as = book(words)?.as;
    return as && as !== 'facts' ? saidBy(words, as) : null;
  };
}

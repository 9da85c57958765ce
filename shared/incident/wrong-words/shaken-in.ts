import type { Fact } from '../../fact/facts.ts';
import { gistAs } from '../../fact/likely.ts';
import { once } from '../../once.ts';
import { linkBook } from '../../sentence/links.ts';
import { writtenAt } from '../../statement/written-at.ts';
import { statementOf } from '../said-around.ts';
import type { IncidentState } from '../state.ts';
import { isShaken, type LinkedSentence } from './leaning.ts';
import { leansIn, takesBack } from './likely-leans.ts';

/** When words were written; undefined for those on the page. */
function savedAt({ statements }: IncidentState, words: object): number | undefined {
  const revision = statements.flatMap(({ revisions }) => revisions).find((one) => one === words);
  return revision && writtenAt({ statements }, revision.revisionId);
}

/**
 * The facts under a sentence of these words that stand no more: those it is tied to, and those that it is
 * likely to say, whatever it is marked as. A correction leans on no fact that it takes back: it says it again to say so.
 */
export function shakenIn(state: IncidentState, words: object): (sentence: LinkedSentence) => readonly Fact[] {
  const leanOn = leansIn(state, linkBook(state.links));
  const statementId = statementOf(state, words);
  const fallen = state.facts
    .filter(isShaken)
    .map((fact) => ({ fact, lean: leanOn(fact.factId) }))
    .filter(({ fact }) => statementId === null || !takesBack(state, statementId, fact.factId));
  const saved = savedAt(state, words);
  return (sentence) => {
    if (sentence.isQuote) return [];
    const gist = once(() => gistAs(sentence.around, sentence.frame));
    return fallen.filter(({ lean }) => lean(sentence.text, gist, saved) !== null).map(({ fact }) => fact);
  };
}

import type { Correction } from '../correction/corrections.ts';
import { type Fact, lastTelling } from '../fact/facts.ts';
import { turnedOutWrong } from '../fact/held-until.ts';
import type { IncidentState } from '../incident/state.ts';
import { isShaken } from '../incident/wrong-words/leaning.ts';
import { isTakenBack } from '../incident/wrong-words/likely-leans.ts';
import { factIdsUnder } from '../sentence/links.ts';
import { latestRevision } from '../statement/statements.ts';

/** True where the very sentences of a correction say a fact that turned out wrong, although nobody tied them to it. */
function isSaidIn(state: IncidentState, correction: Correction, fact: Fact): boolean {
  return correction.words.length > 0 && turnedOutWrong(fact) && isTakenBack(state, correction, fact.factId);
}

/** The facts under the sentences of a correction that stand no more: it was begun for them, they are tied to them, or say them. */
export function wrongUnder(state: IncidentState, correction: Correction): readonly Fact[] {
  const under = factIdsUnder(state.links, correction.words);
  return state.facts.filter(
    (one) =>
      one.factId === correction.factId ||
      (under.has(one.factId) && isShaken(one)) ||
      isSaidIn(state, correction, one),
  );
}

/**
 * The facts that make the words of a correction wrong: the one it was begun for and others under them that had fallen by when
 * its words were saved, or else the first that fell since.
 */
export function behindCorrection(state: IncidentState, correction: Correction): readonly Fact[] {
  const { factId, at, statementId } = correction;
  const statement = state.statements.find((one) => one.statementId === statementId) ?? null;
  const saved = latestRevision(statement)?.at ?? at;
  const fallen = wrongUnder(state, correction).filter(isShaken);
  const begun = fallen.filter((one) => one.factId === factId);
  const also = fallen.filter((one) => one.factId !== factId && fellBy(one, at, saved));
  const all = [...begun, ...also];
  return all.length > 0 ? all : fallen.slice(0, 1);
}

/** True where a fact stood no more when a correction was begun, or fell before its words were saved. */
function fellBy(fact: Fact, begun: number, saved: number): boolean {
  const { tellings, first } = fact;
  const before = tellings.findLast((one) => one.at <= begun) ?? first;
  return before.to !== 'confirmed' || lastTelling(fact).at <= saved;
}

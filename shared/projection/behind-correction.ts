import type { Correction } from '../correction/corrections.ts';
import type { Fact } from '../fact/facts.ts';
import type { IncidentState } from '../incident/state.ts';
import { isShaken } from '../incident/wrong-words/leaning.ts';
import { factIdsUnder } from '../sentence/links.ts';

/**
 * The facts that make the words of a correction wrong: the one it was begun for and others under them that had fallen by then,
 * or else the first that fell since.
 */
export function behindCorrection(state: IncidentState, { factId, words, at }: Correction): readonly Fact[] {
  const under = factIdsUnder(state.links, words);
  const isBehind = (one: Fact) => one.factId === factId || under.has(one.factId);
  const fallen = state.facts.filter((one) => isBehind(one) && isShaken(one));
  const fellBy = ({ tellings, first }: Fact) =>
    (tellings.findLast((one) => one.at <= at) ?? first).to !== 'confirmed';
  const begun = fallen.filter((one) => one.factId === factId);
  const also = fallen.filter((one) => one.factId !== factId && fellBy(one));
  const all = [...begun, ...also];
  return all.length > 0 ? all : fallen.slice(0, 1);
}

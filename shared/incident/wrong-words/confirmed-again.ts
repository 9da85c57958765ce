import type { Correction } from '../../correction/corrections.ts';
import type { Fact } from '../../fact/facts.ts';
import { factIdsUnder } from '../../sentence/links.ts';
import type { IncidentDocuments } from '../state.ts';

type Known = Pick<IncidentDocuments, 'facts' | 'links'>;

/** True where a fact stood no more when a correction was begun. */
function hadFallen({ tellings, first }: Fact, by: number): boolean {
  return (tellings.findLast(({ at }) => at <= by) ?? first).to !== 'confirmed';
}

/** True while a sentence that a correction takes back leans on something else that stands no more. */
function isWrongStill({ facts, links }: Known, { words }: Correction, holds: string): boolean {
  const under = factIdsUnder(links, words);
  return facts.some(
    ({ factId, status, text }) => under.has(factId) && status !== 'confirmed' && text !== holds,
  );
}

/**
 * The fact that a correction takes back and that holds after all: confirmed again since the correction was begun, or written
 * down anew in the same words. Null where it does not hold, or where what is taken back is wrong for another reason as well.
 */
export function confirmedAgain(state: Known, correction: Correction): Fact | null {
  const { factId, at } = correction;
  const fallen = state.facts.find((one) => one.factId === factId);
  if (!fallen || !hadFallen(fallen, at)) return null;
  const isIt = (one: Fact) => one === fallen || (one.text === fallen.text && one.first.at > at);
  const again = state.facts.find((one) => one.status === 'confirmed' && isIt(one));
  return again && !isWrongStill(state, correction, fallen.text) ? again : null;
}

/** The fact that words of a correction take back although it holds after all; null for all other words. */
export function takesBackNow(
  state: Known & Pick<IncidentDocuments, 'corrections'>,
  statementId: string | undefined,
): Fact | null {
  const correction = state.corrections.find((one) => one.statementId === statementId);
  return correction ? confirmedAgain(state, correction) : null;
}

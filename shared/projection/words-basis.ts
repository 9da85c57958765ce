import { ERASED } from '../erasure/erasures.ts';
import type { IncidentEvent } from '../incident/events.ts';
import { stateAt } from '../incident/replay.ts';
import type { IncidentState } from '../incident/state.ts';
import type { LinkedSentence } from '../incident/wrong-words/leaning.ts';
import { SAID_AS_LABEL } from '../sentence/links.ts';
import type { Revision } from '../statement/statements.ts';
import { leansOf } from './leans.ts';
import { releasesOut } from './releases-out.ts';

const FIRST = 'on confirmed facts';
const LAST = 'on nothing';
const rank = (rest: string): number => (rest === FIRST ? 0 : rest === LAST ? 2 : 1);

/** How many entries had been made when words were first out; of words posted before they were saved: when they were saved. */
function sizeWhenOut(events: readonly IncidentEvent[], revisionId: string): number | null {
  const out = releasesOut(events).find(({ event }) => event.data.revisionId === revisionId);
  if (!out) return null;
  const saved = events.findIndex((one) => one.type === 'draft.revised' && one.data.revisionId === revisionId);
  return Math.max(out.size, saved + 1);
}

function restsOn({ mark, shaken }: LinkedSentence): string {
  if (mark === null) return LAST;
  if (mark.as !== 'facts') return SAID_AS_LABEL[mark.as ?? 'opinion'].toLowerCase();
  return shaken.length > 0 ? 'on facts not confirmed then' : FIRST;
}

/**
 * On what the sentences of released words rested when they were first out, counted: "4 sentences: 2 on confirmed facts, 1 not
 * known, 1 on nothing." A line that needs no fact is no sentence here. Empty for words that are not out, and where the words
 * or a tie were erased: then nobody can say.
 */
export function wordsBasis(
  events: readonly IncidentEvent[],
  state: IncidentState,
  revision: Revision,
): string {
  const size = sizeWhenOut(events, revision.revisionId);
  const erased = revision.text === ERASED || state.links.marks.some(({ words }) => words === ERASED);
  if (size === null || erased) return '';
  const { rows } = leansOf(stateAt(events, size), revision);
  const told = rows.filter(({ mark, frame }) => mark !== null || frame === null).map(restsOn);
  const kinds = [...new Set(told)].toSorted((one, other) => rank(one) - rank(other));
  const counted = kinds.map((kind) => `${told.filter((one) => one === kind).length} ${kind}`);
  return told.length === 0
    ? ''
    : `${told.length === 1 ? '1 sentence' : `${told.length} sentences`}: ${counted.join(', ')}.`;
}

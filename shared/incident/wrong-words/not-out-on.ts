import { approvedWords } from '../approved-words.ts';
import { channelsMeant } from '../channels-meant.ts';
import { wordsOutOn } from '../channels-out.ts';
import { goesOut, type IncidentState, isLive } from '../state.ts';
import { shakenFacts } from './leaning.ts';

/** The channels that the approved words may go out on and are not out on while they are on others, by their ids. */
export function notOutOn(state: IncidentState): readonly string[] {
  const approved = isLive(state) && goesOut(state) ? approvedWords(state) : null;
  if (!approved) return [];
  const out = wordsOutOn(state, approved.revision.revisionId);
  return out.size === 0 ? [] : channelsMeant(state).flatMap(({ id }) => (out.has(id) ? [] : [id]));
}

/** True where words that are out lean on what stands no more, with nothing done about it: they are to go out nowhere else. */
export function isOutAndWrong(state: IncidentState, revisionId: string): boolean {
  return shakenFacts(state).some(({ released }) =>
    released.some(({ release }) => release.revisionId === revisionId),
  );
}

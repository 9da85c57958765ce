import { type Glass, notLooked } from '../break-glass/glasses.ts';
import { approvedWords, basisOf } from './approved-words.ts';
import { lookRequirement } from './break-glass.ts';
import type { IncidentState } from './state.ts';

/**
 * Every break of the glass under which words went out, or may go out now. Nothing comes of one whose words were changed or
 * rejected before they were out, or that all signers approved after all: nobody has to look at those.
 */
export function lettingOut(state: IncidentState): readonly Glass[] {
  return state.glasses.filter(({ glassId, revisionId }) => {
    const out = state.releases.some((one) => one.revisionId === revisionId);
    const basis = out ? basisOf(state, revisionId) : basisNow(state, revisionId);
    return basis?.kind === 'breakGlass' && basis.glass.glassId === glassId;
  });
}

/** What lets exactly these words go out, if they are the ones that may. */
function basisNow(state: IncidentState, revisionId: string) {
  const approved = approvedWords(state);
  return approved?.revision.revisionId === revisionId ? approved.basis : null;
}

/** Every break that let words out whose skipped signers have not all looked, and whose look nobody has waived. */
export function unreviewed(state: IncidentState): readonly Glass[] {
  const waived = state.chart.context.runs.flatMap((run) => run.waived);
  return lettingOut(state).filter(
    (one) => notLooked(one).length > 0 && !waived.includes(lookRequirement(one)),
  );
}

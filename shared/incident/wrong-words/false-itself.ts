import { currentStatement } from '../../statement/statements.ts';
import type { IncidentState } from '../state.ts';
import { takesBackNow } from './confirmed-again.ts';
import { halfCorrected } from './half-corrected.ts';
import { type ShakenFact, shakenFacts } from './leaning.ts';
import { notOutOn } from './not-out-on.ts';

/**
 * What of the words that are under way says what is false now: `toGo` while they are still to go out somewhere, `half` where
 * they are a correction that is out on some channels and missing on others. Null where they say nothing false.
 */
export function falseItself(
  state: IncidentState,
  shaken: readonly ShakenFact[] = shakenFacts(state),
): 'toGo' | 'half' | null {
  const current = currentStatement(state.statements)?.statementId;
  if (takesBackNow(state, current) !== null && notOutOn(state).length > 0) return 'half';
  const isHalf = halfCorrected(state).length > 0;
  const isOut = shaken.some(({ released }) =>
    released.some(({ release }) => release.statementId === current),
  );
  const isToGo = shaken.some(({ drafts }) => drafts.length > 0);
  if (isHalf && (isOut || isToGo)) return 'half';
  return isToGo ? 'toGo' : null;
}

import { halfCorrected } from '../../../shared/incident/half-corrected.ts';
import { unwatchedPromise } from '../../../shared/incident/promised-words.ts';
import { publicReleases } from '../../../shared/incident/public-words.ts';
import { setAsideStatements } from '../../../shared/incident/set-aside.ts';
import { type IncidentState, isLive } from '../../../shared/incident/state.ts';
import { wrongStillOut } from '../../../shared/incident/wrong-still-out.ts';
import { owedWord } from '../../../shared/projection/next-word.ts';
import { currentStatement } from '../../../shared/statement/statements.ts';

/** Whether the public still waits for something: a next word, the words of a correction, or words that were set aside. */
function owes(state: IncidentState): boolean {
  return (
    owedWord(state) !== null ||
    unwatchedPromise(state) !== null ||
    [halfCorrected, wrongStillOut, setAsideStatements].some((owed) => owed(state).length > 0)
  );
}

/** Whether closing is what is to be done next: the public has the closing statement, and nothing is owed to it. */
export function closesNext(state: IncidentState): boolean {
  const last = currentStatement(state.statements);
  if (!isLive(state) || last?.kind !== 'closing') return false;
  return publicReleases(state).some((one) => one.statementId === last.statementId) && !owes(state);
}

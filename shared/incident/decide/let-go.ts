import { statementName } from '../../statement/statements.ts';
import type { IncidentCommandOf } from '../commands.ts';
import { accept, type Decide, type Decision, missingReason, no } from '../deciding.ts';
import { setAsideStatements } from '../set-aside.ts';
import { type IncidentState, phaseOf } from '../state.ts';

/** Why an incident does not end yet: words that were set aside still wait. */
export function waitingRefusal(state: IncidentState): Decision | null {
  const [aside] = setAsideStatements(state);
  if (!aside) return null;
  return no(
    'set-aside-waits',
    `${statementName(aside.statement)} was set aside and its words wait. Take it up, or let it go with a reason.`,
  );
}

/** Lets words go that were set aside: nobody takes them up any more. */
export const letStatementGo: Decide<IncidentCommandOf<'statement.letGo'>> = (
  state,
  { statementId, reason },
) => {
  if (phaseOf(state) !== 'followUp')
    return no('not-follow-up', 'What was set aside is taken up or let go in Follow-up.');
  if (!setAsideStatements(state).some(({ statement }) => statement.statementId === statementId))
    return no('not-set-aside', 'No words of it wait any more.');
  const missing = missingReason(reason, 'these words are not taken up any more');
  return missing ?? accept({ type: 'statement.letGo', data: { statementId, reason } });
};

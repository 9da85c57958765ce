import { currentStatement, latestRevision } from '../../statement/statements.ts';
import type { IncidentCommandOf } from '../commands.ts';
import { accept, type Decide, missingReason, no } from '../deciding.ts';
import { openCauses } from '../staleness.ts';
import { phaseOf } from '../state.ts';

/** Says of words from before something moved on that they are still right. It holds for these words and these causes. */
export const keepWords: Decide<IncidentCommandOf<'draft.keep'>> = (state, command, facts) => {
  const { revisionId, causes, reason } = command;
  const phase = phaseOf(state);
  if (phase !== 'draft' && phase !== 'approve' && phase !== 'publish')
    return no('wrong-stage', 'Words are kept as they are until they are out.');
  const statement = currentStatement(state.statements);
  if (!statement || latestRevision(statement)?.revisionId !== revisionId)
    return no('other-words', 'These are not the newest words. Look at those first.');
  const open = openCauses(state, facts.at);
  if (open.length === 0) return no('not-stale', 'Nothing has moved on since these words were saved.');
  if (causes.some((cause) => !open.some(({ id }) => id === cause)))
    return no('other-cause', 'That did not happen after these words, or somebody has dealt with it already.');
  const { statementId } = statement;
  return (
    missingReason(reason, 'these words are still right') ??
    accept({ type: 'draft.kept', data: { statementId, revisionId, causes: [...new Set(causes)], reason } })
  );
};

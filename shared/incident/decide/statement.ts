import { currentStatement, latestRevision } from '../../statement/statements.ts';
import { coversChain } from '../approved-words.ts';
import type { IncidentCommandOf } from '../commands.ts';
import { accept, type Decide, missingText, no } from '../deciding.ts';
import { currentRequest, type IncidentState, phaseOf } from '../state.ts';

/** Starts the next statement from follow-up: the cycle goes back to draft. */
export const startStatement: Decide<IncidentCommandOf<'statement.start'>> = (state, command, facts) => {
  if (phaseOf(state) !== 'followUp') {
    return no('not-follow-up', 'The next statement starts from follow-up.');
  }
  if (command.kind === 'holding')
    return no('not-first', 'A holding statement is the first. Choose update, correction or closing.');
  const data = { statementId: facts.newId(), kind: command.kind, number: state.statements.length + 1 };
  return accept({ type: 'statement.started', data });
};

/** True if these words were put to a chain that the severity has outgrown: saved again, they can be put to the larger. */
function asksLargerChain(state: IncidentState, revisionId: string): boolean {
  const request = currentRequest(state);
  return request?.revisionId === revisionId && !coversChain(state, request);
}

/** Saves words as a new revision. Saving while signers look voids what they signed and goes back to draft. */
export const revise: Decide<IncidentCommandOf<'draft.revise'>> = (state, command, facts) => {
  const phase = phaseOf(state);
  const nothingOut = phase === 'publish' && !state.chart.context.released;
  if (phase !== 'draft' && phase !== 'approve' && !nothingOut) {
    return no('wrong-stage', 'Words are written in draft. To change released words, start a correction.');
  }
  const statement = currentStatement(state.statements);
  if (!statement) return no('no-statement', 'There is no statement to write yet.');
  const latest = latestRevision(statement);
  if ((latest?.revisionId ?? null) !== command.basedOn) {
    return no(
      'stale',
      'Somebody saved another revision meanwhile. Your words are still here: compare, then save again.',
    );
  }
  if (latest?.text === command.text && !asksLargerChain(state, latest.revisionId))
    return no('same', 'Nothing changed since the last revision.');
  const empty = missingText(command.text, 'There are no words yet.');
  if (empty) return empty;
  const data = {
    statementId: statement.statementId,
    revisionId: facts.newId(),
    number: (latest?.number ?? 0) + 1,
    basedOn: command.basedOn,
    text: command.text,
  };
  return accept({ type: 'draft.revised', data });
};

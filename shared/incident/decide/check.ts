import { overruleOf } from '../../check/overrules.ts';
import { idsOfLine } from '../../statement/statement-line.ts';
import { currentStatement } from '../../statement/statements.ts';
import type { IncidentCommandOf } from '../commands.ts';
import { accept, type Decide, missingReason, missingText, no } from '../deciding.ts';
import { phaseOf } from '../state.ts';

/** Leaves words as they are that a check found. It holds for these very words of this statement. */
export const overrule: Decide<IncidentCommandOf<'check.overrule'>> = (state, command) => {
  const { statementId, check, words, said, reason } = command;
  if (phaseOf(state) !== 'draft')
    return no('wrong-stage', 'What a check found is left or changed in Draft, before anybody signs.');
  if (currentStatement(state.statements)?.statementId !== statementId)
    return no('other-statement', 'This is not the statement that is being written.');
  const rule = state.chart.context.playbook?.checks?.checks.find((one) => one.id === check);
  if (!rule || rule.mode === 'off') return no('no-check', 'This playbook does not check for that.');
  if (overruleOf(state.overrules, command, idsOfLine(state, statementId)))
    return no('same', 'Somebody has left these words already.');
  const missing =
    missingText(words, 'Say which words stay as they are.') ??
    missingReason(reason, 'these words stay as they are');
  const data = { statementId, check, words, ...(said === undefined ? {} : { said }), reason };
  return missing ?? accept({ type: 'check.overruled', data });
};

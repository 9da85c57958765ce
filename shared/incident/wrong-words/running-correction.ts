import { currentStatement, type Statement } from '../../statement/statements.ts';
import type { IncidentState } from '../state.ts';
import { takesBack } from './likely-leans.ts';

/** The correction being worked on, where it takes back what was said on this fact, too; null where none does. */
export function correcting(state: IncidentState, factId: string): Statement | null {
  const current = currentStatement(state.statements);
  const correction = state.corrections.find((one) => one.statementId === current?.statementId);
  if (!current || !correction || correction.cutShort) return null;
  return takesBack(state, current.statementId, factId) ? current : null;
}

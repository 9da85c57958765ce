import { currentStatement } from '../../statement/statements.ts';
import { approvedWords } from '../approved-words.ts';
import { currentRequest, type IncidentState, stageOf } from '../state.ts';

/**
 * How far the correction is that is under way: its words are being written, are with the signers, or are signed and not out
 * yet. The one place that says so.
 */
export function correctionStands(state: IncidentState): 'written' | 'asked' | 'signed' {
  if (approvedWords(state) !== null) return 'signed';
  const asked = currentRequest(state)?.statementId === currentStatement(state.statements)?.statementId;
  return asked && stageOf(state) === 'approve' ? 'asked' : 'written';
}

const SAID = {
  written: 'is being written',
  asked: 'is with its signers',
  signed: 'is signed and not out yet',
} as const;

/** The same in words, after "a correction". */
export function correctionStandsText(state: IncidentState): string {
  return SAID[correctionStands(state)];
}

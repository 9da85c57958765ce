import type { AppliedEnvelope } from '../envelope/applied.ts';
import { renderWords } from '../fill-slot.ts';
import { currentStatement, latestRevision } from '../statement/statements.ts';
import type { IncidentState } from './state.ts';

/**
 * The envelope that the newest words came from, if the standing consent covers them: the text is exactly what template
 * and values make, the severity is in its scope, and nothing has voided it. Another text is another revision, so any
 * free edit leaves this behind.
 */
export function standingConsent(state: IncidentState): AppliedEnvelope | null {
  const revision = latestRevision(currentStatement(state.statements));
  const applied = revision && state.envelopes.findLast((one) => one.revisionId === revision.revisionId);
  if (!applied || applied.voided || !applied.severities.includes(state.chart.context.severity)) return null;
  const { template, slots, values } = applied;
  return revision.text === renderWords(template, slots, values) ? applied : null;
}

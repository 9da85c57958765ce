import type { AppliedEnvelope } from '../envelope/applied.ts';
import { renderWords } from '../fill-slot.ts';
import type { Severity } from '../playbook/stages.ts';
import { currentStatement, latestRevision, type Revision } from '../statement/statements.ts';
import type { IncidentState } from './state.ts';

/**
 * The envelope that the newest words came from, if the standing consent covers them: the text is exactly what template
 * and values make, the severity is in its scope, and nothing has voided it. Another text is another revision, so any
 * free edit leaves this behind.
 */
export function standingConsent(state: IncidentState): AppliedEnvelope | null {
  const revision = latestRevision(currentStatement(state.statements));
  return revision && consentTo(state, revision, state.chart.context.severity);
}

/** The envelope that any words came from, if the consent covered them while this severity was in force. */
export function consentTo(
  { envelopes }: Pick<IncidentState, 'envelopes'>,
  { revisionId, text }: Revision,
  severity: Severity,
): AppliedEnvelope | null {
  const applied = envelopes.findLast((one) => one.revisionId === revisionId);
  if (!applied || applied.voided || !applied.severities.includes(severity)) return null;
  const { template, slots, values } = applied;
  return text === renderWords(template, slots, values) ? applied : null;
}

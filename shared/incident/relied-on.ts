import { isFullyApproved } from '../approval/approvals.ts';
import { liveRun } from '../playbook/chart-context.ts';
import type { ChecklistItem } from '../playbook/schema.ts';
import { bare, type Requirement, unmet } from './requirements.ts';
import { currentRequest, type IncidentState } from './state.ts';

/**
 * Who gave an approval that rested on a required item of the approve stage, as words for a sentence; null while it is
 * still before every such approval. A signer's own items end with their own decision, all others with the last one:
 * ticked or unticked after that, an item would tell of a check that no signer could rely on.
 */
export function reliedOnBy(state: IncidentState, item: ChecklistItem): string | null {
  const request = liveRun(state.chart.context)?.stage === 'approve' ? currentRequest(state) : null;
  if (!request || !item.required) return null;
  const own = request.signers.find((one) => one.role === item.role && one.decision?.kind === 'approved');
  if (own) return own.label;
  return isFullyApproved(request) ? 'Every signer' : null;
}

/** What still stands in the way and what to do about it: do or waive it; only waive it once somebody approved without. */
function wayOut(state: IncidentState, { id, text }: Requirement, more: string): string {
  const items = state.chart.context.playbook?.stages.approve.checklist ?? [];
  const item = items.find((one) => `item:${one.id}` === id);
  const who = item ? reliedOnBy(state, item) : null;
  const open = `Still open: ${bare(text)}${more}.`;
  return who
    ? `${open} ${who} has approved without it, so it can only be waived, with a reason.`
    : `${open} Do it, or waive it with a reason.`;
}

/** What the soft rules of the live stage still ask for, as a sentence that says what to do; null when nothing. */
export function unmetSentence(state: IncidentState): string | null {
  const [first, ...others] = unmet(state);
  return first ? wayOut(state, first, others.length > 0 ? ` (and ${others.length} more)` : '') : null;
}

/** The required items of the approve stage that nobody has ticked or waived, whoever they belong to. */
export function stillRequired({ chart }: Pick<IncidentState, 'chart'>): readonly ChecklistItem[] {
  const { runs, playbook } = chart.context;
  const run = runs.findLast((one) => one.stage === 'approve');
  const items = run ? (playbook?.stages.approve.checklist ?? []) : [];
  return items.filter(
    ({ id, required }) => required && !run?.checked.includes(id) && !run?.waived.includes(`item:${id}`),
  );
}

/** The required items that a signer's approval would close unticked: from then on they can only be waived. */
export function closedUnticked(state: IncidentState, signerId: string): readonly ChecklistItem[] {
  const request = liveRun(state.chart.context)?.stage === 'approve' ? currentRequest(state) : null;
  const open = request?.signers.filter((one) => one.decision?.kind !== 'approved') ?? [];
  const signer = open.find((one) => one.signerId === signerId);
  if (!signer) return [];
  const last = open.length === 1;
  return stillRequired(state).filter(
    (item) => (last || item.role === signer.role) && reliedOnBy(state, item) === null,
  );
}

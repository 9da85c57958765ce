import { isFullyApproved } from '../approval/approvals.ts';
import { liveRun } from '../playbook/chart-context.ts';
import type { ChecklistItem } from '../playbook/schema.ts';
import { wholeSentence } from '../whole-sentence.ts';
import { waivedByGlass } from './break-glass.ts';
import { isDone } from './by-the-log.ts';
import { bare, headOf, listOf, type Requirement, unmet } from './requirements.ts';
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

/** Who approved without this requirement, so that it can only be waived; null where it can still be done. */
export function approvedWithout(state: IncidentState, { id }: Requirement): string | null {
  const items = state.chart.context.playbook?.stages.approve.checklist ?? [];
  const item = items.find((one) => `item:${one.id}` === id);
  return item ? reliedOnBy(state, item) : null;
}

/** What can still be done. */
function doable(open: readonly Requirement[]): string {
  const [first] = open;
  if (first && open.length === 1) return `Still open: ${bare(first.text)}. Do it, or waive it with a reason.`;
  return `Still open: ${wholeSentence(listOf(open))} Do each, or waive it with a reason.`;
}

/** What can only be waived, with who approved without it. */
function onlyWaivable(state: IncidentState, open: readonly Requirement[]): string {
  const [first] = open;
  if (first && open.length === 1)
    return `Still open: ${bare(first.text)}. ${approvedWithout(state, first)} has approved without it, so it can only be waived, with a reason.`;
  const texts = open.map(
    (one) => `${headOf(one.text)} (${approvedWithout(state, one)} has approved without it)`,
  );
  return `Still open: ${texts.join('; ')}. These can only be waived, each with a reason.`;
}

/** Everything that the soft rules of the live stage still ask for, with the way out of each; null when nothing. */
export function unmetSentence(state: IncidentState): string | null {
  const open = unmet(state);
  const closed = open.filter((one) => approvedWithout(state, one) !== null);
  const still = open.filter((one) => !closed.includes(one));
  const said = [
    ...(still.length === 0 ? [] : [doable(still)]),
    ...(closed.length === 0 ? [] : [onlyWaivable(state, closed)]),
  ];
  return said.length === 0 ? null : said.join(' ');
}

/** The required items of the approve stage that nobody has ticked or waived, whoever they belong to. */
export function stillRequired(state: IncidentState): readonly ChecklistItem[] {
  const { runs, playbook } = state.chart.context;
  const run = runs.findLast((one) => one.stage === 'approve');
  const items = run ? (playbook?.stages.approve.checklist ?? []) : [];
  const glass = waivedByGlass(state);
  return items.filter(
    (item) =>
      item.required &&
      !isDone(state, item, run?.checked ?? []) &&
      !run?.waived.includes(`item:${item.id}`) &&
      !glass.includes(item.id),
  );
}

/** What a signer's approval would close: items that stay ticked from then on, and items that can only be waived. */
export type ClosedItems = {
  readonly ticked: readonly ChecklistItem[];
  readonly unticked: readonly ChecklistItem[];
};

/** The required items of the approve stage that a signer's approval would close as they are. */
export function closedBy(state: IncidentState, signerId: string): ClosedItems {
  const run = liveRun(state.chart.context);
  const request = run?.stage === 'approve' ? currentRequest(state) : null;
  const open = request?.signers.filter((one) => one.decision?.kind !== 'approved') ?? [];
  const signer = open.find((one) => one.signerId === signerId);
  if (!run || !signer) return { ticked: [], unticked: [] };
  const closes = (item: ChecklistItem) =>
    (open.length === 1 || item.role === signer.role) && reliedOnBy(state, item) === null;
  const required = state.chart.context.playbook?.stages.approve.checklist.filter((item) => item.required);
  return {
    ticked: (required ?? []).filter((item) => isDone(state, item, run.checked) && closes(item)),
    unticked: stillRequired(state).filter(closes),
  };
}

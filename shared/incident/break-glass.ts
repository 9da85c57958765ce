import type { ApprovalRequest } from '../approval/approvals.ts';
import { CONFIRM_WITHIN_MS, type Glass } from '../break-glass/glasses.ts';
import { liveRun } from '../playbook/chart-context.ts';
import { allowedMs, runCountdown } from '../playbook/countdown.ts';
import type { ChecklistItem, OnSilence } from '../playbook/schema.ts';
import { silenceRule } from './silence-rule.ts';
import type { IncidentState } from './state.ts';

/** Who may break the glass for this request by the pinned playbook; null for nobody. */
export function lastResort(state: IncidentState, request: ApprovalRequest): OnSilence['lastResort'] {
  return silenceRule(state, request)?.lastResort ?? null;
}

/** True once the signers have had all their time, or a seat is stuck with nobody to take it. */
export function isLastResort(state: IncidentState, request: ApprovalRequest, now: number): boolean {
  const run = liveRun(state.chart.context);
  const left =
    run && allowedMs(run) !== null ? runCountdown(state.chart.context, run, now).remainingMs : null;
  const stuck = request.signers.some((one) => one.decision === null && one.silence.stuckAt !== null);
  return stuck || (left !== null && left <= 0);
}

/** The break of the glass that waits for its second person now; null if there is none. */
export function openGlass(state: IncidentState, request: ApprovalRequest, now: number): Glass | null {
  const glass = state.glasses.findLast((one) => one.requestId === request.requestId);
  return glass && !glass.confirmed && now < glass.at + CONFIRM_WITHIN_MS ? glass : null;
}

/** The confirmed break of the glass that lets this request's words go out: nobody rejected them. */
export function brokenGlass(state: Pick<IncidentState, 'glasses'>, request: ApprovalRequest): Glass | null {
  const glass = state.glasses.findLast((one) => one.requestId === request.requestId && one.confirmed);
  const rejected = request.signers.some((one) => one.decision?.kind === 'rejected');
  return glass && !rejected ? glass : null;
}

/**
 * The required items of the approve stage that belong to signers whom a break of the glass passes over. They are
 * theirs to see to, so breaking it, with its reason, waives them too; items of anybody else still need their own.
 */
export function itemsOfSkipped(
  { chart }: Pick<IncidentState, 'chart'>,
  { signers }: Pick<ApprovalRequest, 'signers'>,
  skipped: readonly { readonly signerId: string }[],
): readonly ChecklistItem[] {
  const roles = signers
    .filter((one) => skipped.some(({ signerId }) => signerId === one.signerId))
    .map((one) => one.role);
  const items = chart.context.playbook?.stages.approve.checklist ?? [];
  return items.filter(({ required, role }) => required && role !== undefined && roles.includes(role));
}

/** The ids of the items that the broken glass of the words in approve waives. */
export function waivedByGlass(state: IncidentState): readonly string[] {
  const request = liveRun(state.chart.context)?.stage === 'approve' ? state.approvals.at(-1) : null;
  const glass = request ? brokenGlass(state, request) : null;
  return request && glass ? itemsOfSkipped(state, request, glass.skipped).map((item) => item.id) : [];
}

/** The name of the requirement that those who were skipped look at what went out. */
export function lookRequirement(glass: Glass): string {
  return `glass:${glass.glassId}`;
}

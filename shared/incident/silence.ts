import type { Signer } from '../approval/approvals.ts';
import { silentSince } from '../approval/sign-of-life.ts';
import { liveRun } from '../playbook/chart-context.ts';
import { allowedMs } from '../playbook/countdown.ts';
import type { OnSilence } from '../playbook/schema.ts';
import { brokenGlass } from './break-glass.ts';
import { silenceRule } from './silence-rule.ts';
import { currentRequest, type IncidentState, phaseOf } from './state.ts';

/** Something about a silent signer that is due, by the clock as it stands. `dueAt` is epoch ms UTC. */
export type SilenceDue = {
  readonly kind: 'remind' | 'escalate';
  readonly signerId: string;
  readonly dueAt: number;
  readonly percent: number;
};

/** When `percent` of the time for approval is gone since this person was asked or last objected; null where no clock runs. */
function dueAfter(state: IncidentState, signer: Signer, percent: number | null): number | null {
  const run = liveRun(state.chart.context);
  const allowed = run?.stage === 'approve' ? allowedMs(run) : null;
  return percent === null || !allowed ? null : silentSince(signer) + Math.ceil((allowed * percent) / 100);
}

function duesOf(state: IncidentState, rule: OnSilence, signer: Signer): readonly SilenceDue[] {
  const { signerId, silence } = signer;
  const due = (kind: SilenceDue['kind'], percent: number | null): readonly SilenceDue[] => {
    const dueAt = dueAfter(state, signer, percent);
    return percent === null || dueAt === null ? [] : [{ kind, signerId, dueAt, percent }];
  };
  return [
    ...(silence.remindedAt === null ? due('remind', rule.nudgeAtPercent) : []),
    ...(silence.stuckAt === null ? due('escalate', rule.backupAtPercent) : []),
  ];
}

/** All that will happen to the open seats of the newest request if everybody stays silent, soonest first. */
export function silenceDues(state: IncidentState): readonly SilenceDue[] {
  const request = phaseOf(state) === 'approve' ? currentRequest(state) : null;
  const rule = request && silenceRule(state, request);
  if (!request || !rule || request.endedAt !== null || brokenGlass(state, request)) return [];
  return request.signers
    .filter((signer) => signer.decision === null)
    .flatMap((signer) => duesOf(state, rule, signer))
    .toSorted((one, other) => one.dueAt - other.dueAt);
}

/** What of it is due at `now` (epoch ms UTC) without the log saying so. */
export function passedSilences(state: IncidentState, now: number): readonly SilenceDue[] {
  return silenceDues(state).filter(({ dueAt }) => dueAt <= now);
}

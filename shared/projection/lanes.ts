import type { Signer } from '../approval/approvals.ts';
import type { IncidentState } from '../incident/state.ts';
import { runCountdown, type Tone } from '../playbook/countdown.ts';
import type { Stage } from '../playbook/stages.ts';

/** One stay in a stage, as a bar. `tone` is how its clock ended, or stands at `until`. Epoch ms UTC. */
export type LaneSegment = {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly tone: Tone;
};
export type StageSegment = LaneSegment & { readonly stage: Stage };

/** Something that happened at one instant, as a tick. Its label is a sentence. */
export type LaneTick = {
  readonly id: string;
  readonly at: number;
  readonly tone: 'calm' | 'warn' | 'over' | 'act' | 'done';
};

/** What is drawn above the scrubber of a replay: where the time went, and when who decided. */
export type Lanes = {
  readonly stages: readonly StageSegment[];
  readonly waits: readonly LaneSegment[];
  readonly approvals: readonly LaneTick[];
  readonly released: readonly LaneTick[];
};

function stageSegments(state: IncidentState, until: number): readonly StageSegment[] {
  const { context } = state.chart;
  return context.runs.map((run, index) => ({
    id: `${run.stage}-${index}`,
    stage: run.stage,
    from: run.enteredAt,
    to: run.leftAt ?? until,
    tone: runCountdown(context, run, until).tone,
  }));
}

function signerWaits(state: IncidentState, until: number): readonly LaneSegment[] {
  return state.approvals.flatMap((request) =>
    request.signers.flatMap(({ signerId, since, decision, withdrawn }): LaneSegment[] => [
      ...withdrawn.map(({ approval }, index) => ({
        id: `${signerId}-${approval.at}`,
        from: withdrawn[index - 1]?.at ?? request.at,
        to: approval.at,
        tone: 'warn' as const,
      })),
      {
        id: signerId,
        from: withdrawn.length > 0 ? since : request.at,
        to: decision?.at ?? request.endedAt ?? until,
        tone: 'warn',
      },
    ]),
  );
}

function askWaits(state: IncidentState, until: number): readonly LaneSegment[] {
  const end = state.chart.context.endedAt ?? until;
  return state.asks.flatMap((ask): LaneSegment[] => {
    const to = ask.end?.at ?? end;
    const inTime: LaneSegment = { id: ask.askId, from: ask.at, to: Math.min(to, ask.dueAt), tone: 'warn' };
    return to <= ask.dueAt
      ? [inTime]
      : [inTime, { id: `${ask.askId}-late`, from: ask.dueAt, to, tone: 'over' }];
  });
}

/** What was decided in a seat, and what was taken back again. */
function seatTicks({ signerId, decision, withdrawn }: Signer): readonly LaneTick[] {
  const given = withdrawn.flatMap(({ approval, at }): LaneTick[] => [
    { id: `${signerId}-given-${approval.at}`, at: approval.at, tone: 'calm' },
    { id: `${signerId}-taken-${at}`, at, tone: 'over' },
  ]);
  if (!decision) return given;
  return [...given, { id: signerId, at: decision.at, tone: decision.kind === 'approved' ? 'calm' : 'over' }];
}

function approvals(state: IncidentState): readonly LaneTick[] {
  return state.approvals.flatMap((request) => [
    ...request.signers.flatMap(seatTicks),
    ...request.objections.map((one): LaneTick => ({ id: one.objectionId, at: one.at, tone: 'warn' })),
  ]);
}

/** What let words go out without every signer: a standing consent, or a break of the glass. */
function withoutTheChain({ envelopes, glasses }: IncidentState): readonly LaneTick[] {
  return [
    ...envelopes.map((one): LaneTick => ({ id: one.revisionId, at: one.at, tone: 'calm' })),
    ...glasses.flatMap(({ glassId, confirmed }): LaneTick[] =>
      confirmed ? [{ id: glassId, at: confirmed.at, tone: 'over' }] : [],
    ),
  ];
}

/** Projects the lanes of an incident up to `until`, epoch ms UTC. */
export function projectLanes(state: IncidentState, until: number): Lanes {
  return {
    stages: stageSegments(state, until),
    waits: [...signerWaits(state, until), ...askWaits(state, until)],
    approvals: [...approvals(state), ...withoutTheChain(state)],
    released: state.releases.map((one) => ({ id: one.releaseId, at: one.at, tone: 'act' })),
  };
}

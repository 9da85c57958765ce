import { liveRun } from '../../playbook/chart-context.ts';
import { allowedMs, passedThresholds } from '../../playbook/countdown.ts';
import { nextStage, STAGE_LABEL, type Stage } from '../../playbook/stages.ts';
import type { IncidentCommandOf } from '../commands.ts';
import { accept, type Decide, type Decision, missingReason, no } from '../deciding.ts';
import type { NewIncidentEvent } from '../events.ts';
import type { Facts } from '../facts.ts';
import { obstacleSentence, obstacles } from '../obstacles.ts';
import { requirements } from '../requirements.ts';
import { standingConsent } from '../standing-consent.ts';
import type { IncidentState } from '../state.ts';
import { notNoticed } from './noticed.ts';
import { requestApproval } from './request.ts';

const FOLLOW_UP_ENDS = 'Follow-up ends with the next statement or by closing the incident.';

function firstStatement(state: IncidentState, facts: Facts): readonly NewIncidentEvent[] {
  if (state.statements.length > 0) return [];
  return [{ type: 'statement.started', data: { statementId: facts.newId(), kind: 'holding', number: 1 } }];
}

/** Refuses to leave the live stage while anything stands in the way. */
function exitRefusal(state: IncidentState, now: number): Decision | null {
  const all = obstacles(state, now);
  const sentence = obstacleSentence(state, all);
  if (sentence === null) return null;
  return no(all.some(({ waive }) => waive === null) ? 'exit-rule' : 'unmet', sentence);
}

/** Where going on leads: words that a standing consent covers pass approve by. Null where the chart goes no further. */
export function leadsTo(state: IncidentState): Stage | null {
  const run = liveRun(state.chart.context);
  const next = run && nextStage(run.stage);
  return next === 'approve' && standingConsent(state) ? 'publish' : next;
}

/** Moves to the next stage. A stage may be left early whenever its exit rule holds. */
export const advance: Decide<IncidentCommandOf<'stage.advance'>> = (state, command, facts) => {
  const run = liveRun(state.chart.context);
  if (!run) return no('not-live', 'This incident is not live.');
  if (nextStage(run.stage) !== command.to) {
    const elsewhere = `From ${STAGE_LABEL[run.stage]} the way does not lead to ${STAGE_LABEL[command.to]}.`;
    return no('wrong-stage', run.stage === 'followUp' ? FOLLOW_UP_ENDS : elsewhere);
  }
  const refusal = exitRefusal(state, facts.at);
  if (refusal) return refusal;
  const advanced: NewIncidentEvent = { type: 'stage.advanced', data: { from: run.stage, to: command.to } };
  if (command.to === 'draft') return accept(advanced, ...firstStatement(state, facts));
  if (command.to !== 'approve') return accept(advanced);
  // The standing consent approved these words: nobody has to be asked, and approve takes no time.
  if (standingConsent(state))
    return accept(advanced, { type: 'stage.advanced', data: { from: 'approve', to: 'publish' } });
  const request = requestApproval(state, facts);
  return request.ok ? accept(advanced, ...request.value) : request;
};

/** Gives the live stage more time, with a reason. */
export const extend: Decide<IncidentCommandOf<'stage.extend'>> = (state, command) => {
  const run = liveRun(state.chart.context);
  if (!run || allowedMs(run) === null) return no('no-clock', 'No clock runs in this stage.');
  if (command.byMs < 60_000) return no('too-short', 'Extend by at least one minute.');
  const reason = missingReason(command.reason, 'the stage needs more time');
  const { byMs } = command;
  return (
    reason ?? accept({ type: 'stage.extended', data: { stage: run.stage, byMs, reason: command.reason } })
  );
};

/** Lets a soft requirement go, with a reason. */
export const waive: Decide<IncidentCommandOf<'stage.waive'>> = (state, command) => {
  const run = liveRun(state.chart.context);
  const found = requirements(state).find((one) => one.id === command.requirement);
  if (!run || !found) return no('unknown-requirement', 'This stage has no such requirement.');
  if (found.met || found.waived !== null) return no('nothing-to-waive', 'This is done or waived already.');
  const reason = missingReason(command.reason, 'this can be left out');
  const { requirement } = command;
  return (
    reason ??
    accept({ type: 'stage.waived', data: { stage: run.stage, requirement, reason: command.reason } })
  );
};

type Threshold = IncidentCommandOf<'stage.warn' | 'stage.expire'>;

function notice(state: IncidentState, command: Threshold, facts: Facts): Decision {
  const { percent, noticedAt = facts.at } = command;
  const run = liveRun(state.chart.context);
  const passed = passedThresholds(state.chart.context, facts.at).find((one) => one.percent === percent);
  if (!run || !passed) return no('not-passed', 'This threshold has not passed, or the log says so already.');
  const wrong = notNoticed(command, passed.dueAt, facts.at);
  if (wrong) return wrong;
  const data = { stage: run.stage, ...passed, noticedAt };
  return accept(percent < 100 ? { type: 'stage.warned', data } : { type: 'stage.expired', data });
}

/** Holdline's clock noticed that a warning threshold passed. */
export const warn: Decide<IncidentCommandOf<'stage.warn'>> = (state, command, facts) =>
  notice(state, command, facts);

/** Holdline's clock noticed that the budget, or another whole budget, ran out. */
export const expire: Decide<IncidentCommandOf<'stage.expire'>> = (state, command, facts) =>
  notice(state, command, facts);

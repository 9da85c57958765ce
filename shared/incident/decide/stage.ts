import { isFullyApproved } from '../../approval/approvals.ts';
import { misfitSentence } from '../../channel/misfits.ts';
import { liveRun } from '../../playbook/chart-context.ts';
import { allowedMs, passedThresholds } from '../../playbook/countdown.ts';
import { nextStage, STAGE_LABEL, type Stage } from '../../playbook/stages.ts';
import { allTexts } from '../../statement/channel-words.ts';
import { currentStatement, latestRevision } from '../../statement/statements.ts';
import { openSlots } from '../../statement/words.ts';
import { coversChain } from '../approved-words.ts';
import { brokenGlass } from '../break-glass.ts';
import { refusedWords } from '../checks.ts';
import type { IncidentCommandOf } from '../commands.ts';
import { accept, type Decide, type Decision, missingReason, no } from '../deciding.ts';
import type { NewIncidentEvent } from '../events.ts';
import type { Facts } from '../facts.ts';
import { unmetSentence } from '../relied-on.ts';
import { requirements } from '../requirements.ts';
import { staleSentence } from '../staleness.ts';
import { standingConsent } from '../standing-consent.ts';
import { currentRequest, type IncidentState } from '../state.ts';
import { notNoticed } from './noticed.ts';
import { requestApproval } from './request.ts';

const ASK_MORE = 'The severity rose and asks for more signers. Save the words again to ask them.';
const FOLLOW_UP_ENDS = 'Follow-up ends with the next statement or by closing the incident.';

/** The hard exit rule of each stage: the sentence that says what is missing, or null. It cannot be waived. */
const EXIT_RULE: Record<Stage, (state: IncidentState, now: number) => string | null> = {
  detect: () => null,
  brief: ({ brief, facts, chart }) => {
    const nothing =
      !brief.items.some((item) => item.struck === null) &&
      !facts.some(({ status }) => status !== 'withdrawn');
    const parts = [
      ...(nothing ? ['Write down at least one thing that is known or not known.'] : []),
      ...(chart.context.complex === null
        ? ['Say whether this is simple or complex; it sets the time for the draft and for first words.']
        : []),
    ];
    return parts.length === 0 ? null : parts.join(' ');
  },
  draft: (state, now) => {
    const statement = currentStatement(state.statements);
    const revision = latestRevision(statement);
    if (!statement || !revision || revision.text.trim() === '')
      return 'No words are saved yet. Write the statement and save it as a revision.';
    const [slot] = allTexts(revision).flatMap(openSlots);
    if (slot) return `The slot "${slot}" is not filled. Fill every slot before you ask for approval.`;
    const refused = refusedWords(state, statement, revision);
    if (refused) return refused;
    const misfit = misfitSentence(revision, state.chart.context.playbook?.channels ?? []);
    return misfit ?? staleSentence(state, now);
  },
  approve: (state) => {
    const request = currentRequest(state);
    const revision = latestRevision(currentStatement(state.statements));
    if (!request || request.revisionId !== revision?.revisionId)
      return 'These words have not been put to the signers.';
    if (!coversChain(state, request)) return ASK_MORE;
    const missing = request.signers.filter((signer) => signer.decision?.kind !== 'approved');
    return isFullyApproved(request) || brokenGlass(state, request)
      ? null
      : `Still to approve: ${missing.map((one) => one.label).join(', ')}.`;
  },
  publish: (state) => {
    const statement = currentStatement(state.statements);
    const out = state.releases.some((release) => release.statementId === statement?.statementId);
    if (out) return null;
    const request = currentRequest(state);
    return request && !coversChain(state, request)
      ? ASK_MORE
      : 'Nothing has gone out yet. Record at least one release.';
  },
  followUp: () => FOLLOW_UP_ENDS,
};

function firstStatement(state: IncidentState, facts: Facts): readonly NewIncidentEvent[] {
  if (state.statements.length > 0) return [];
  return [{ type: 'statement.started', data: { statementId: facts.newId(), kind: 'holding', number: 1 } }];
}

/** All that stands in the way of leaving the live stage: the hard rule first, then every unmet requirement. */
function exitRefusal(state: IncidentState, stage: Stage, now: number): Decision | null {
  const rule = EXIT_RULE[stage](state, now);
  const still = unmetSentence(state);
  if (rule) return no('exit-rule', still === null ? rule : `${rule} ${still}`);
  return still === null ? null : no('unmet', still);
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
  const refusal = exitRefusal(state, run.stage, facts.at);
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

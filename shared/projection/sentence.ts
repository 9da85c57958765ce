import { BRIEF_COLUMN_LABEL } from '../brief/brief.ts';
import type { IncidentEvent } from '../incident/events.ts';
import { requirements } from '../incident/requirements.ts';
import type { IncidentState } from '../incident/state.ts';
import { assertNever } from '../kernel.ts';
import { actorName, type People } from '../people/people.ts';
import { ROLE_LABEL } from '../playbook/roles.ts';
import { SEVERITY_LABEL, STAGE_LABEL } from '../playbook/stages.ts';
import { TRIAGE_ADVICE } from '../report/reports.ts';
import { STATEMENT_LABEL } from '../statement/events.ts';
import { durationText, timeText } from '../time-text.ts';

/** How loud a line of the log is: an ordinary line, a good one, one to look at, or one that hurts. */
export type LineTone = 'plain' | 'calm' | 'warn' | 'over';

/** One event in people's words. `subject` is set in bold; null when the sentence has none. */
export type Line = { readonly subject: string | null; readonly text: string; readonly tone: LineTone };

/** What a sentence may look at: the state before the event and the people of the room. */
export type SentenceContext = { readonly before: IncidentState; readonly people: People };

const line = (subject: string | null, text: string, tone: LineTone = 'plain'): Line => ({ subject, text, tone });

function revisionLabel(state: IncidentState, revisionId: string): string {
  for (const statement of state.statements) {
    const revision = statement.revisions.find((one) => one.revisionId === revisionId);
    if (revision) return `${STATEMENT_LABEL[statement.kind]} ${statement.number}.${revision.number}`;
  }
  return 'the words';
}

function seatLabel(state: IncidentState, signerId: string): string {
  const signers = state.approvals.flatMap((request) => request.signers);
  return signers.find((one) => one.signerId === signerId)?.label ?? 'a seat';
}

function voided(state: IncidentState): string {
  if (state.chart.context.runs.at(-1)?.stage !== 'approve') return '';
  const signed = state.approvals.at(-1)?.signers.filter((one) => one.decision?.kind === 'approved').length ?? 0;
  return `; ${signed === 1 ? '1 approval' : `${signed} approvals`} of the old words void`;
}

function itemText(state: IncidentState, stage: keyof typeof STAGE_LABEL, itemId: string): string {
  const items = state.chart.context.playbook?.stages[stage].checklist ?? [];
  return items.find((item) => item.id === itemId)?.text ?? itemId;
}

function stageLine(event: IncidentEvent, { before, people }: SentenceContext): Line | null {
  const who = actorName(people, event.by);
  switch (event.type) {
    case 'stage.advanced':
      return line(who, `moved on from ${STAGE_LABEL[event.data.from]} to ${STAGE_LABEL[event.data.to]}`);
    case 'stage.extended': {
      const { byMs, stage, reason } = event.data;
      return line(who, `gave ${STAGE_LABEL[stage]} ${durationText(byMs)} more: ${reason}`, 'warn');
    }
    case 'stage.warned':
      return line(`${event.data.percent} %`, `of the ${STAGE_LABEL[event.data.stage].toLowerCase()} budget gone`, 'warn');
    case 'stage.expired': {
      const times = event.data.percent === 100 ? 'is used up' : `is used up ${event.data.percent / 100} times over`;
      return line(STAGE_LABEL[event.data.stage], `budget ${times}`, 'over');
    }
    case 'stage.waived': {
      const found = requirements(before).find((one) => one.id === event.data.requirement);
      return line(who, `waived “${found?.text ?? event.data.requirement}”: ${event.data.reason}`, 'warn');
    }
    case 'checklist.checked':
      return line(who, `did: ${itemText(before, event.data.stage, event.data.itemId)}`);
    case 'checklist.unchecked':
      return line(who, `reopened: ${itemText(before, event.data.stage, event.data.itemId)}`);
    default:
      return null;
  }
}

function incidentLine(event: IncidentEvent, { people }: SentenceContext): Line | null {
  const who = actorName(people, event.by);
  switch (event.type) {
    case 'incident.opened':
      return line(who, `raised the alarm: ${event.data.title} (${event.data.playbook.title})`, 'over');
    case 'incident.classified':
      return line(who, `called it ${event.data.complex ? 'complex' : 'simple'}: ${event.data.reason}`);
    case 'incident.closed':
      return line(who, `closed the incident: ${event.data.reason}`, 'calm');
    case 'incident.stoodDown':
      return line(who, `stood down: ${event.data.reason}`, 'calm');
    case 'severity.changed': {
      const { from, to, reason, proposedBy } = event.data;
      const how = proposedBy === null ? '' : `, as ${actorName(people, proposedBy)} proposed`;
      return line(who, `changed severity from ${from} to ${to} ${SEVERITY_LABEL[to]}${how}: ${reason}`, 'warn');
    }
    case 'severity.proposed':
      return line(who, `proposed to lower severity to ${event.data.to}: ${event.data.reason}`);
    case 'severity.withdrawn':
      return line(who, `took back the proposal to lower severity to ${event.data.to}`);
    case 'clock.adjusted': {
      const { shiftMs, asleepMs } = event.data;
      if (shiftMs === 0) return line(null, `This computer slept for ${durationText(asleepMs)}; the clocks ran on`, 'warn');
      const direction = shiftMs > 0 ? 'forward' : 'back';
      return line(null, `System clock moved ${direction} by ${durationText(shiftMs)}; no countdown moved`, 'warn');
    }
    default:
      return null;
  }
}

function roomLine(event: IncidentEvent, { before, people }: SentenceContext): Line | null {
  const who = actorName(people, event.by);
  switch (event.type) {
    case 'presence.marked':
      return line(actorName(people, event.data.personId), `is in the room as ${ROLE_LABEL[event.data.role]}`);
    case 'presence.cleared':
      return line(actorName(people, event.data.personId), `left the room as ${ROLE_LABEL[event.data.role]}`, 'warn');
    case 'report.logged':
      return line(event.data.source, `reported: ${event.data.text}`);
    case 'report.triaged': {
      const report = before.reports.find((one) => one.reportId === event.data.reportId);
      const kind = TRIAGE_ADVICE[event.data.kind].label.toLowerCase();
      return line(who, `read the report from ${report?.source ?? 'someone'} as ${kind}`);
    }
    case 'brief.added':
      return line(BRIEF_COLUMN_LABEL[event.data.column], event.data.text);
    case 'brief.struck': {
      const item = before.brief.items.find((one) => one.itemId === event.data.itemId);
      return line(who, `struck “${item?.text ?? ''}”: ${event.data.reason}`, 'warn');
    }
    case 'audience.added':
      return line(who, `added the audience ${event.data.name}: ${event.data.needs}`);
    case 'audience.removed': {
      const audience = before.brief.audiences.find((one) => one.audienceId === event.data.audienceId);
      return line(who, `removed the audience ${audience?.name ?? ''}`);
    }
    case 'note.added':
      return line(who, `noted: ${event.data.text}`);
    default:
      return null;
  }
}

function askLine(event: IncidentEvent, { before, people }: SentenceContext): Line | null {
  const who = actorName(people, event.by);
  const asked = (askId: string) => {
    const ask = before.asks.find((one) => one.askId === askId);
    return { name: actorName(people, ask?.personId ?? ''), question: ask?.question ?? '' };
  };
  switch (event.type) {
    case 'ask.raised': {
      const by = timeText(event.data.dueAt, before.zone);
      return line(who, `asked ${actorName(people, event.data.personId)}, answer by ${by}: ${event.data.question}`);
    }
    case 'ask.nudged':
      return line(who, `nudged ${asked(event.data.askId).name}: ${asked(event.data.askId).question}`, 'warn');
    case 'ask.answered':
      return line(asked(event.data.askId).name, `answered: ${event.data.answer}`, 'calm');
    default:
      return null;
  }
}

function wordsLine(event: IncidentEvent, { before, people }: SentenceContext): Line | null {
  const who = actorName(people, event.by);
  switch (event.type) {
    case 'statement.started':
      return line(who, `started ${STATEMENT_LABEL[event.data.kind].toLowerCase()} ${event.data.number}`);
    case 'draft.revised': {
      const statement = before.statements.find((one) => one.statementId === event.data.statementId);
      const name = `${statement?.number ?? ''}.${event.data.number}`;
      const effect = voided(before);
      return line(who, `saved revision ${name}${effect}`, effect === '' ? 'plain' : 'over');
    }
    case 'approval.requested': {
      const seats = event.data.signers.map((one) => `${one.label} (${actorName(people, one.personId)})`);
      return line(revisionLabel(before, event.data.revisionId), `put to ${seats.join(', ')}`);
    }
    case 'approval.approved':
      return line(who, `approved ${revisionLabel(before, event.data.revisionId)} as ${seatLabel(before, event.data.signerId)}`, 'calm');
    case 'approval.rejected':
      return line(who, `rejected ${revisionLabel(before, event.data.revisionId)}: ${event.data.reason}`, 'over');
    case 'approval.objected':
      return line(who, `strong objection as ${ROLE_LABEL[event.data.role]}: ${event.data.reason}`, 'warn');
    case 'approval.handedOver': {
      const { from, to, signerId, reason } = event.data;
      const seat = seatLabel(before, signerId);
      return line(who, `handed the seat ${seat} from ${actorName(people, from)} to ${actorName(people, to)}: ${reason}`, 'warn');
    }
    default:
      return null;
  }
}

function publicLine(event: IncidentEvent, { before, people }: SentenceContext): Line | null {
  const who = actorName(people, event.by);
  switch (event.type) {
    case 'release.recorded': {
      const { channel, revisionId, address } = event.data;
      const channels = before.chart.context.playbook?.channels ?? [];
      const name = channels.find((one) => one.id === channel)?.name ?? channel;
      return line(who, `released ${revisionLabel(before, revisionId)} on ${name}: ${address}`, 'calm');
    }
    case 'promise.made':
      return line(who, `promised the next word by ${timeText(event.data.dueAt, before.zone)}: ${event.data.text}`);
    case 'promise.kept':
      return line(null, 'The promised next word is out in time', 'calm');
    case 'promise.missed':
      return line(null, `The next word promised for ${timeText(event.data.dueAt, before.zone)} is not out`, 'over');
    case 'promise.dropped':
      return line(who, `dropped the promise of a next word: ${event.data.reason}`, 'warn');
    default:
      return null;
  }
}

/** Tells one event in people's words. Every kind of event has a sentence; a kind without one is a bug. */
export function sentenceOf(event: IncidentEvent, context: SentenceContext): Line {
  const told =
    stageLine(event, context) ??
    incidentLine(event, context) ??
    roomLine(event, context) ??
    askLine(event, context) ??
    wordsLine(event, context) ??
    publicLine(event, context);
  return told ?? assertNever(event as never);
}

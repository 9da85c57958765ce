import type { IncidentEvent, IncidentEventOf } from '../incident/events.ts';
import { bare, requirements } from '../incident/requirements.ts';
import type { IncidentState } from '../incident/state.ts';
import { actorName, type People, personById } from '../people/people.ts';
import { ROLE_LABEL, type Role } from '../playbook/roles.ts';
import { SEVERITY_LABEL, STAGE_LABEL } from '../playbook/stages.ts';
import { isLateTick } from '../playbook/ticks.ts';
import { durationText, momentText } from '../time-text.ts';
import { noticedText } from './late-text.ts';
import { type Line, line, type SentenceContext } from './line.ts';

function itemText(state: IncidentState, stage: keyof typeof STAGE_LABEL, itemId: string): string {
  const items = state.chart.context.playbook?.stages[stage].checklist ?? [];
  return items.find((item) => item.id === itemId)?.text ?? itemId;
}

/** Whose item somebody ticked that is not theirs: who ticks it need not be who did it. */
function forWhom(people: People, by: string, role: Role | undefined): string {
  const own = role === undefined || personById(people, by)?.roles.includes(role) === true;
  return own ? '' : `, an item of ${ROLE_LABEL[role]}`;
}

/** What was ticked as done; of an item that was due before the first words, also that they were out by then. */
function doneLine(event: IncidentEventOf<'checklist.checked'>, { before, people }: SentenceContext): Line {
  const { stage, itemId } = event.data;
  const { context } = before.chart;
  const item = context.playbook?.stages[stage].checklist.find(({ id }) => id === itemId);
  const isLate = item !== undefined && isLateTick(context, item, event.at);
  const late = isLate ? ', after the first words were out' : '';
  const text = `ticked as done${late}${forWhom(people, event.by, item?.role)}: ${itemText(before, stage, itemId)}`;
  return line(actorName(people, event.by), text, isLate ? 'warn' : 'plain');
}

/** Both times of a threshold that passed while Holdline slept or was closed; nothing of one noticed at once. */
function noticed(
  event: { readonly at: number; readonly data: { readonly dueAt: number; readonly noticedAt: number } },
  { zone }: IncidentState,
): string {
  const how = noticedText(event, zone);
  return how === null ? '' : ` at ${momentText(event.data.dueAt, event.at, zone)} (${how})`;
}

/** Tells what happened to a stage or its checklist; null for other events. */
export function stageLine(event: IncidentEvent, { before, people }: SentenceContext): Line | null {
  const who = actorName(people, event.by);
  switch (event.type) {
    case 'stage.advanced':
      return line(who, `moved on from ${STAGE_LABEL[event.data.from]} to ${STAGE_LABEL[event.data.to]}`);
    case 'stage.extended': {
      const { byMs, stage, reason } = event.data;
      return line(who, `gave ${STAGE_LABEL[stage]} ${durationText(byMs)} more: ${reason}`, 'warn');
    }
    case 'stage.warned':
      return line(
        `${event.data.percent} %`,
        `of the ${STAGE_LABEL[event.data.stage].toLowerCase()} budget was gone${noticed(event, before)}`,
        'warn',
      );
    case 'stage.expired': {
      const times =
        event.data.percent === 100 ? 'is used up' : `is used up ${event.data.percent / 100} times over`;
      return line(STAGE_LABEL[event.data.stage], `budget ${times}${noticed(event, before)}`, 'over');
    }
    case 'stage.waived': {
      const found = requirements(before).find((one) => one.id === event.data.requirement);
      return line(who, `waived “${found?.text ?? event.data.requirement}”: ${event.data.reason}`, 'warn');
    }
    case 'checklist.checked':
      return doneLine(event, { before, people });
    case 'checklist.unchecked':
      return line(who, `reopened: ${itemText(before, event.data.stage, event.data.itemId)}`);
    default:
      return null;
  }
}

/** How bad it was taken to be, and since when we knew: what every clock of the incident counts from. */
function firstKnown({ at, data }: Extract<IncidentEvent, { readonly type: 'incident.opened' }>): string {
  const { severity, firstAwarenessAt, zone } = data;
  return `${severity} ${SEVERITY_LABEL[severity]}, first known at ${momentText(firstAwarenessAt, at, zone)}`;
}

/** Which thresholds of the clock to first words the correction put into the past, and that they are noticed only now. */
function noticedWith(
  { at, data }: IncidentEventOf<'incident.awarenessCorrected'>,
  { zone }: IncidentState,
): string {
  const last = data.passed.at(-1);
  const told = data.passed.filter((one) => one.percent <= 100 || one === last);
  const due = told.map(({ percent, dueAt }) => `${percent} % due at ${momentText(dueAt, at, zone)}`);
  return due.length === 0 ? '' : `. Of the time to first words, noticed only now: ${due.join(', ')}`;
}

function correctedLine(
  who: string,
  event: IncidentEventOf<'incident.awarenessCorrected'>,
  before: IncidentState,
): Line {
  const { at, data } = event;
  const [from, to] = [data.from, data.to].map((one) => momentText(one, at, before.zone));
  const reason = data.passed.length === 0 ? data.reason : bare(data.reason);
  const text = `corrected first awareness from ${from} to ${to}: ${reason}${noticedWith(event, before)}`;
  return line(who, text, data.passed.some(({ percent }) => percent >= 100) ? 'over' : 'warn');
}

function adjustedLine({ data: { shiftMs, asleepMs } }: IncidentEventOf<'clock.adjusted'>): Line {
  if (shiftMs === 0)
    return line(null, `This computer slept for ${durationText(asleepMs)}; the clocks ran on`, 'warn');
  const direction = shiftMs > 0 ? 'forward' : 'back';
  return line(
    null,
    `System clock moved ${direction} by ${durationText(shiftMs)}; no countdown moved`,
    'warn',
  );
}

/** Tells what happened to the incident as a whole; null for other events. */
export function incidentLine(event: IncidentEvent, { before, people }: SentenceContext): Line | null {
  const who = actorName(people, event.by);
  switch (event.type) {
    case 'incident.opened': {
      const { drill, title, playbook } = event.data;
      const about = `${title} (${playbook.title}), ${firstKnown(event)}`;
      return drill ? line(who, `started a drill: ${about}`) : line(who, `raised the alarm: ${about}`, 'over');
    }
    case 'incident.awarenessCorrected':
      return correctedLine(who, event, before);
    case 'incident.retitled':
      return line(who, `changed the title to “${event.data.title}”: ${event.data.reason}`, 'warn');
    case 'incident.classified':
      return line(who, `called it ${event.data.complex ? 'complex' : 'simple'}: ${event.data.reason}`);
    case 'incident.closed':
      return line(who, `closed the incident: ${event.data.reason}`, 'calm');
    case 'incident.stoodDown':
      return line(who, `stood down: ${event.data.reason}`, 'calm');
    case 'severity.changed': {
      const { from, to, reason, proposedBy } = event.data;
      const how = proposedBy === null ? '' : `, as ${actorName(people, proposedBy)} proposed`;
      return line(
        who,
        `changed severity from ${from} to ${to} ${SEVERITY_LABEL[to]}${how}: ${reason}`,
        'warn',
      );
    }
    case 'severity.proposed':
      return line(who, `proposed to lower severity to ${event.data.to}: ${event.data.reason}`);
    case 'severity.withdrawn':
      return line(who, `took back the proposal to lower severity to ${event.data.to}`);
    case 'clock.adjusted':
      return adjustedLine(event);
    default:
      return null;
  }
}

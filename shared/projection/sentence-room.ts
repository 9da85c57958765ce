import { BRIEF_COLUMN_LABEL } from '../brief/brief.ts';
import type { IncidentEvent } from '../incident/events.ts';
import { actorName } from '../people/people.ts';
import { ROLE_LABEL } from '../playbook/roles.ts';
import { TRIAGE_ADVICE } from '../report/reports.ts';
import { timeText } from '../time-text.ts';
import { type Line, line, type SentenceContext } from './line.ts';

/** Tells what people saw, knew and noted; null for other events. */
export function roomLine(event: IncidentEvent, { before, people }: SentenceContext): Line | null {
  const who = actorName(people, event.by);
  switch (event.type) {
    case 'presence.marked':
      return line(actorName(people, event.data.personId), `is in the room as ${ROLE_LABEL[event.data.role]}`);
    case 'presence.cleared':
      return line(
        actorName(people, event.data.personId),
        `left the room as ${ROLE_LABEL[event.data.role]}`,
        'warn',
      );
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

/** Tells what was asked, nudged and answered; null for other events. */
export function askLine(event: IncidentEvent, { before, people }: SentenceContext): Line | null {
  const who = actorName(people, event.by);
  const asked = (askId: string) => {
    const ask = before.asks.find((one) => one.askId === askId);
    return { name: actorName(people, ask?.personId ?? ''), question: ask?.question ?? '' };
  };
  switch (event.type) {
    case 'ask.raised': {
      const by = timeText(event.data.dueAt, before.zone);
      return line(
        who,
        `asked ${actorName(people, event.data.personId)}, answer by ${by}: ${event.data.question}`,
      );
    }
    case 'ask.nudged':
      return line(who, `nudged ${asked(event.data.askId).name}: ${asked(event.data.askId).question}`, 'warn');
    case 'ask.answered':
      return line(asked(event.data.askId).name, `answered: ${event.data.answer}`, 'calm');
    default:
      return null;
  }
}

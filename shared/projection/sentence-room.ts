import { askedName } from '../ask/asks.ts';
import { BRIEF_COLUMN_LABEL } from '../brief/brief.ts';
import type { IncidentEvent, IncidentEventOf } from '../incident/events.ts';
import type { IncidentState } from '../incident/state.ts';
import { actorName, type People } from '../people/people.ts';
import { ROLE_LABEL } from '../playbook/roles.ts';
import { TRIAGE_ADVICE } from '../report/reports.ts';
import { type Line, line, type SentenceContext } from './line.ts';

function briefText(
  { column, text, askId }: IncidentEventOf<'brief.added'>['data'],
  { asks }: IncidentState,
  people: People,
): string {
  const ask = asks.find((one) => one.askId === askId);
  const from = ask ? `took from the answer of ${askedName(ask, people)}, ` : 'wrote ';
  return `${from}under ${BRIEF_COLUMN_LABEL[column]}: ${text}`;
}

/** Tells what people saw, knew and noted; null for other events. */
export function roomLine(event: IncidentEvent, { before, people }: SentenceContext): Line | null {
  const who = actorName(people, event.by);
  switch (event.type) {
    case 'presence.marked': {
      const role = ROLE_LABEL[event.data.role];
      const own = event.data.personId === event.by;
      const marked = `marked ${actorName(people, event.data.personId)} as in the room as ${role}`;
      return line(who, own ? `is in the room as ${role}` : marked);
    }
    case 'presence.cleared': {
      const role = ROLE_LABEL[event.data.role];
      const own = event.data.personId === event.by;
      const marked = `marked ${actorName(people, event.data.personId)} as gone as ${role}`;
      return line(who, own ? `left the room as ${role}` : marked, 'warn');
    }
    case 'report.logged': {
      const { source, text, imported } = event.data;
      const from = imported === undefined ? 'logged a report' : `imported, row ${imported.line}, a report`;
      return line(who, `${from} from ${source}: ${text}`);
    }
    case 'report.triaged': {
      const report = before.reports.findLast((one) => one.reportId === event.data.reportId);
      const kind = TRIAGE_ADVICE[event.data.kind].label.toLowerCase();
      return line(who, `read the report from ${report?.source ?? 'someone'} as ${kind}`);
    }
    case 'brief.added':
      return line(who, briefText(event.data, before, people));
    case 'brief.struck': {
      const { itemId } = event.data;
      const fact = before.facts.find((one) => one.factId === itemId);
      const item = fact ?? before.brief.items.find((one) => one.itemId === itemId);
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

import type { IncidentEvent, IncidentEventOf } from '../incident/events.ts';
import type { IncidentState } from '../incident/state.ts';
import { actorName } from '../people/people.ts';
import { openQueues, overdueText } from '../queue/queues.ts';
import { momentText } from '../time-text.ts';
import { type Line, line, type SentenceContext } from './line.ts';

/** What was noted with it, as the rest of a sentence. */
const rest = (note: string): string => (note.trim() === '' ? '' : `: ${note}`);

/** As many queues as a line of the log names; the report names them all. */
const MOST_NAMED = 3;

/** The queues that nobody vouched for while words went out, as the rest of a sentence; empty where there is none. */
export function whileOpen({ queues }: Pick<IncidentState, 'queues'>): string {
  const open = openQueues(queues);
  if (open.length === 0) return '';
  const are =
    open.length === 1 ? 'one queue of planned posts was' : `${open.length} queues of planned posts were`;
  const named = open.slice(0, MOST_NAMED).map(({ name }) => name);
  const more = open.length > MOST_NAMED ? [`${open.length - MOST_NAMED} more`] : [];
  return `, while ${are} not attested as paused (${[...named, ...more].join('; ')})`;
}

/** Tells what became of the queues of planned posts; null for other events. */
function queueLine(event: IncidentEvent, { before, people }: SentenceContext): Line | null {
  const who = actorName(people, event.by);
  const name = (queueId: string) => before.queues.find((one) => one.queueId === queueId)?.name ?? 'a queue';
  switch (event.type) {
    case 'queue.added':
      return line(who, `added a queue of planned posts: ${event.data.name}`);
    case 'queue.paused':
      return line(who, `attested as paused: ${name(event.data.queueId)}${rest(event.data.note)}`, 'calm');
    case 'queue.notUsed':
      return line(who, `said that we do not use ${name(event.data.queueId)}${rest(event.data.reason)}`);
    case 'queue.reopened':
      return line(who, `opened ${name(event.data.queueId)} again${rest(event.data.reason)}`, 'over');
    case 'queue.overdueRead': {
      const { queueId, note } = event.data;
      return line(who, `read the overdue posts of ${name(queueId)}, ${overdueText(event.data)}${rest(note)}`);
    }
    case 'queue.resumed':
      return line(who, `resumed ${name(event.data.queueId)}${rest(event.data.reason)}`, 'warn');
    default:
      return null;
  }
}

type Reported = IncidentEventOf<'fake.reported'>;

function reportedLine({ at, data }: Reported, who: string, page: string, zone: string): Line {
  const { to, how, reference, answerBy } = data;
  const parts = [
    ...(how.trim() === '' ? [] : [how]),
    ...(reference.trim() === '' ? [] : [`reference ${reference}`]),
    ...(answerBy === null ? [] : [`answer by ${momentText(answerBy, at, zone)}`]),
  ];
  return line(who, `reported the fake ${page} to ${to}${rest(parts.join(', '))}`);
}

/** Tells what became of pages that pose as us; null for other events. */
function fakeLine(event: IncidentEvent, { before, people }: SentenceContext): Line | null {
  const who = actorName(people, event.by);
  const page = (fakeId: string) => before.fakes.find((one) => one.fakeId === fakeId)?.name ?? 'page';
  switch (event.type) {
    case 'fake.found': {
      const { name, address, does, foundBy } = event.data;
      const by = foundBy.trim() === '' ? '' : `, found by ${foundBy}`;
      return line(who, `registered a fake page, ${name} (${address})${by}: ${does}`, 'warn');
    }
    case 'fake.reported':
      return reportedLine(event, who, page(event.data.fakeId), before.zone);
    case 'fake.referenced':
      return line(
        who,
        `wrote down the reference of the report of ${page(event.data.fakeId)}${rest(event.data.reference)}`,
      );
    case 'fake.answered':
      return line(
        who,
        `wrote down an answer about the fake ${page(event.data.fakeId)}${rest(event.data.text)}`,
      );
    case 'fake.down':
      return line(who, `saw the fake ${page(event.data.fakeId)} taken down${rest(event.data.text)}`, 'calm');
    case 'fake.refused':
      return line(
        who,
        `was refused a take-down of ${page(event.data.fakeId)}${rest(event.data.text)}`,
        'over',
      );
    case 'fake.closed':
      return line(who, `let the fake ${page(event.data.fakeId)} go${rest(event.data.text)}`, 'warn');
    case 'fake.back':
      return line(
        who,
        `put the fake ${page(event.data.fakeId)} back to work${rest(event.data.text)}`,
        'over',
      );
    default:
      return null;
  }
}

/** Tells what happened at the social officer's desk; null for other events. */
export function deskLine(event: IncidentEvent, context: SentenceContext): Line | null {
  if (event.type !== 'report.imported') return queueLine(event, context) ?? fakeLine(event, context);
  const { fileName, rows, refused, duplicates, sha256, timesRead } = event.data;
  const left = `${refused} refused, ${duplicates} left out as here already or twice in the file`;
  return line(
    actorName(context.people, event.by),
    `imported ${rows} mentions from ${fileName} (${left}; ${timesRead}; SHA-256 ${sha256.slice(0, 12)}…)`,
  );
}

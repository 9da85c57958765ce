import type { IncidentEvent, IncidentEventType } from '../incident/events.ts';
import { dayText } from '../zone-clock.ts';

/** One line of the sheet: what is counted, and by which entries. */
export type WorkLine = {
  readonly id: string;
  readonly label: string;
  readonly by: string;
  readonly count: number;
};

/** The work of a month that nobody sees, counted from logs. */
export type WorkSheet = {
  /** "2026-11": the month in the zone of the room. */
  readonly month: string;
  readonly incidents: number;
  readonly drills: number;
  readonly lines: readonly WorkLine[];
};

type Counted = {
  readonly id: string;
  readonly label: string;
  readonly by: string;
  readonly is: (event: IncidentEvent, log: readonly IncidentEvent[]) => boolean;
  /** What is counted once however many entries there are of it; each entry without it. */
  readonly once?: (event: IncidentEvent) => string;
};

/** One report, however often its reading was changed. */
const report = ({ data }: IncidentEvent): string =>
  'reportId' in data && data.reportId !== undefined ? data.reportId : '';

const kind =
  (...types: readonly IncidentEventType[]) =>
  ({ type }: IncidentEvent): boolean =>
    types.includes(type);

/** True where a fact fell because it was wrong: withdrawn, or put in other words; not where it was right and has changed. */
function fellAsWrong(event: IncidentEvent): boolean {
  if (event.type === 'fact.changed')
    return event.data.to === 'withdrawn' && event.data.heldUntil === undefined;
  return (
    event.type === 'fact.recorded' && event.data.replaces !== undefined && event.data.heldUntil === undefined
  );
}

/** True if a promise that the clock called missed was kept: its words were written down late. */
function keptAfterAll(promiseId: string, log: readonly IncidentEvent[]): boolean {
  return log.some((one) => one.type === 'promise.kept' && one.data.promiseId === promiseId);
}

/** True if no entry says of a fake that it is down, or a later one that it is back. */
function isStillUp(fakeId: string, log: readonly IncidentEvent[]): boolean {
  const last = log.findLast(
    (one) => (one.type === 'fake.down' || one.type === 'fake.back') && one.data.fakeId === fakeId,
  );
  return last?.type !== 'fake.down';
}

/** What is counted. Each is entries of the log, so that the sheet can be held against it. */
const COUNTED: readonly Counted[] = [
  {
    id: 'reports',
    label: 'Reports and mentions taken in',
    by: 'each report logged or taken over from a file',
    is: kind('report.logged'),
  },
  {
    id: 'questions',
    label: 'Reports read as questions',
    by: 'each report from outside that was read as a question; whether it got an answer is in no entry',
    is: (event) => event.type === 'report.triaged' && event.data.kind === 'question',
    once: report,
  },
  {
    id: 'read',
    label: 'Posts read and sorted',
    by: 'each report that was read, also one that a claim was taken from',
    is: (event) =>
      event.type === 'report.triaged' ||
      (event.type === 'fact.recorded' && event.data.reportId !== undefined),
    once: report,
  },
  {
    id: 'asks',
    label: 'Questions asked inside',
    by: 'each question to a person or a desk',
    is: kind('ask.raised'),
  },
  {
    id: 'asked',
    label: 'Answers got from inside',
    by: 'each question to somebody inside that was answered',
    is: kind('ask.answered'),
  },
  {
    id: 'asksRanOut',
    label: 'Questions inside not answered in time',
    by: 'each question without an answer when it was due, also one that was answered or withdrawn later',
    is: kind('ask.expired'),
  },
  {
    id: 'asksWithdrawn',
    label: 'Questions inside withdrawn',
    by: 'each question that was withdrawn without an answer, also one that was due by then',
    is: kind('ask.withdrawn'),
  },
  {
    id: 'chased',
    label: 'People chased',
    by: 'each nudge of somebody who was asked',
    is: kind('ask.nudged', 'approval.nudged'),
  },
  { id: 'facts', label: 'Facts written down', by: 'each fact recorded', is: kind('fact.recorded') },
  {
    id: 'factsFell',
    label: 'Facts withdrawn',
    by: 'each fact that was confirmed, claimed or denied and then withdrawn or put otherwise; not one that was right and has changed',
    is: fellAsWrong,
  },
  { id: 'revisions', label: 'Revisions written', by: 'each revision saved', is: kind('draft.revised') },
  {
    id: 'released',
    label: 'Releases',
    by: 'each channel on which words went out',
    is: kind('release.recorded'),
  },
  {
    id: 'objections',
    label: 'Strong objections',
    by: 'each strong objection of a signer',
    is: kind('approval.objected'),
  },
  {
    id: 'corrections',
    label: 'Corrections begun',
    by: 'each correction that was started, also one that ended without going out',
    is: kind('correction.opened'),
  },
  { id: 'kept', label: 'Promises of the next word kept', by: 'each promise kept', is: kind('promise.kept') },
  {
    id: 'missed',
    label: 'Promises of the next word missed',
    by: 'each promise missed, unless its words turned out to have been in time',
    is: (event, log) => event.type === 'promise.missed' && !keptAfterAll(event.data.promiseId, log),
  },
  {
    id: 'dropped',
    label: 'Promises of the next word dropped',
    by: 'each promise dropped, with its reason',
    is: kind('promise.dropped'),
  },
  {
    id: 'fakes',
    label: 'Fake pages taken down',
    by: 'each fake that was noted as down',
    is: kind('fake.down'),
  },
  { id: 'fakesFound', label: 'Fake pages found', by: 'each fake entered', is: kind('fake.found') },
  {
    id: 'fakesUp',
    label: 'Fake pages found and still up',
    by: 'each fake entered that no entry since says is down',
    is: (event, log) => event.type === 'fake.found' && isStillUp(event.data.fakeId, log),
  },
  { id: 'queues', label: 'Queues of planned posts paused', by: 'each attestation', is: kind('queue.paused') },
];

/** The month of an instant in a zone: "2026-11". */
export function monthOf(at: number, zone: string): string {
  return dayText(at, zone).slice(0, 7);
}

/** What of one log belongs to a month: a count a line, and whether anything does. */
export type LogWork = { readonly drill: boolean; readonly counts: readonly number[]; readonly any: boolean };

/** How often a line is met `within` a month of a `log`. */
function countOf(
  within: readonly IncidentEvent[],
  log: readonly IncidentEvent[],
  { is, once }: Counted,
): number {
  const found = within.filter((event) => is(event, log));
  return once ? new Set(found.map(once)).size : found.length;
}

/** Counts one log. Entries count in the month in which they were made. */
export function workIn(events: readonly IncidentEvent[], month: string, zone: string): LogWork {
  const within = events.filter(({ at }) => monthOf(at, zone) === month);
  const first = events[0];
  const drill = first?.type === 'incident.opened' && first.data.drill;
  return { drill, any: within.length > 0, counts: COUNTED.map((one) => countOf(within, events, one)) };
}

/** Sums what was counted of each log. Work in drills is practice, and counts in no line. */
export function workSheet(month: string, logs: readonly LogWork[]): WorkSheet {
  const of = (drill: boolean) => logs.filter((one) => one.any && one.drill === drill);
  const live = of(false);
  const lines = COUNTED.map(({ id, label, by }, index) => ({
    ...{ id, label, by },
    count: live.reduce((sum, { counts }) => sum + (counts[index] ?? 0), 0),
  }));
  return { month, incidents: live.length, drills: of(true).length, lines };
}

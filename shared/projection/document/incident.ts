import type { Erased } from '../../erasure/erasures.ts';
import { STAGE_LABEL } from '../../playbook/stages.ts';
import type { IncidentReport } from '../report.ts';
import { ownTime, type TimelineRow } from '../timeline.ts';
import { firstWordsPart, minutesPart, stagesPart } from './clocks.ts';
import { fakesPart, queuesPart } from './desk.ts';
import {
  aside,
  type Block,
  cell,
  type Document,
  type Line,
  moment,
  name,
  type Part,
  paragraph,
  type Row,
  strong,
  words,
} from './document.ts';
import { commentsPart, factsPart } from './facts.ts';
import { departuresPart, promisesPart, releasesPart, waitsPart } from './lists.ts';
import type { MadeFrom } from './made-from.ts';
import { opening } from './opening.ts';
import { outOfDatePart } from './out-of-date.ts';
import { statementsPart } from './statements.ts';
import { wrongPart } from './wrong.ts';

function timelineRow(row: TimelineRow): Row {
  const { position, at, stage, subject, text } = row;
  const own = ownTime(row);
  const when = own === null ? [] : [aside(` (${own.word} `, moment(own.at), ')')];
  return [
    cell(String(position)),
    cell(moment(at)),
    cell(stage === null ? '' : STAGE_LABEL[stage]),
    cell(...(subject === null ? [] : [strong(name(subject)), ' ']), words(text), ...when),
  ];
}

/** Every record of the log, oldest first, a sentence each. */
function timelinePart({ timeline, zone }: IncidentReport): Part {
  const columns = [
    { title: 'Position', number: true },
    { title: `Entered, ${zone}` },
    { title: 'Stage', whole: true },
    { title: 'What' },
  ];
  return { title: 'The whole log', blocks: [{ is: 'table', columns, rows: timeline.map(timelineRow) }] };
}

/** From which records something was made, in a sentence. */
export function proofLine({ size, root }: MadeFrom['head']): Line {
  return [
    `Holdline made this from the log of the incident: ${size === 1 ? '1 record' : `${size} records`} whose root is `,
    { is: 'hash', text: root },
    '.',
  ];
}

function erasedBlocks(erased: readonly Erased[]): readonly Block[] {
  if (erased.length === 0) return [paragraph('Nothing was erased or left out: every record is told whole.')];
  const items = erased.map(({ position, fields, by, at }) => ({
    id: `${position} ${fields.join(' ')}`,
    of: [`Record ${position}: ${fields.join(' and ')} erased by `, name(by), ', ', moment(at), '.'],
  }));
  return [
    paragraph('Content was erased since. The records still verify, and say “[erased]” where words are gone:'),
    { is: 'list', items },
  ];
}

const UNSIGNED = 'An approval says which person was chosen at the keyboard.';
const SIGNED =
  'Where it says that somebody signed, that was done with that person’s own key, opened with their passphrase; any other approval at the desk says which person was chosen at the keyboard.';

/** True if any approval of the report is a signature with a person's key. */
function anySigned({ statements }: IncidentReport): boolean {
  const requests = statements.flatMap(({ revisions }) => revisions).flatMap((one) => one.requests);
  return requests.some(({ seats }) => seats.some(({ signed }) => signed));
}

/** What stands at the end of everything that is made from the log: from which records, and what that proves. */
export function proofPart({ head, erased }: Omit<MadeFrom, 'clockSpeed'>, signed: boolean): Part {
  const approval = signed ? SIGNED : UNSIGNED;
  return {
    title: 'What this report proves, and what it does not',
    blocks: [
      paragraph(
        ...proofLine(head),
        ' Compare it with the head that was noted elsewhere at the time, and with the evidence pack, which holds the records themselves.',
      ),
      paragraph(
        `The report is a reading of the log and not the log. ${approval} It is no qualified electronic signature, and no authority has confirmed the times.`,
      ),
      ...erasedBlocks(erased),
    ],
  };
}

/** What kind of document it is and of which incident, as it stands over the title. */
export function kindOf({ drill, number }: IncidentReport): string {
  return `${drill ? 'Drill report' : 'Incident report'} · incident ${number}`;
}

/** The whole report of an incident, for people who were not there. */
export function incidentDocument(report: IncidentReport, made: MadeFrom): Document {
  return {
    title: report.title,
    zone: report.zone,
    kind: kindOf(report),
    opening: opening(report, made.clockSpeed),
    parts: [
      ...firstWordsPart(report),
      minutesPart(report),
      stagesPart(report),
      departuresPart(report),
      factsPart(report),
      statementsPart(report),
      wrongPart(report),
      ...outOfDatePart(report),
      ...commentsPart(report),
      releasesPart(report),
      waitsPart(report),
      promisesPart(report),
      queuesPart(report),
      fakesPart(report),
      timelinePart(report),
      proofPart(made, anySigned(report)),
    ],
  };
}

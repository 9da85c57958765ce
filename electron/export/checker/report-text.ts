import type { IncidentReport } from '../../../shared/projection/report.ts';
import type { FactReport } from '../../../shared/projection/report-facts.ts';
import type { RequestReport, RevisionReport } from '../../../shared/projection/report-words.ts';
import { ownTime, type TimelineRow } from '../../../shared/projection/timeline.ts';
import { notThere, ownHeading, wordsFate } from '../../../shared/projection/words-fate.ts';
import { commentLines } from './comment-text.ts';
import { fakeLines, queueLines } from './desk-text.ts';
import { outWhen, when, wrapped } from './text-lines.ts';

const RULE = '='.repeat(72);
function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `\n${title}\n${'-'.repeat(title.length)}\n\n${lines.join('\n')}\n`;
}

/** One entry: whoever entered it, then the whole sentence; it begins with its subject where that is somebody or something else. */
function rowText(row: TimelineRow, zone: string): string {
  const { position, at, actor, subject, text } = row;
  const own = ownTime(row);
  const sentence = subject === null || subject === actor ? text : `${subject} ${text}`;
  const its = own === null ? '' : ` (${own.word} ${when(own.at, zone)})`;
  const head = `${String(position).padStart(5)}  ${when(at, zone)}  ${actor}${its}`;
  return `${head}\n${wrapped(sentence, '       ')}`;
}

function objectionLines(
  { who, reason, at, answer }: RequestReport['objections'][number],
  zone: string,
): readonly string[] {
  const said =
    answer === null
      ? 'Nobody answered it.'
      : `${answer.who} answered (${when(answer.at, zone)}): ${answer.text}`;
  return [
    wrapped(`Strong objection of ${who} (${when(at, zone)}): ${reason}`, '    '),
    wrapped(said, '      '),
  ];
}

function requestLines({ seats, objections }: RequestReport, zone: string): readonly string[] {
  return [
    ...seats.map(({ seat, who, words, at }) =>
      wrapped(`${seat}: ${who} ${words}${at === null ? '' : ` (${when(at, zone)})`}`, '    '),
    ),
    ...objections.flatMap((one) => objectionLines(one, zone)),
  ];
}

function revisionLines(revision: RevisionReport, zone: string): readonly string[] {
  const { name, by, at, text, own, requests } = revision;
  return [
    `${name}, saved by ${by}, ${when(at, zone)}`,
    wrapped(wordsFate(revision), ''),
    wrapped(text, '    | '),
    ...own.flatMap((one) => [wrapped(ownHeading(one, revision), '    '), wrapped(one.text, '    | ')]),
    ...notThere(revision).map((one) => wrapped(one, '    ')),
    ...requests.flatMap((one) => requestLines(one, zone)),
    '',
  ];
}

function statementLines({ statements, zone }: IncidentReport): readonly string[] {
  return statements.flatMap(({ title, fate, revisions }) => [
    ...(fate === null ? [] : [wrapped(`${title}: ${fate}`, ''), '']),
    ...revisions.flatMap((one) => revisionLines(one, zone)),
  ]);
}

function firstWordsLines({ firstWords, zone }: IncidentReport): readonly string[] {
  if (firstWords === null) return [];
  const { sentence, at, known } = firstWords;
  return [
    wrapped(
      at === null ? sentence : `${sentence} They were out ${known ? 'at' : 'by'} ${when(at, zone)}.`,
      '',
    ),
  ];
}

function channelLines({ channels, zone }: IncidentReport): readonly string[] {
  return channels.flatMap(({ name, releases }) =>
    releases.map(
      ({ what, address, by, releasedAt, latest, unlet }) =>
        `${name}: ${what}, ${latest ? 'out ' : ''}${outWhen(releasedAt, latest, zone)}${unlet === '' ? '' : `, ${unlet}`}, by ${by}, ${address}`,
    ),
  );
}

function factLines(
  { text, word, source, said, told, grade, happenedAt, entries }: FactReport,
  zone: string,
): string {
  const happened = happenedAt === null ? '' : ` Happened ${when(happenedAt, zone)}.`;
  const head = `${word.toUpperCase()}: ${text}`;
  const made = said === null ? '' : `, ${said.word} ${when(said.at, zone)}`;
  const behind = `First source: ${source}${made}${told === '' ? '' : `; ${told}`}; ${grade}.${happened}`;
  const lines = entries.map(
    ({ words, learntAt, at }) => `${words} (learnt ${when(learntAt, zone)}, written down ${when(at, zone)})`,
  );
  return [wrapped(head, ''), wrapped(behind, '    '), ...lines.map((one) => wrapped(one, '    ')), ''].join(
    '\n',
  );
}

/** The report of an incident as plain text: the same log gives the same text, wherever it is made. */
export function reportText(report: IncidentReport): string {
  const { zone } = report;
  const kind = report.drill ? 'DRILL, NOT AN INCIDENT' : 'INCIDENT REPORT';
  const facts = [
    ...report.formerTitles.map((one) => `Called       “${one.title}” until ${when(one.until, zone)}`),
    `Playbook     ${report.playbook}`,
    `Severity     ${report.severity} (${report.impact}; ${report.awareness})`,
    `First aware  ${when(report.firstAwarenessAt, zone)}`,
    `Alarm        ${when(report.openedAt, zone)}`,
    `Standing     ${report.standing}`,
  ];
  const head = `${RULE}\n${kind}\n${wrapped(report.title, '')}\n${RULE}\n`;
  return [
    head,
    `Made from the log alone. Times are those of the room (${zone}).\n`,
    section('What it was', facts),
    section('First words', firstWordsLines(report)),
    section(
      'Facts, and where they come from',
      report.facts.map((one) => factLines(one, zone)),
    ),
    section('The words, and who answered for them', statementLines(report)),
    section('Comments on sentences', commentLines(report)),
    section('What went out', channelLines(report)),
    section('Scheduled posts', queueLines(report)),
    section('Fake pages', fakeLines(report)),
    section(
      'Everything, in order',
      report.timeline.map((row) => rowText(row, zone)),
    ),
  ].join('\n');
}

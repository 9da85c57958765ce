import type { IncidentReport } from '../../../shared/projection/report.ts';
import type { TimelineRow } from '../../../shared/projection/timeline.ts';
import { dateText, timeText, zoneText } from '../../../shared/time-text.ts';

const RULE = '='.repeat(72);
const WIDTH = 100;

/** Breaks a text into lines of at most `WIDTH` characters, each indented. Line breaks of the text stay. */
function wrapped(text: string, indent: string): string {
  const lines = text.split('\n').flatMap((line) => {
    const out: string[] = [''];
    for (const word of line.split(' ')) {
      const last = out.at(-1) ?? '';
      if (last === '') out[out.length - 1] = word;
      else if (indent.length + last.length + 1 + word.length <= WIDTH)
        out[out.length - 1] = `${last} ${word}`;
      else out.push(word);
    }
    return out;
  });
  return lines.map((line) => `${indent}${line}`.trimEnd()).join('\n');
}

function when(at: number, zone: string): string {
  return `${dateText(at, zone)} ${timeText(at, zone)} ${zoneText(at, zone)}`;
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `\n${title}\n${'-'.repeat(title.length)}\n\n${lines.join('\n')}\n`;
}

function rowText({ position, at, happenedAt, actor, subject, text }: TimelineRow, zone: string): string {
  const who = subject === null || subject === actor ? actor : `${actor}: ${subject}`;
  const happened = happenedAt === null ? '' : ` (happened ${when(happenedAt, zone)})`;
  const head = `${String(position).padStart(5)}  ${when(at, zone)}  ${who}${happened}`;
  return `${head}\n${wrapped(text, '       ')}`;
}

function statementLines(report: IncidentReport): readonly string[] {
  const { zone } = report;
  return report.statements.flatMap(({ revisions }) =>
    revisions.flatMap(({ name, by, at, text, requests, released }) => [
      `${name}, saved by ${by}, ${when(at, zone)}${released ? ', released' : ''}`,
      wrapped(text, '    | '),
      ...requests.flatMap(({ seats, objections }) => [
        ...seats.map(
          ({ seat, who, words, at: decided }) =>
            `    ${seat}: ${who} ${words}${decided === null ? '' : ` (${when(decided, zone)})`}`,
        ),
        ...objections.map(
          ({ who, reason, at: said }) => `    Objection of ${who} (${when(said, zone)}): ${reason}`,
        ),
      ]),
      '',
    ]),
  );
}

function channelLines({ channels, zone }: IncidentReport): readonly string[] {
  return channels.flatMap(({ name, releases }) =>
    releases.map(
      ({ what, address, by, releasedAt }) =>
        `${name}: ${what}, ${when(releasedAt, zone)}, by ${by}, ${address}`,
    ),
  );
}

/** The report of an incident as plain text: the same log gives the same text, wherever it is made. */
export function reportText(report: IncidentReport): string {
  const { zone } = report;
  const kind = report.drill ? 'DRILL, NOT AN INCIDENT' : 'INCIDENT REPORT';
  const facts = [
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
    section('The words, and who answered for them', statementLines(report)),
    section('What went out', channelLines(report)),
    section(
      'Everything, in order',
      report.timeline.map((row) => rowText(row, zone)),
    ),
  ].join('\n');
}

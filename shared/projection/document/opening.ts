import { zoneText } from '../../time-text.ts';
import type { IncidentReport } from '../report.ts';
import type { FormerTitle } from '../report-head.ts';
import { type Block, type Line, moment, name, words } from './document.ts';

/** Which titles it had before the one over the page, each with until when. */
function calledBefore(titles: readonly FormerTitle[]): Line {
  return titles.flatMap(({ title, until }, index) => [
    index === 0 ? '“' : '; then “',
    name(title),
    '” until ',
    moment(until),
  ]);
}

function terms(report: IncidentReport): Block {
  const { formerTitles, playbook, severity, impact, awareness, complexity, zone } = report;
  const { firstAwarenessAt, openedAt, endedAt, toldUntil } = report;
  const short = zoneText(openedAt, zone);
  const row = (term: string, ...of: Line) => ({ term, of });
  const also = short === zone ? '' : ` (${short})`;
  return {
    is: 'terms',
    rows: [
      ...(formerTitles.length === 0 ? [] : [row('Called', ...calledBefore(formerTitles))]),
      row('Severity', `${severity}, ${complexity}`),
      row('Read as', name(impact), '; ', name(awareness)),
      row('Playbook', name(playbook)),
      row('First awareness', moment(firstAwarenessAt)),
      row('Alarm raised', moment(openedAt)),
      row(
        'Ended',
        ...(endedAt === null
          ? ['not yet; its clocks are told up to the last record, ', moment(toldUntil)]
          : [moment(endedAt)]),
      ),
      row('Times', `All times are of the zone ${zone}${also}, as this room’s own clock showed them.`),
    ],
  };
}

/** What it was, how bad, and how it ended: what a reader looks for first. `clockSpeed` is null in real time. */
export function opening(report: IncidentReport, clockSpeed: string | null): readonly Block[] {
  const caution: readonly Block[] =
    clockSpeed === null
      ? []
      : [
          {
            is: 'paragraph',
            look: 'caution',
            of: [
              `The clock of this room ran ${clockSpeed}: it was a demonstration or an exercise, and no time here is the world’s.`,
            ],
          },
        ];
  return [{ is: 'paragraph', look: 'standing', of: [words(report.standing)] }, ...caution, terms(report)];
}

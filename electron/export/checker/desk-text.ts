import type { IncidentReport } from '../../../shared/projection/report.ts';
import { openNames } from '../../../shared/projection/report-desk.ts';
import { outWhen, when, wrapped } from './text-lines.ts';

/** Who vouched for each queue of planned posts, and which were open when words went out. */
export function queueLines({ queues, openAtReleases, zone }: IncidentReport): readonly string[] {
  if (queues.length === 0) return [];
  return [
    ...queues.map(({ name, sentence, by, at }) => {
      const who = by === null || at === null ? '' : ` (${by}, ${when(at, zone)})`;
      return wrapped(`${name}: ${sentence}${who}`, '');
    }),
    ...openAtReleases.map(({ channel, at, latest, open, same }) => {
      const stood =
        open.length === 0 ? 'each queue was attested' : `not attested: ${openNames({ open, same })}`;
      return wrapped(`When words went out on ${channel}, ${outWhen(at, latest, zone)}: ${stood}`, '');
    }),
  ];
}

/** The pages that posed as us, and how each take-down ended. */
export function fakeLines({ fakes, zone }: IncidentReport): readonly string[] {
  return fakes.flatMap(({ name, address, does, foundAt, reports, sentence }) => [
    wrapped(`${name} (${address}), found ${when(foundAt, zone)}: ${does}`, ''),
    ...reports.map(({ text, at }) => wrapped(`${text}, ${when(at, zone)}`, '    ')),
    wrapped(sentence, '    '),
  ]);
}

import type { IncidentReport } from '../../../shared/projection/report.ts';
import { when, wrapped } from './text-lines.ts';

/** Comments on sentences with what was said to them, as lines of the plain report. */
export function commentLines({ comments, zone }: IncidentReport): readonly string[] {
  return comments.map(({ words, where, text, by, at, turns, open }) =>
    [
      wrapped(`${where}: “${words}”`, ''),
      wrapped(`${by} (${when(at, zone)}): ${text}`, '    '),
      ...turns.map((turn) => wrapped(`${turn.words} (${when(turn.at, zone)})`, '    ')),
      ...(open ? ['    Nobody settled it.'] : []),
      '',
    ].join('\n'),
  );
}

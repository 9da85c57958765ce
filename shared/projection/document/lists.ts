import { clockText } from '../../time-text.ts';
import { wholeSentence } from '../../whole-sentence.ts';
import type { IncidentReport } from '../report.ts';
import type { ChannelReport } from '../report-channels.ts';
import {
  aside,
  type Cell,
  cell,
  columnsOf,
  head,
  type Line,
  moment,
  name,
  outMoment,
  type Part,
  partOf,
  type Row,
  strong,
  type Tone,
  words,
} from './document.ts';

/** When words were out; in the colour of what is wrong where nothing let them out then. */
function outCell(when: Line, unlet: string): Cell {
  return unlet === '' ? cell(...when) : { ...cell(...when, ', ', unlet), tone: 'over' };
}

function releaseRows({ name: channel, releases }: ChannelReport): readonly Row[] {
  return releases.map(({ what, releasedAt, latest, unlet, address, by }, index) => [
    ...(index === 0 ? [{ ...head(name(channel)), rows: releases.length }] : []),
    cell(what),
    outCell(outMoment(releasedAt, latest), unlet),
    cell(words(address), aside(' by ', name(by))),
  ]);
}

/** What went out, where and when. */
export function releasesPart({ channels }: IncidentReport): Part {
  const titles = ['Channel', 'Words', 'Out at', 'Where, and who recorded it'];
  return partOf('Releases by channel', channels, 'Nothing went out.', [
    { is: 'table', columns: columnsOf(titles), rows: channels.flatMap(releaseRows) },
  ]);
}

const OUTCOME_TONE = {
  inTime: 'calm',
  late: 'over',
  never: 'over',
  withdrawn: 'warn',
  handedOn: 'warn',
} as const satisfies Record<IncidentReport['waits'][number]['outcome'], Tone>;

/** Who was waited for, and what came of it. */
export function waitsPart({ waits }: IncidentReport): Part {
  const columns = [
    { title: 'Who' },
    { title: 'For what' },
    { title: 'Since' },
    { title: 'Waited', number: true },
    { title: 'Outcome' },
  ];
  const rows = waits.map(
    ({ who, what, from, waitedMs, outcome, sentence }): Row => [
      head(name(who)),
      cell(words(what)),
      cell(moment(from)),
      cell(clockText(waitedMs)),
      { ...cell(words(sentence)), tone: OUTCOME_TONE[outcome] },
    ],
  );
  return partOf('Who we waited for', waits, 'Nobody was waited for.', [{ is: 'table', columns, rows }]);
}

/** Which next words were promised and whether that was kept, and which the words that were out named beside them. */
export function promisesPart({ promises, unwatched }: IncidentReport): Part {
  const promised = promises.map(({ id, text, by, at, dueAt, sentence, unsaid }) => ({
    id,
    of: [
      words(wholeSentence(text)),
      ' Promised by ',
      name(by),
      ' ',
      moment(at),
      ', due ',
      moment(dueAt),
      '. ',
      strong(sentence),
      ...(unsaid === '' ? [] : [` ${unsaid}`]),
    ],
  }));
  const named = unwatched.map(({ statementId: id, sentence }) => ({ id, of: [strong(sentence)] }));
  const items = [...promised, ...named];
  return partOf('Promises of a next word', items, 'No next word was promised.', [{ is: 'list', items }]);
}

/** What was decided differently from the plan, with the reason that was given. */
export function departuresPart({ departures }: IncidentReport): Part {
  const items = departures.map(({ position, at, subject, text }) => ({
    id: String(position),
    of: [moment(at), ' ', ...(subject === null ? [] : [strong(name(subject)), ' ']), words(text)],
  }));
  const none = 'Nothing was waived, extended, handed over or changed.';
  return partOf('Decisions beyond the plan', departures, none, [{ is: 'list', items }]);
}

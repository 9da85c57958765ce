import { withoutStop } from '../../whole-sentence.ts';
import type { IncidentReport } from '../report.ts';
import type { OutOfDateReport } from '../report-out-of-date.ts';
import {
  type Block,
  cell,
  columnsOf,
  type Inline,
  type Item,
  name,
  outMoment,
  type Part,
  words,
} from './document.ts';

const TITLE = 'What was right and has changed';

const NAMES = new Intl.ListFormat('en-GB');

const until = (at: number): Inline => ({ is: 'moment', at, minute: true });

function factBlocks(one: OutOfDateReport): readonly Block[] {
  const rows = one.places.map(({ words: said, channel, saidAt, latest }) => [
    cell(words(said)),
    cell(name(channel), ' ', ...outMoment(saidAt, latest)),
  ]);
  return [
    {
      is: 'paragraph',
      of: [
        words(withoutStop(one.fact)),
        ': held until ',
        until(one.until),
        '. No word of the change is out where these are.',
      ],
    },
    { is: 'table', columns: columnsOf(['What is still out', 'Where and since when']), rows },
  ];
}

/** What is still out and says what held once, with no word of the change; nothing where there is none. */
export function outOfDatePart({ outOfDate }: Pick<IncidentReport, 'outOfDate'>): readonly Part[] {
  return outOfDate.length === 0 ? [] : [{ title: TITLE, blocks: outOfDate.flatMap(factBlocks) }];
}

function factLine({ id, fact, until: at, places }: OutOfDateReport): Item {
  const on = NAMES.format([...new Set(places.map(({ channel }) => channel))]);
  return {
    id,
    of: [
      words(withoutStop(fact)),
      ': held until ',
      until(at),
      name(`, still out on ${on}, with no word of the change there.`),
    ],
    bad: true,
  };
}

/** The same in one line for each fact. */
export function outOfDateLinesPart({ outOfDate }: Pick<IncidentReport, 'outOfDate'>): readonly Part[] {
  if (outOfDate.length === 0) return [];
  return [{ title: TITLE, blocks: [{ is: 'list', items: outOfDate.map(factLine) }] }];
}

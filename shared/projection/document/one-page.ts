import { type AskCounts, askCountsText } from '../../ask/ask-fate.ts';
import { clockText } from '../../time-text.ts';
import type { LedgerRow } from '../ledger.ts';
import type { IncidentReport } from '../report.ts';
import { firstWordsPart } from './clocks.ts';
import {
  andMore,
  type Block,
  cell,
  type Document,
  head,
  type Item,
  name,
  outMoment,
  type Part,
  paragraph,
  partOf,
  type Row,
  strong,
  words,
} from './document.ts';
import { kindOf, proofLine } from './incident.ts';
import type { MadeFrom } from './made-from.ts';
import { opening } from './opening.ts';
import { outOfDateLinesPart } from './out-of-date.ts';
import { wrongLinesPart } from './wrong.ts';

/**
 * How many lines of a list the page has: as many as an executive reads, and fewer where the page would not hold them (our
 * own figures). What is left out is counted.
 */
export const ONE_PAGE_LINES = [5, 3, 2] as const;

/** The longest slices of the clock, the longest first. */
function longest(rows: readonly LedgerRow[], most: number): readonly LedgerRow[] {
  return rows.toSorted((a, b) => b.shownMs - a.shownMs).slice(0, most);
}

/** The longest slices of the clock; the rest is one line, so that the lines add up to the clock. */
function minutesPart({ ledger }: IncidentReport, most: number): Part {
  const columns = [{ title: 'Whose time' }, { title: 'Took', number: true }];
  const shown = longest(ledger.rows, most);
  const others = ledger.rows.filter((one) => !shown.includes(one));
  const rest = others.reduce((sum, { shownMs }) => sum + shownMs, 0);
  const rows = shown.map((one): Row => [head(words(one.label)), cell(clockText(one.shownMs))]);
  const last: readonly Row[] = others.length > 0 ? [[head('Everything else'), cell(clockText(rest))]] : [];
  return partOf('Where the time to first words went', rows, 'No clock ran.', [
    { is: 'table', columns, rows: [...rows, ...last] },
  ]);
}

/** What was out before it was approved, or never was: nobody reads it off a count. */
function unletBlocks({ channels }: IncidentReport, most: number): readonly Block[] {
  const all = channels.flatMap(({ name: channel, releases }) =>
    releases.filter(({ unlet }) => unlet !== '').map((release) => ({ channel, ...release })),
  );
  if (all.length === 0) return [];
  const items = all.slice(0, most).map(
    ({ id, channel, what, releasedAt, latest, unlet }): Item => ({
      id,
      bad: true,
      of: [strong(name(channel)), `: ${what}, `, ...outMoment(releasedAt, latest), ', ', unlet],
    }),
  );
  return [
    paragraph('Out without the approval of the full chain, or perhaps so:'),
    { is: 'list', items: [...items, ...andMore(all.length - items.length)] },
  ];
}

/** The first and the last thing that each channel said. */
function channelsPart(report: IncidentReport, most: number): Part {
  const titles = ['Channel', 'First out at', 'Times', 'Last'];
  const columns = titles.map((title) => ({ title, number: title === 'Times' }));
  const all = report.channels.flatMap(({ name: channel, releases }): Row[] => {
    const [first, last] = [releases[0], releases.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [
      [
        head(name(channel)),
        cell(...outMoment(first.releasedAt, first.latest)),
        cell(String(releases.length)),
        cell(last.what),
      ],
    ];
  });
  const rows = all.slice(0, 2 * most);
  const more = andMore(all.length - rows.length, 'channel');
  return partOf('What went out', rows, 'Nothing went out.', [
    { is: 'table', columns, rows },
    ...(more.length > 0 ? [{ is: 'list', items: more } as const] : []),
    ...unletBlocks(report, most),
  ]);
}

type Counted = readonly [count: number, one: string, many: string];

function countedText([count, one, many]: Counted): string {
  return `${count} ${count === 1 ? one : many}`;
}

function asksText(asks: AskCounts): string {
  return asks.asked === 0 ? 'none' : `${asks.asked} asked: ${askCountsText(asks)}`;
}

/** What was decided beyond the plan and what is owed, counted: the whole is in the report. */
function countsPart({ counts, asks, outsideQuestions }: IncidentReport): Part {
  const { promisesKept, promisesMissed, promisesDropped } = counts;
  const { rejections, objections, waivers, extensions } = counts;
  const row = (term: string, ...of: readonly Counted[]) => ({ term, of: [of.map(countedText).join(', ')] });
  const block: Block = {
    is: 'terms',
    rows: [
      row(
        'Promises of a next word',
        [promisesKept, 'kept', 'kept'],
        [promisesMissed, 'missed', 'missed'],
        [promisesDropped, 'dropped', 'dropped'],
      ),
      { term: 'Questions inside', of: [asksText(asks)] },
      row(
        'Signers',
        [rejections, 'rejection', 'rejections'],
        [objections, 'strong objection', 'strong objections'],
      ),
      row('Beyond the plan', [waivers, 'waiver', 'waivers'], [extensions, 'extension', 'extensions']),
    ],
  };
  const outside: readonly Block[] = outsideQuestions === '' ? [] : [paragraph(outsideQuestions)];
  return { title: 'In figures', blocks: [block, ...outside] };
}

/** An incident on one page for executives who were not there: what it was, how fast, what went out, what it cost. */
export function onePageDocument(
  report: IncidentReport,
  made: MadeFrom,
  most: number = ONE_PAGE_LINES[0],
): Document {
  const erased =
    made.erased.length === 0
      ? []
      : [' ', strong('Content of the log was erased since; the whole report says what.')];
  return {
    title: report.title,
    zone: report.zone,
    kind: `${kindOf(report)} · one page`,
    opening: opening(report, made.clockSpeed),
    parts: [
      ...firstWordsPart(report),
      minutesPart(report, most),
      channelsPart(report, most),
      ...wrongLinesPart(report, most),
      ...outOfDateLinesPart(report),
      countsPart(report),
      {
        title: 'What this page is made from',
        blocks: [{ is: 'paragraph', look: 'aside', of: [...proofLine(made.head), ...erased] }],
      },
    ],
  };
}

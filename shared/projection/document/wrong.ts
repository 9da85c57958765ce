import { wholeSentence, withoutStop } from '../../whole-sentence.ts';
import { onChannelsText } from '../channels-text.ts';
import type { IncidentReport } from '../report.ts';
import type { WrongReport, WrongSentence } from '../report-wrong.ts';
import {
  andMore,
  type Block,
  cell,
  columnsOf,
  type Item,
  moment,
  name,
  outMoment,
  type Part,
  type Row,
  type Tone,
  words,
} from './document.ts';

const TONE = { corrected: 'calm', kept: 'warn', open: 'over' } as const satisfies Record<
  WrongSentence['became'],
  Tone
>;

function placeRow({
  words: said,
  channel,
  saidAt,
  latest,
  sentence,
  at,
  atLatest,
  became,
}: WrongSentence): Row {
  return [
    cell(words(said)),
    cell(name(channel), ' ', ...outMoment(saidAt, latest)),
    {
      ...cell(words(sentence), ...(at === null ? [] : [' ', ...outMoment(at, atLatest)])),
      tone: TONE[became],
    },
  ];
}

function factBlocks({ fact, fellAt, why, places }: WrongReport): readonly Block[] {
  const titles = ['What was out', 'Where and since when', 'What became of it'];
  return [
    { is: 'paragraph', of: [words(withoutStop(fact)), ': ', words(wholeSentence(why)), ' ', moment(fellAt)] },
    { is: 'table', columns: columnsOf(titles), rows: places.map(placeRow) },
  ];
}

/** What was out and turned out wrong, and what became of it on each channel. */
export function wrongPart({ wrong, cutShort, pace, unlooked }: IncidentReport): Part {
  const fast = pace.map(({ id, text }) => ({ id: `pace-${id}`, of: [name(text)] }));
  const without = cutShort.map(({ id, text, reason, by, at }) => ({
    id,
    of: [name(text), ', by ', name(by), ' ', moment(at), ': ', words(reason)],
  }));
  const items = [...fast, ...without];
  const ended: readonly Block[] = items.length === 0 ? [] : [{ is: 'list', items }];
  const blocks = [...wrong.flatMap(factBlocks), ...ended];
  const none: Block = { is: 'paragraph', look: 'none', of: ['Nothing that was out is known to be wrong.'] };
  const more = unlooked.map((text): Block => ({ is: 'paragraph', of: [text] }));
  return {
    title: 'What was wrong, and what became of it',
    blocks: [...(blocks.length > 0 ? blocks : [none]), ...more],
  };
}

/** Where no correction went out, and why, where somebody said so: whether the words still stand there, nobody can know. */
function uncorrectedText(places: readonly WrongSentence[]): readonly string[] {
  const open = places.filter(({ became }) => became === 'open');
  const all = [...new Set(places.map(({ channel }) => channel))];
  return [...new Set(open.map(({ without }) => without))].map((without) => {
    const own = open.filter((one) => one.without === without).map(({ channel }) => channel);
    const reason = without === null ? '' : `: ${withoutStop(without)}`;
    return `no correction went out on ${onChannelsText([...new Set(own)], all)}${reason}`;
  });
}

/**
 * What holds of a wrong fact on each channel that had it: nothing was done about one of its sentences there, else a correction
 * is out there, else all that is wrong there was kept with a reason.
 */
function standingOn(places: readonly WrongSentence[]): ReadonlyMap<string, WrongSentence['became']> {
  const strength = ['kept', 'corrected', 'open'] as const;
  const standing = new Map<string, WrongSentence['became']>();
  for (const { channel, became } of places) {
    const before = standing.get(channel) ?? 'kept';
    standing.set(channel, strength[Math.max(strength.indexOf(before), strength.indexOf(became))] ?? became);
  }
  return standing;
}

/** What became of a wrong fact, channel by channel, in one line. */
function wrongLine({ id, fact, places }: WrongReport): Item {
  const standing = standingOn(places);
  const on = (became: WrongSentence['became']) =>
    [...standing].flatMap(([channel, one]) => (one === became ? [channel] : []));
  const told = [
    ['corrected on', on('corrected')],
    ['kept with a reason on', on('kept')],
  ] as const;
  const all = [...standing.keys()];
  const where = told.filter(([, channels]) => channels.length > 0);
  const line = [
    ...where.map(([what, channels]) => `${what} ${onChannelsText(channels, all)}`),
    ...uncorrectedText(places),
  ];
  return { id, of: [words(withoutStop(fact)), ': ', name(line.join('; ')), '.'], bad: on('open').length > 0 };
}

/** The same in one line for each fact, for a page that has room for so many; what is wrong and still out comes first. */
export function wrongLinesPart({ wrong, cutShort, pace }: IncidentReport, most: number): readonly Part[] {
  if (wrong.length === 0) return [];
  const lines = wrong.map(wrongLine);
  const first = [...lines.filter(({ bad }) => bad), ...lines.filter(({ bad }) => !bad)];
  const fast = pace.map(({ id, text }) => ({ id: `pace-${id}`, of: [name(text)] }));
  const said = new Set(wrong.flatMap(({ places }) => places.map(({ without }) => without)));
  const ended = cutShort
    .filter(({ reason }) => !said.has(reason))
    .map(({ id, text, reason }) => ({ id, of: [name(text), ': ', words(reason)] }));
  const items = [...first, ...fast, ...ended];
  const shown = Math.max(most, lines.filter(({ bad }) => bad).length);
  const more = andMore(items.length - shown);
  return [{ title: 'What was wrong', blocks: [{ is: 'list', items: [...items.slice(0, shown), ...more] }] }];
}

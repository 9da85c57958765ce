import type { FactStatus } from '../../fact/events.ts';
import { withoutStop } from '../../whole-sentence.ts';
import type { IncidentReport } from '../report.ts';
import type { CommentReport } from '../report-comments.ts';
import type { FactReport, TellingReport } from '../report-facts.ts';
import {
  aside,
  cell,
  columnsOf,
  type Line,
  moment,
  name,
  type Part,
  partOf,
  type Row,
  strong,
  type Tone,
  words,
} from './document.ts';

const TONE = {
  confirmed: 'calm',
  claimed: 'warn',
  denied: 'warn',
  withdrawn: 'over',
} as const satisfies Record<FactStatus, Tone>;

/** Written down so much later than it was learnt that both times are said: our own figure. */
const LATER_MS = 60_000;

function telling({ words: said, learntAt, at }: TellingReport): Line {
  const late = Math.abs(at - learntAt) < LATER_MS ? [] : [', written down ', moment(at)];
  return [words(withoutStop(said)), ', learnt ', moment(learntAt), ...late];
}

function factRow({ text, status, word, source, said, told, grade, happenedAt, entries }: FactReport): Row {
  const made = said === null ? [] : [`, ${said.word} `, moment(said.at)];
  return [
    cell(words(text), ' ', { is: 'strong', of: [word], tone: word === 'changed' ? 'warn' : TONE[status] }),
    cell(name(source), ...made, ...(told === '' ? [] : [', ', name(told)]), ' ', aside(grade)),
    cell(happenedAt === null ? 'not known' : moment(happenedAt)),
    { lines: entries.map(telling) },
  ];
}

/** What was known, claimed, denied and withdrawn: by whose word, how far trusted, happened and learnt when, each entry on its own source. */
export function factsPart({ facts }: IncidentReport): Part {
  const titles = ['Fact', 'First source and grade', 'Happened', 'How it stood, and since when it was known'];
  return partOf('Facts, and where they come from', facts, 'No fact was written down.', [
    { is: 'table', columns: columnsOf(titles), rows: facts.map(factRow) },
  ]);
}

function commentRow({ words: sentence, where, text, by, at, turns, open }: CommentReport): Row {
  const became = turns.map((turn): Line => [words(turn.words), ' ', moment(turn.at)]);
  return [
    cell(words(sentence), ' ', aside(where)),
    cell(strong(name(by)), ': ', words(text), ' ', moment(at)),
    { lines: open ? [...became, ['Nobody settled it.']] : became },
  ];
}

/** What was said of single sentences, by whom, on which words, and what became of it. */
export function commentsPart({ comments }: IncidentReport): readonly Part[] {
  if (comments.length === 0) return [];
  const titles = ['Sentence', 'Comment', 'What became of it'];
  const columns = columnsOf(titles);
  return [
    { title: 'Comments on sentences', blocks: [{ is: 'table', columns, rows: comments.map(commentRow) }] },
  ];
}

import { clockText } from '../../time-text.ts';
import { capital } from '../../whole-sentence.ts';
import { cameText, type LedgerRow } from '../ledger.ts';
import type { IncidentReport } from '../report.ts';
import type { StageReport } from '../report-clock.ts';
import { aside, cell, head, moment, outMoment, type Part, paragraph, type Row, words } from './document.ts';

/** The clock everything is measured by: first awareness to first words. */
export function firstWordsPart({ firstWords }: IncidentReport): readonly Part[] {
  if (!firstWords) return [];
  const { at, known, elapsedMs, budgetMs, tone, sentence } = firstWords;
  const out = at === null ? [] : [' ', ...outMoment(at, !known)];
  return [
    {
      title: 'First words',
      blocks: [
        { is: 'clock', elapsed: clockText(elapsedMs), budget: `of ${clockText(budgetMs)}`, tone },
        paragraph(sentence, ...out),
      ],
    },
  ];
}

function note(row: LedgerRow, ended: boolean): string {
  const { unseenMs } = row;
  const cameOf = cameText(row, ended);
  const unseen = unseenMs ? `${clockText(unseenMs)} of it with the words not opened at the desk.` : '';
  return [cameOf === '' ? '' : `${capital(cameOf)}.`, unseen].filter(Boolean).join(' ');
}

/** Every second of the clock to first words, and whose it was. */
export function minutesPart({ ledger, endedAt }: IncidentReport): Part {
  const row = (one: LedgerRow): Row => [
    head(words(one.label)),
    cell(clockText(one.shownMs)),
    cell(moment(one.longest.at)),
    cell(note(one, endedAt !== null)),
  ];
  return {
    title: 'Where the time to first words went',
    blocks: [
      {
        is: 'table',
        columns: [
          { title: 'Whose time' },
          { title: 'Took', number: true },
          { title: 'Longest from' },
          { title: 'In words' },
        ],
        rows: ledger.rows.map(row),
        foot: [head('The clock to first words'), cell(clockText(ledger.shownMs)), cell(''), cell('')],
      },
      {
        is: 'paragraph',
        look: 'aside',
        of: [
          'Every second belongs to one line. A wait for several belongs to the seat or the question that was free last, and in it to whoever had it then, also where they handed it on. Somebody is at work in the minute before they write something down; what is left is a wait for an open question, or nothing that the log shows.',
        ],
      },
    ],
  };
}

function stageRow(stage: StageReport, cycles: boolean): Row {
  const { label, cycle, enteredAt, elapsedMs, allowedMs, tone, verdict } = stage;
  return [
    head(label, ...(cycles ? [aside(` statement ${cycle}`)] : [])),
    cell(moment(enteredAt)),
    cell(clockText(elapsedMs)),
    cell(allowedMs === null ? 'none' : clockText(allowedMs)),
    { ...cell(verdict), ...(tone === 'over' ? { tone } : {}) },
  ];
}

/** Every stay in a stage against its budget. */
export function stagesPart({ stages }: IncidentReport): Part {
  const cycles = stages.some(({ cycle }) => cycle > 1);
  const columns = [
    { title: 'Stage' },
    { title: 'Entered' },
    { title: 'Took', number: true },
    { title: 'Of', number: true },
    { title: 'In words' },
  ];
  return {
    title: 'Stages against their budgets',
    blocks: [{ is: 'table', columns, rows: stages.map((stage) => stageRow(stage, cycles)) }],
  };
}

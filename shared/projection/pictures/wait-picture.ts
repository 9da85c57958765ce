import { clockText } from '../../time-text.ts';
import { type Ledger, type LedgerRow, rowId } from '../ledger.ts';
import type { Slice } from '../ledger-slices.ts';
import { type Picture, type PictureRow, type PictureTone, rowsOf, stretchText } from './picture.ts';
import type { Told } from './told.ts';

function toneOf({ kind, never }: LedgerRow): PictureTone {
  if (kind === 'wait') return never ? 'over' : 'warn';
  return kind === 'work' ? 'calm' : 'faint';
}

function sliceRow(
  { owner, from, to }: Slice,
  rows: ReadonlyMap<string, LedgerRow>,
  start: number,
): PictureRow {
  const id = rowId(owner);
  const row = rows.get(id);
  const label = row?.label ?? id;
  const bar = { from: from - start, to: to - start };
  return {
    id,
    label,
    bars: [{ ...bar, tone: row ? toneOf(row) : 'faint', says: `${label} ${stretchText(bar.from, bar.to)}.` }],
    marks: [],
  };
}

/** The clock to first words as a stair: whose time each stretch of it was, in the order in which it came. */
export function waitPicture(ledger: Ledger, { startSteady }: Told): Picture {
  const rows = new Map(ledger.rows.map((row) => [row.id, row]));
  const [longest] = ledger.rows;
  return {
    id: 'waits',
    title: 'Whose time the clock to first words was',
    says:
      longest === undefined
        ? 'The clock to first words did not run.'
        : `Most of ${clockText(ledger.totalMs)} was “${longest.label}”: ${clockText(longest.shownMs)}.`,
    spanMs: ledger.totalMs,
    rows: rowsOf(ledger.slices, (slice) => sliceRow(slice, rows, startSteady)),
    key: [
      { tone: 'calm', means: 'somebody at work' },
      { tone: 'warn', means: 'waiting for somebody' },
      { tone: 'over', means: 'waiting, and nothing came of it' },
      { tone: 'faint', means: 'nothing that the log shows' },
    ],
  };
}

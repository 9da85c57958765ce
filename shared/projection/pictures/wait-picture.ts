import { clockText } from '../../time-text.ts';
import { type Ledger, type LedgerRow, rowId } from '../ledger.ts';
import type { Slice } from '../ledger-slices.ts';
import { type Picture, type PictureRow, type PictureTone, rowsOf, stretchText } from './picture.ts';
import { placeOf, stretchOf, type Told } from './told.ts';

function toneOf({ kind, never }: LedgerRow): PictureTone {
  if (kind === 'wait') return never ? 'over' : 'warn';
  return kind === 'work' ? 'calm' : 'faint';
}

function sliceRow({ owner, from, to }: Slice, rows: ReadonlyMap<string, LedgerRow>, told: Told): PictureRow {
  const id = rowId(owner);
  const row = rows.get(id);
  const label = row?.label ?? id;
  const bar = stretchOf(told, from, to);
  return {
    id,
    label,
    bars: [{ ...bar, tone: row ? toneOf(row) : 'faint', says: `${label} ${stretchText(bar.from, bar.to)}.` }],
    marks: [],
  };
}

/** The clock to first words as a stair: whose time each stretch of it was, in the order in which it came. */
export function waitPicture(ledger: Ledger, told: Told): Picture {
  const rows = new Map(ledger.rows.map((row) => [row.id, row]));
  const [longest] = ledger.rows;
  const spanMs = placeOf(told, told.startSteady + ledger.totalMs);
  return {
    id: 'waits',
    title: 'Whose time the clock to first words was',
    says:
      longest === undefined
        ? 'The clock to first words did not run.'
        : `The longest part of ${clockText(spanMs)} was “${longest.label}”: ${clockText(longest.shownMs)}.`,
    spanMs,
    rows: rowsOf(ledger.slices, (slice) => sliceRow(slice, rows, told)),
    key: [
      { tone: 'calm', means: 'somebody at work' },
      { tone: 'warn', means: 'waiting for somebody' },
      { tone: 'over', means: 'waiting, and nothing came of it' },
      { tone: 'faint', means: 'nothing that the log shows' },
    ],
  };
}

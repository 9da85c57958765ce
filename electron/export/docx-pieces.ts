import { type IRunOptions, TextRun } from 'docx';
import type { Inline, Line, Tone } from '../../shared/projection/document/document.ts';
import { seenParts } from '../../shared/statement/words.ts';
import { pieceMoment } from './document-moment.ts';

/** Colours of a printed page: each has at least 4.5:1 on white (WCAG 1.4.3). */
const COLOUR = { calm: undefined, warn: '7A4A00', over: 'A3201D' } as const satisfies Record<
  Tone,
  string | undefined
>;
export const QUIET = '4B5660';

type Looks = Omit<IRunOptions, 'text' | 'children'>;

/** What a tone looks like on a run of letters. */
export function inTone(tone: Tone | undefined): Looks {
  const color = tone === undefined ? undefined : COLOUR[tone];
  return color === undefined ? {} : { color };
}

/** What people typed: its line breaks are kept, and a character that cannot be seen is named. */
export function typedRuns(text: string, looks: Looks = {}): readonly TextRun[] {
  return seenParts(text).flatMap(({ text: part, hidden }) =>
    hidden
      ? [new TextRun({ ...looks, text: `[${part}]`, color: COLOUR.over })]
      : part
          .split('\n')
          .map((line, index) => new TextRun({ ...looks, text: line, ...(index > 0 && { break: 1 }) })),
  );
}

function runs(one: Inline, zone: string, looks: Looks): readonly TextRun[] {
  if (typeof one === 'string') return [new TextRun({ ...looks, text: one })];
  switch (one.is) {
    case 'name':
    case 'words':
      return typedRuns(one.text, looks);
    case 'strong':
      return lineRuns(one.of, zone, { ...looks, ...inTone(one.tone), bold: true });
    case 'aside':
      return lineRuns(one.of, zone, { ...looks, color: QUIET });
    case 'hash':
      return [new TextRun({ ...looks, text: one.text, font: 'Courier New' })];
    case 'moment':
      return [new TextRun({ ...looks, text: pieceMoment(one, zone) })];
  }
}

/** A line as runs of letters. */
export function lineRuns(of: Line, zone: string, looks: Looks = {}): readonly TextRun[] {
  return of.flatMap((one) => runs(one, zone, looks));
}

import type { IncidentEvent } from '../../incident/events.ts';
import { actorName } from '../../people/people.ts';
import { clockText } from '../../time-text.ts';
import type { HeldWait } from '../ledger-waits.ts';
import {
  type Picture,
  type PictureBar,
  type PictureMark,
  type PictureRow,
  rowsOf,
  stretchText,
} from './picture.ts';
import { placed, type Told } from './told.ts';

const isSigner = ({ kind }: HeldWait): boolean => kind === 'signer';

/** Before whoever was asked had looked, and after. */
function barsOf(wait: HeldWait, who: string, { startSteady, endSteady }: Told): readonly PictureBar[] {
  const [from, to] = [wait.from - startSteady, Math.min(wait.to, endSteady) - startSteady];
  const seen = Math.min(Math.max((wait.seenAt ?? wait.to) - startSteady, from), to);
  const bars: readonly PictureBar[] = [
    { from, to: seen, tone: 'faint', says: `${who} had not looked, ${stretchText(from, seen)}.` },
    {
      from: seen,
      to,
      tone: wait.end === 'decided' ? 'calm' : 'warn',
      says: `${who} had the words in front of them, ${stretchText(seen, to)}.`,
    },
  ];
  return bars.filter((bar) => bar.to > bar.from);
}

function seatRow(wait: HeldWait, told: Told): PictureRow {
  const who = wait.personId === null ? (wait.label ?? 'A signer') : actorName(told.people, wait.personId);
  const label = wait.label === null || wait.label === who ? who : `${who}, ${wait.label}`;
  return { id: label, label, bars: barsOf(wait, who, told), marks: [] };
}

const DECIDED = {
  'approval.approved': { tone: 'calm', says: 'approved' },
  'approval.rejected': { tone: 'over', says: 'rejected' },
  'approval.withdrawn': { tone: 'over', says: 'took their approval back' },
} as const;

type Held = readonly { readonly row: PictureRow; readonly wait: HeldWait }[];

/** The row of whoever was waited for in a seat at an instant of the steady line. */
function rowIn(held: Held, signerId: string, steady: number): PictureRow | undefined {
  const inSeat = held.filter(({ wait }) => wait.placeId === signerId);
  return (inSeat.findLast(({ wait }) => wait.from <= steady) ?? inSeat[0])?.row;
}

function markRow(event: IncidentEvent, place: number, held: Held, told: Told): PictureRow | null {
  if (event.type === 'approval.objected') {
    const says = `${actorName(told.people, event.by)} objected at ${clockText(place)}.`;
    return { id: 'objections', label: 'Objections', bars: [], marks: [{ at: place, tone: 'warn', says }] };
  }
  if (!(event.type in DECIDED) || !('signerId' in event.data)) return null;
  const { tone, says } = DECIDED[event.type as keyof typeof DECIDED];
  const row = rowIn(held, String(event.data.signerId), place + told.startSteady);
  const mark: PictureMark = {
    at: place,
    tone,
    says: `${actorName(told.people, event.by)} ${says} at ${clockText(place)}.`,
  };
  return row ? { ...row, bars: [], marks: [mark] } : null;
}

/** Who was asked to sign, when they had looked, and when they decided. */
export function approvalPicture(told: Told): Picture {
  const held: Held = told.waits.filter(isSigner).map((wait) => ({ wait, row: seatRow(wait, told) }));
  const marks = placed(told).flatMap(({ event, place }) => {
    const row = markRow(event, place, held, told);
    return row ? [row] : [];
  });
  const decided = held.filter(({ wait }) => wait.end === 'decided').length;
  return {
    id: 'approvals',
    title: 'Who signed, and when they had looked',
    says:
      held.length === 0
        ? 'Nobody was asked to sign.'
        : `${decided} of ${held.length} ${held.length === 1 ? 'wait' : 'waits'} for a signer ended with a decision.`,
    spanMs: told.spanMs,
    rows: rowsOf([...held.map(({ row }) => row), ...marks], (row) => row),
    key: [
      { tone: 'faint', means: 'asked, and had not looked' },
      { tone: 'calm', means: 'had looked; the dot is a signature' },
      { tone: 'warn', means: 'had looked and did not decide; the dot is an objection' },
      { tone: 'over', means: 'the dot is a rejection, or an approval taken back' },
    ],
  };
}

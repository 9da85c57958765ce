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
import { isOpen, placeOf, spanOf, stretchOf, type Told } from './told.ts';

const isSigner = ({ kind }: HeldWait): boolean => kind === 'signer';

/** Before whoever was asked had the words open, and after. A signer on the phone never had: what they heard is in no entry. */
function barsOf(wait: HeldWait, who: string, told: Told): readonly PictureBar[] {
  const { from, to } = stretchOf(told, wait.from, wait.to);
  const seen = Math.min(Math.max(placeOf(told, wait.seenAt ?? told.endSteady), from), to);
  const open = isOpen(wait, told);
  const bars: readonly PictureBar[] = [
    {
      from,
      to: seen,
      tone: 'faint',
      says: `${who} had not opened the words at the desk, ${stretchText(from, seen)}.`,
    },
    {
      from: seen,
      to,
      tone: wait.end === 'decided' || open ? 'calm' : 'warn',
      says: `${who} had the words in front of them, ${stretchText(seen, to)}${open ? ' and on' : ''}.`,
    },
  ];
  return bars.filter((bar) => bar.to > bar.from);
}

/** The seat, then who sat in it: a backup has no title of it. */
function seatRow(wait: HeldWait, told: Told): PictureRow {
  const who = wait.personId === null ? (wait.label ?? 'A signer') : actorName(told.people, wait.personId);
  const label = wait.label === null || wait.label === who ? who : `${wait.label}: ${who}`;
  return { id: label, label, bars: barsOf(wait, who, told), marks: [] };
}

const DECIDED = {
  'approval.approved': { tone: 'calm', did: 'approved' },
  'approval.rejected': { tone: 'over', did: 'rejected' },
  'approval.withdrawn': { tone: 'over', did: 'took their approval back' },
} as const;

type Held = readonly { readonly row: PictureRow; readonly wait: HeldWait }[];

/** The row of whoever was waited for in a seat at an instant of the steady line. */
function rowIn(held: Held, signerId: string, steady: number): PictureRow | undefined {
  const inSeat = held.filter(({ wait }) => wait.placeId === signerId);
  return (inSeat.findLast(({ wait }) => wait.from <= steady) ?? inSeat[0])?.row;
}

function markRow(event: IncidentEvent, steady: number, held: Held, told: Told): PictureRow | null {
  const at = placeOf(told, steady);
  const says = (did: string) => `${actorName(told.people, event.by)} ${did} at ${clockText(at)}.`;
  if (event.type === 'approval.objected') {
    const mark: PictureMark = { at, tone: 'warn', says: says('objected') };
    return { id: 'objections', label: 'Objections', bars: [], marks: [mark] };
  }
  if (!(event.type in DECIDED) || !('signerId' in event.data)) return null;
  const { tone, did } = DECIDED[event.type as keyof typeof DECIDED];
  const row = rowIn(held, String(event.data.signerId), steady);
  return row ? { ...row, bars: [], marks: [{ at, tone, says: says(did) }] } : null;
}

function standing(held: Held, told: Told): string {
  if (held.length === 0) return 'Nobody was asked to sign.';
  const decided = held.filter(({ wait }) => wait.end === 'decided' && !isOpen(wait, told)).length;
  const open = held.filter(({ wait }) => isOpen(wait, told)).length;
  const waits = held.length === 1 ? 'wait' : 'waits';
  const still = open === 0 ? '' : ` ${open} ${open === 1 ? 'is' : 'are'} still open.`;
  return `${decided} of ${held.length} ${waits} for a signer ended with a decision.${still}`;
}

/** Who was asked to sign, when they had looked, and when they decided. */
export function approvalPicture(told: Told): Picture {
  const held: Held = told.waits.filter(isSigner).map((wait) => ({ wait, row: seatRow(wait, told) }));
  const marks = told.events.flatMap((event, index) => {
    const { steady } = told.instants[index] ?? { steady: told.startSteady };
    const row = steady > told.endSteady ? null : markRow(event, steady, held, told);
    return row ? [row] : [];
  });
  return {
    id: 'approvals',
    title: 'Who signed, and when they had looked',
    says: standing(held, told),
    spanMs: spanOf(told),
    rows: rowsOf([...held.map(({ row }) => row), ...marks], (row) => row),
    key: [
      { tone: 'faint', means: 'asked, and had not opened the words at the desk' },
      { tone: 'calm', means: 'had looked; the dot is a signature' },
      { tone: 'warn', means: 'had looked and did not decide; the dot is an objection' },
      { tone: 'over', means: 'the dot is a rejection, or an approval taken back' },
    ],
  };
}

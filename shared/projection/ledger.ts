import type { IncidentEvent } from '../incident/events.ts';
import type { IncidentState } from '../incident/state.ts';
import { actorName, type People } from '../people/people.ts';
import { masterSpan } from '../playbook/countdown.ts';
import { STAGE_LABEL } from '../playbook/stages.ts';
import { wholeSpan } from '../whole-seconds.ts';
import { came, type Owner, type Slice, slicesOf, type WorkSpan, workBy, workSpans } from './ledger-slices.ts';
import { type HeldWait, heldWaits, type WaitEntry, waitEntries } from './ledger-waits.ts';
import { type Instant, instantsBy, instantsOf } from './steady.ts';

/** Slices of the same owner, summed. */
export type LedgerRow = {
  readonly id: string;
  readonly kind: Owner['kind'];
  readonly label: string;
  readonly ms: number;
  /** The same as it is shown, in whole seconds: all rows add up to what is shown of the clock. */
  readonly shownMs: number;
  /**
   * Of it, before whoever was waited for had opened the words at the desk; null where that says nothing. Whoever decided by
   * phone or from a packet never did, and what they had looked at by then no entry says.
   */
  readonly unseenMs: number | null;
  /** True where nothing ever came of any of it, and nobody handed it on. */
  readonly never: boolean;
  /** To whom the seats of it went that somebody else had then, in words; empty where none did. */
  readonly passed: readonly string[];
  /** Where its longest slice begins: how many entries had been made, and the wall clock then. */
  readonly longest: {
    readonly size: number;
    readonly at: number;
    readonly ms: number;
    /** Of it alone, as `unseenMs`. */
    readonly unseenMs: number | null;
  };
};

/** Where the master clock went. The slices touch, and their sum is `totalMs` to the millisecond. */
export type Ledger = {
  readonly totalMs: number;
  /** The same as it is shown, in whole seconds. */
  readonly shownMs: number;
  readonly slices: readonly Slice[];
  /** Longest first. */
  readonly rows: readonly LedgerRow[];
};

function whoOf({ kind, personId, label }: HeldWait, people: People): string {
  if (personId !== null) return actorName(people, personId);
  return label ?? (kind === 'ask' ? 'A desk' : 'A signer');
}

const NAMES = new Intl.ListFormat('en-GB');

const isSigner = (owner: Owner): boolean => owner.kind === 'wait' && owner.waits[0].kind === 'signer';

/** True where everybody else who was waited for had decided or answered in each of these slices. */
function isLast({ owner }: Slice): boolean {
  return owner.kind === 'wait' && owner.last && owner.waits.some(came);
}

function labelOf(slices: readonly [Slice, ...Slice[]], people: People): string {
  const [{ owner }] = slices;
  switch (owner.kind) {
    case 'before':
      return 'Before anybody raised the alarm';
    case 'work':
      return `At work in ${STAGE_LABEL[owner.stage]}`;
    case 'quiet':
      return `Nothing written down in ${STAGE_LABEL[owner.stage]}`;
    case 'wait': {
      const who = NAMES.format(new Set(owner.waits.map((wait) => whoOf(wait, people))));
      if (slices.every(isLast))
        return isSigner(owner)
          ? `Waiting for ${who}, the last to decide`
          : `Waiting for ${who}, the last to answer`;
      return isSigner(owner) ? `Waiting for ${who} to decide` : `Waiting for an answer of ${who}`;
    }
  }
}

/** The row that a slice of this owner is summed in. */
export function rowId(owner: Owner): string {
  if (owner.kind === 'before') return 'before';
  if (owner.kind !== 'wait') return `${owner.kind}:${owner.stage}`;
  return owner.waits
    .map(({ kind, personId, label }) => `${kind}:${personId ?? `desk ${label}`}`)
    .toSorted()
    .join(' ');
}

const length = ({ from, to }: Slice): number => to - from;
const shownLength = ({ from, to }: Slice): number => wholeSpan(from, to);

/** The part of a wait in which nobody of those who were waited for had opened the words at the desk. */
function unseenIn({ owner, from, to }: Slice): number {
  if (owner.kind !== 'wait') return 0;
  const seenAt = Math.min(...owner.waits.map((wait) => wait.seenAt ?? to));
  return Math.max(0, wholeSpan(from, Math.min(seenAt, to)));
}

const isHanded = ({ passed }: HeldWait): boolean => passed !== undefined && !passed.byClock;

const isNever = ({ owner }: Slice): boolean =>
  owner.kind === 'wait' && !owner.waits.some((wait) => came(wait) || isHanded(wait));

/** To whom the seats of a slice went after whoever is waited for in it. */
function passedOn({ owner }: Slice, people: People): readonly string[] {
  if (owner.kind !== 'wait') return [];
  return owner.waits.flatMap(({ passed, label }) => {
    if (!passed) return [];
    const to = actorName(people, passed.to);
    return passed.byClock
      ? [`no decision; the seat “${label}” went to ${to}`]
      : [`the seat “${label}” was handed to ${to}`];
  });
}

/** What came of the waits of a row that nobody decided in: where the seat went, or nothing; empty for any other. */
export function cameText({ never, passed }: Pick<LedgerRow, 'never' | 'passed'>, ended: boolean): string {
  if (passed.length > 0) return passed.join('; ');
  return never ? `nothing came of it${ended ? '' : ' yet'}` : '';
}

function grouped(slices: readonly Slice[]): readonly (readonly [Slice, ...Slice[]])[] {
  const groups = new Map<string, [Slice, ...Slice[]]>();
  for (const slice of slices) {
    const id = rowId(slice.owner);
    const group = groups.get(id);
    if (group) group.push(slice);
    else groups.set(id, [slice]);
  }
  return [...groups.values()];
}

type Finder = (steady: number) => { readonly size: number; readonly at: number };

function rowOf(slices: readonly [Slice, ...Slice[]], people: People, find: Finder): LedgerRow {
  const [first] = slices;
  const longest = slices.reduce((most, one) => (length(one) > length(most) ? one : most));
  const sum = (of: (slice: Slice) => number) => slices.reduce((total, one) => total + of(one), 0);
  return {
    id: rowId(first.owner),
    kind: first.owner.kind,
    label: labelOf(slices, people),
    ms: sum(length),
    shownMs: sum(shownLength),
    unseenMs: slices.every(({ owner }) => isSigner(owner)) ? sum(unseenIn) : null,
    never: slices.every(isNever),
    passed: [...new Set(slices.flatMap((slice) => passedOn(slice, people)))],
    longest: {
      ...find(longest.from),
      ms: shownLength(longest),
      unseenMs: isSigner(longest.owner) ? unseenIn(longest) : null,
    },
  };
}

/** Where a point of the steady line lies in the first entries of a log: how many had been made, and the wall clock as it stood. */
function finder(instants: readonly Instant[], within: number): Finder {
  return (steady) => {
    const size = instantsBy(instants, within, steady);
    const near = instants[Math.max(0, size - 1)];
    return { size: Math.max(1, size), at: near ? near.at + (steady - near.steady) : steady };
  };
}

/** What the ledger reads of a log, walked once however many instants of it are looked at. */
type Walk = {
  readonly events: readonly IncidentEvent[];
  readonly instants: readonly Instant[];
  readonly waits: readonly WaitEntry[];
  readonly work: readonly WorkSpan[];
};

/** The log's array is the key: a longer log is another array. */
const walks = new WeakMap<readonly IncidentEvent[], Walk>();

function walkOf(events: readonly IncidentEvent[]): Walk {
  const known = walks.get(events);
  if (known) return known;
  const instants = instantsOf(events);
  const walk = {
    ...{ events, instants },
    ...{ waits: waitEntries(events, instants), work: workSpans(events, instants) },
  };
  walks.set(events, walk);
  return walk;
}

/**
 * Accounts for every millisecond of the master clock of an incident by the first `size` of these events, whose state `state` is:
 * who was waited for, who was at work, when nothing was written down. `until`: epoch ms UTC, for a clock that still runs.
 * What came after is not looked at: it is the ledger of those events alone.
 */
export function projectLedger(
  events: readonly IncidentEvent[],
  state: IncidentState,
  people: People,
  until: number,
  size = events.length,
): Ledger {
  const { context } = state.chart;
  const walk = walkOf(events);
  const span = masterSpan(context, until);
  const waits = heldWaits(walk.waits, size, context.runs);
  const slices = slicesOf(span, { runs: context.runs, waits, work: workBy(walk, size, span.to) });
  const find = finder(walk.instants, size);
  const rows = grouped(slices)
    .map((group) => rowOf(group, people, find))
    .toSorted((one, other) => other.ms - one.ms);
  return { totalMs: span.to - span.from, shownMs: wholeSpan(span.from, span.to), slices, rows };
}

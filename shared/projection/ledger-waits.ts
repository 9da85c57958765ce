import type { IncidentEvent } from '../incident/events.ts';
import { SYSTEM } from '../kernel.ts';
import type { StageRun } from '../playbook/chart-context.ts';
import type { Instant } from './steady.ts';

/** One stretch in which one person or desk was waited for. `from` and `to` are on the steady line. */
export type HeldWait = {
  readonly kind: 'signer' | 'ask';
  /** The seat or the question: a hand-over goes on with the same. */
  readonly placeId: string;
  readonly personId: string | null;
  /** The desk asked, where nobody of the room was; what the seat is called, for a signer. */
  readonly label: string | null;
  readonly from: number;
  /** Infinity while it is waited for. */
  readonly to: number;
  /** When whoever was waited for first had the words in front of them; null if never, or for a question. */
  readonly seenAt: number | null;
  readonly end: 'decided' | 'answered' | 'withdrawn' | 'handedOn' | 'never';
  /** Who got the seat after them, by somebody or by the clock; nothing while it stayed theirs. */
  readonly passed?: { readonly to: string; readonly byClock: boolean };
};

type Open = {
  readonly list: HeldWait[];
  readonly open: Map<string, number>;
  /** Those of the open ones that are seats. */
  readonly seats: Set<string>;
};

function begin({ list, open, seats }: Open, wait: Omit<HeldWait, 'to' | 'end'>): void {
  open.set(wait.placeId, list.length);
  if (wait.kind === 'signer') seats.add(wait.placeId);
  list.push({ ...wait, to: Number.POSITIVE_INFINITY, end: 'never' });
}

function change({ list, open }: Open, placeId: string, next: Partial<HeldWait>): void {
  const index = open.get(placeId);
  const wait = index === undefined ? undefined : list[index];
  if (index !== undefined && wait) list[index] = { ...wait, ...next };
}

function finish(waits: Open, placeId: string, to: number, end: HeldWait['end']): void {
  change(waits, placeId, { to, end });
  waits.open.delete(placeId);
  waits.seats.delete(placeId);
}

/** A newer request takes the place of this one: nobody who was silent will decide on it. */
function endSeats(waits: Open, to: number): void {
  for (const placeId of [...waits.seats]) finish(waits, placeId, to, 'never');
}

/** Who sits in each seat, and when they first had the words in front of them. */
type Seats = Map<string, Pick<HeldWait, 'personId' | 'label' | 'seenAt'>>;

type Asked = { readonly waits: Open; readonly seats: Seats; readonly now: number };

function sit(
  { waits, seats, now }: Asked,
  signerId: string,
  seat: Pick<HeldWait, 'personId' | 'label'>,
): void {
  seats.set(signerId, { ...seat, seenAt: null });
  begin(waits, { kind: 'signer', placeId: signerId, ...seat, seenAt: null, from: now });
}

/** Whoever sits in a seat has the words in front of them, from the first time on. */
function look({ waits, seats, now }: Asked, signerId: string): void {
  const seat = seats.get(signerId);
  if (!seat || seat.seenAt !== null) return;
  seats.set(signerId, { ...seat, seenAt: now });
  change(waits, signerId, { seenAt: now });
}

function takeApproval(asked: Asked, event: IncidentEvent): void {
  const { waits, seats, now } = asked;
  switch (event.type) {
    case 'approval.requested':
      endSeats(waits, now);
      for (const { signerId, label, personId } of event.data.signers)
        sit(asked, signerId, { personId, label });
      return;
    case 'approval.seen':
      look(asked, event.data.signerId);
      return;
    case 'approval.approved':
    case 'approval.rejected':
      finish(waits, event.data.signerId, now, 'decided');
      return;
    case 'approval.handedOver':
    case 'approval.takenBack': {
      const { signerId, to: personId } = event.data;
      change(waits, signerId, { passed: { to: personId, byClock: event.by === SYSTEM } });
      finish(waits, signerId, now, 'handedOn');
      sit(asked, signerId, { personId, label: seats.get(signerId)?.label ?? null });
      return;
    }
    case 'approval.withdrawn': {
      const seat = seats.get(event.data.signerId);
      if (seat) begin(waits, { kind: 'signer', placeId: event.data.signerId, ...seat, from: now });
      return;
    }
    default:
      return;
  }
}

function take(asked: Asked, event: IncidentEvent): void {
  const { waits, now } = asked;
  switch (event.type) {
    case 'ask.raised': {
      const { askId, personId, desk = null } = event.data;
      begin(waits, { kind: 'ask', placeId: askId, personId, label: desk, seenAt: null, from: now });
      return;
    }
    case 'ask.answered':
      finish(waits, event.data.askId, now, 'answered');
      return;
    case 'ask.withdrawn':
      finish(waits, event.data.askId, now, 'withdrawn');
      return;
    default:
      takeApproval(asked, event);
  }
}

/** When Approve was left, in order; infinity while it is not. */
function timesLeft(runs: readonly StageRun[]): readonly number[] {
  return runs.flatMap(({ stage, leftSteady }) => (stage === 'approve' ? [leftSteady ?? Infinity] : []));
}

/**
 * Whoever had not decided when Approve was left (by a rejection, new words, a broken glass) was waited for until then. The
 * waits are in the order in which they began.
 */
function within(runs: readonly StageRun[], waits: readonly HeldWait[]): readonly HeldWait[] {
  const times = timesLeft(runs);
  let next = 0;
  return waits.map((wait) => {
    if (wait.kind !== 'signer') return wait;
    while (next < times.length && (times[next] ?? Infinity) <= wait.from) next += 1;
    const left = times[next] ?? Infinity;
    return wait.to > left ? { ...wait, to: left, end: 'never' } : wait;
  });
}

/** An event that may begin or end a wait, and when it happened on the steady line. */
export type WaitEntry = { readonly event: IncidentEvent; readonly position: number; readonly steady: number };

/** The events of a log that may begin or end a wait: those about approvals and questions. */
export function waitEntries(
  events: readonly IncidentEvent[],
  instants: readonly Instant[],
): readonly WaitEntry[] {
  return events.flatMap((event, position) =>
    event.type.startsWith('approval.') || event.type.startsWith('ask.')
      ? [{ event, position, steady: instants[position]?.steady ?? 0 }]
      : [],
  );
}

/**
 * Everybody who was waited for to decide about words or to answer a question within the first `size` events of a log, in the
 * order the waiting began. `runs`: the stays in stages of the same events.
 */
export function heldWaits(
  entries: readonly WaitEntry[],
  size: number,
  runs: readonly StageRun[],
): readonly HeldWait[] {
  const waits: Open = { list: [], open: new Map(), seats: new Set() };
  const seats: Seats = new Map();
  for (const { event, position, steady } of entries) {
    if (position >= size) break;
    take({ waits, seats, now: steady }, event);
  }
  return within(runs, waits.list);
}

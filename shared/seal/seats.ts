import type { Json } from '../kernel.ts';
import { isObject, textIn } from './fields.ts';
import type { JsonObject, LogRecord } from './record.ts';

/** What each kind of decision says in its payload's `decision`. */
export const DECISIONS: ReadonlyMap<string, 'approve' | 'reject' | 'withdraw'> = new Map([
  ['approval.approved', 'approve'],
  ['approval.rejected', 'reject'],
  ['approval.withdrawn', 'withdraw'],
]);

/** One blocking seat of a request. */
export type Seat = {
  readonly signerId: string;
  readonly role: string;
  readonly label: string;
  /** Who sits in it now. */
  readonly personId: string;
  /** Who sat in it before. */
  readonly before: readonly string[];
  /** Where the log says that who sits in it now has had these words in front of them; null where it says it nowhere. */
  readonly seenAt: number | null;
  /** Where the log put them into it. */
  readonly since: number;
  /** The decision that stands: whether its signer signed it, or others attest that it was given by phone. */
  readonly decision: {
    readonly is: 'approve' | 'reject';
    readonly signed: boolean;
    readonly byPhone: boolean;
    /** The two who attest it; nobody where it was given otherwise. */
    readonly attestedBy: readonly string[];
  } | null;
};

/** The seats as a request has them, nobody having decided. */
export function seatsIn(value: Json | undefined, since: number): readonly Seat[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isObject).map((seat: JsonObject) => ({
    signerId: textIn(seat, 'signerId'),
    role: textIn(seat, 'role'),
    label: textIn(seat, 'label'),
    personId: textIn(seat, 'personId'),
    before: [],
    seenAt: null,
    since,
    decision: null,
  }));
}

function given(is: 'approve' | 'reject', { data, env, by }: LogRecord): Seat['decision'] {
  const byPhone = textIn(data, 'method') === 'readBack';
  const heard = isObject(data['readBack']) ? [by, textIn(data['readBack'], 'listenerId')] : [];
  return { is, signed: env !== undefined && !byPhone, byPhone, attestedBy: byPhone ? heard : [] };
}

/** Whether a record is about a seat that goes to somebody else. */
export function isHandOver({ kind }: LogRecord): boolean {
  return kind === 'approval.handedOver' || kind === 'approval.takenBack';
}

/** A seat after a record about it. */
export function seatAfter(seat: Seat, record: LogRecord): Seat {
  const { kind, data, by, seq } = record;
  const { personId, before } = seat;
  const decision = DECISIONS.get(kind);
  if (isHandOver(record)) {
    const all = before.includes(personId) ? before : [...before, personId];
    return { ...seat, personId: textIn(data, 'to'), before: all, seenAt: null, since: seq };
  }
  if (kind === 'approval.seen') return by === personId ? { ...seat, seenAt: seat.seenAt ?? seq } : seat;
  if (decision === undefined) return seat;
  return { ...seat, decision: decision === 'withdraw' ? null : given(decision, record) };
}

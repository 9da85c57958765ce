import type { ApprovalRequest, Signer } from '../approval/approvals.ts';
import type { IncidentEvent } from '../incident/events.ts';
import { currentRequest, type IncidentState } from '../incident/state.ts';

/** How words were in front of somebody: what the log can say of it. */
export type LookHow = 'opened' | 'signed' | 'rejected' | 'packet' | 'phone' | 'objected' | 'brokeGlass';

/** One time when a person had words in front of them, as an entry of the log says. */
export type Look = {
  readonly personId: string;
  readonly revisionId: string;
  readonly how: LookHow;
  /** The entry that says so. */
  readonly position: number;
  readonly at: number;
  /** How many entries had been made when the words were put before them: a packet shows what was known as it was made. */
  readonly seen: number;
};

type Decided = Extract<IncidentEvent, { readonly type: 'approval.approved' | 'approval.rejected' }>;
type Packed = ReadonlyMap<string, { readonly personId: string; readonly position: number }>;

/** Who had the words of a decision in front of them, and how. */
function decided(
  { type, by, data }: Decided,
  packed: Packed,
): Pick<Look, 'personId' | 'how'> & {
  readonly packedAt: number | null;
} {
  const box = data.packet ? packed.get(data.packet.nonce) : undefined;
  if (box) return { personId: box.personId, how: 'packet', packedAt: box.position };
  if (data.readBack) return { personId: data.readBack.personId, how: 'phone', packedAt: null };
  return { personId: by, how: type === 'approval.approved' ? 'signed' : 'rejected', packedAt: null };
}

/** What a log says that others were shown: the packets that were made, and who opened which words at the desk. */
type Shown = { readonly packed: Packed; readonly opened: ReadonlySet<string> };

/** Of words that somebody opened: who and which. */
const opening = (personId: string, revisionId: string): string => `${personId} ${revisionId}`;

/** One look as an entry says. A no, or an objection, at the desk says none by itself: it can be given without the words. */
function lookOf(event: IncidentEvent, position: number, { packed, opened }: Shown): Look | null {
  const { at, by } = event;
  const here = { position, at, seen: position + 1 };
  switch (event.type) {
    case 'approval.seen':
      return { ...here, personId: by, revisionId: event.data.revisionId, how: 'opened' };
    case 'approval.objected':
      if (!opened.has(opening(by, event.data.revisionId))) return null;
      return { ...here, personId: by, revisionId: event.data.revisionId, how: 'objected' };
    case 'breakGlass.opened':
    case 'breakGlass.confirmed':
      return { ...here, personId: by, revisionId: event.data.revisionId, how: 'brokeGlass' };
    case 'approval.approved':
    case 'approval.rejected': {
      const { packedAt, ...who } = decided(event, packed);
      if (who.how === 'rejected' && !opened.has(opening(by, event.data.revisionId))) return null;
      const seen = packedAt === null ? here.seen : packedAt + 1;
      return { ...here, ...who, seen, revisionId: event.data.revisionId };
    }
    default:
      return null;
  }
}

/** Every time when the log says that somebody had words in front of them, in log order. */
export function looksIn(events: readonly IncidentEvent[]): readonly Look[] {
  const packed = new Map<string, { readonly personId: string; readonly position: number }>();
  const opened = new Set<string>();
  return events.flatMap((event, position) => {
    if (event.type === 'approval.packetExported')
      packed.set(event.data.nonce, { personId: event.data.personId, position });
    if (event.type === 'approval.seen') opened.add(opening(event.by, event.data.revisionId));
    return lookOf(event, position, { packed, opened }) ?? [];
  });
}

/** The last time within the first `size` entries that somebody had words in front of them; null if never. */
export function lastLook(looks: readonly Look[], size: number, personId: string): Look | null {
  return looks.findLast((one) => one.personId === personId && one.position < size) ?? null;
}

/**
 * What signers were asked about, and the seat of whoever looked. Null where they had no seat over these words then: a seat that
 * was handed over shows its sign-off to somebody else. `state`: as it stood before the entry of the look.
 */
export function seatAt(
  state: IncidentState,
  { personId, revisionId }: Look,
): { readonly request: ApprovalRequest; readonly signer: Signer } | null {
  const request = currentRequest(state);
  const signer = request?.signers.find((one) => one.personId === personId);
  return request && signer && request.revisionId === revisionId ? { request, signer } : null;
}

/** Everybody who was ever asked to sign, or had words in front of them: whose view a replay can take. */
export function viewersIn(events: readonly IncidentEvent[]): readonly string[] {
  const asked = events.flatMap((event): readonly string[] => {
    if (event.type === 'approval.requested') return event.data.signers.map(({ personId }) => personId);
    if (event.type === 'approval.handedOver' || event.type === 'approval.takenBack') return [event.data.to];
    return [];
  });
  return [...new Set([...asked, ...looksIn(events).map(({ personId }) => personId)])];
}

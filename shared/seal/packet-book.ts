import type { Json } from '../kernel.ts';
import { isObject, textIn } from './fields.ts';
import { instantText } from './instant.ts';
import type { JsonObject, LogRecord } from './record.ts';

/** A packet that the log says was made for whoever sat in a seat. */
type MadePacket = {
  readonly requestId: string;
  readonly signerId: string;
  readonly personId: string;
  readonly at: string;
  readonly position: number;
};

/** How a decision came to the log that was signed away from the desk. Times are as records spell them. */
export type Travelled = {
  readonly nonce: string;
  readonly madeAt: string;
  /** By the clock of the signer's own computer. */
  readonly signedAt: string;
  readonly broughtBy: string;
  /** How many records came before the one that says the packet was made. */
  readonly madeAfter: number;
};

/** Whether the log that an answer vouches for was there before its packet was made, which is after so many records. */
export function isSeenInTime(seen: number, madeAfter: number): boolean {
  return seen <= madeAfter;
}

export type PacketBook = {
  /** Takes the next record of the incident's log. */
  readonly add: (record: LogRecord) => void;
  /**
   * How this decision travelled, for whoever sits in the seat; undefined for one at the desk. A text is what is wrong
   * with what it says of its packet.
   */
  readonly travelled: (record: LogRecord, personId: string) => Travelled | string | undefined;
};

const METHOD = 'packet';

function spelled(at: Json | undefined): string | undefined {
  return typeof at === 'number' && Number.isSafeInteger(at) && at >= 0 && at < 253_402_300_800_000
    ? instantText(at)
    : undefined;
}

/** What a decision says of its packet; undefined where it says nothing of one, null where it says it in part. */
function saidIn({ kind, data }: LogRecord): JsonObject | null | undefined {
  const { packet } = data;
  if (packet !== undefined && kind === 'approval.withdrawn') return null;
  if ((textIn(data, 'method') === METHOD) !== (packet !== undefined) && kind === 'approval.approved')
    return null;
  if (packet === undefined) return undefined;
  return isObject(packet) ? packet : null;
}

/** Follows which packets were made for whom and which were answered, by the rules of docs/formats.md, section 9. */
export function createPacketBook(): PacketBook {
  const made = new Map<string, MadePacket>();
  const answered = new Set<string>();
  const add = (record: LogRecord): void => {
    const { kind, data, at, seq: position } = record;
    if (kind === 'approval.packetExported')
      made.set(textIn(data, 'nonce'), {
        requestId: textIn(data, 'requestId'),
        signerId: textIn(data, 'signerId'),
        personId: textIn(data, 'personId'),
        at,
        position,
      });
    const said = kind === 'approval.approved' || kind === 'approval.rejected' ? saidIn(record) : undefined;
    if (said) answered.add(textIn(said, 'nonce'));
  };
  const travelled: PacketBook['travelled'] = (record, personId) => {
    const said = saidIn(record);
    if (said === undefined) return undefined;
    const signedAt = spelled(said?.['signedAt']);
    if (said === null || signedAt === undefined) return 'it does not say in which packet it came back';
    const nonce = textIn(said, 'nonce');
    const packet = made.get(nonce);
    const { data } = record;
    if (packet?.requestId !== textIn(data, 'requestId') || packet.signerId !== textIn(data, 'signerId'))
      return 'it says that it came back in a packet, and no such packet was made for this seat';
    if (packet.personId !== personId)
      return 'it came back in a packet that was made for somebody who did not sit in that seat any more';
    if (answered.has(nonce)) return 'it came back in a packet that had been answered before';
    if (record.env === undefined) return 'it says that it came back in a packet, and nobody signed it';
    const { at: madeAt, position: madeAfter } = packet;
    return { nonce, madeAt, signedAt, broughtBy: record.by, madeAfter };
  };
  return { add, travelled };
}

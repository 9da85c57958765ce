import { isObject, textIn } from './fields.ts';
import type { JsonObject, LogRecord } from './record.ts';
import { isHandOver, seatsIn } from './seats.ts';

/** Whose keys counted when the registry had `size` records. */
export type KeysAt = {
  readonly keyOf: (personId: string, size: number) => unknown;
  /** Whether anybody had one then. */
  readonly keyedAt: (size: number) => boolean;
};

/** After how many records of the registry it was seen who has a key; undefined where a record does not say. */
export function keysSeenAt({ data }: LogRecord): number | undefined {
  const said = data['keysAt'];
  return typeof said === 'number' ? said : undefined;
}

function passedIn(data: JsonObject): readonly JsonObject[] {
  const passed = data['passed'];
  return Array.isArray(passed) ? passed.filter(isObject) : [];
}

/** Who is given a seat, each with the number of the seat; nobody where the record gives none. */
function seated(record: LogRecord): readonly { readonly signerId: string; readonly personId: string }[] {
  const { kind, data, seq } = record;
  if (kind === 'approval.requested') return seatsIn(data['signers'], seq);
  return isHandOver(record) ? [{ signerId: textIn(data, 'signerId'), personId: textIn(data, 'to') }] : [];
}

/**
 * Why a record cannot have filled a seat, or passed somebody by, as the keys then were; undefined where it can, or does not
 * say when that was. Nobody without a key is given a seat in a room with keys, unless a request says that nobody else can.
 */
export function keysFault(record: LogRecord, { keyOf, keyedAt }: KeysAt): string | undefined {
  const at = keysSeenAt(record);
  if (at === undefined) return undefined;
  const keyless = passedIn(record.data).filter((one) => textIn(one, 'why') === 'noKey');
  if (keyless.some((one) => keyOf(textIn(one, 'personId'), at) !== undefined))
    return 'it passes somebody by for having no key who had one';
  if (!keyedAt(at)) return undefined;
  const isSaid = (signerId: string, personId: string): boolean =>
    keyless.some((one) => textIn(one, 'signerId') === signerId && textIn(one, 'personId') === personId);
  return seated(record).some(
    ({ signerId, personId }) => keyOf(personId, at) === undefined && !isSaid(signerId, personId),
  )
    ? 'it gives a seat to somebody who had no key to sign with'
    : undefined;
}

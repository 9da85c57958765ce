import { isObject, textIn } from './fields.ts';
import type { JsonObject, LogRecord } from './record.ts';
import { isHandOver, seatsIn } from './seats.ts';

/** Whose keys counted when the registry had `size` records. */
export type KeysAt = {
  readonly keyOf: (personId: string, size: number) => unknown;
  /** Whether anybody had one then. */
  readonly keyedAt: (size: number) => boolean;
  readonly registrySize: number;
};

/** What was seen along the log before: under which registry it was opened, and the newest one that an entry goes by. */
type Seen = { readonly openedUnder: number | null; readonly registry: number };

/** The kinds of the records that fill a seat, or find nobody to fill it with. */
const FILLING: ReadonlySet<string> = new Set([
  'approval.requested',
  'approval.handedOver',
  'approval.takenBack',
  'approval.stuck',
]);

/** After how many records of the registry it was seen who has a key; undefined where a record does not say, NaN where it cannot be. */
export function keysSeenAt({ kind, data }: Pick<LogRecord, 'kind' | 'data'>): number | undefined {
  if (!FILLING.has(kind) || !Object.hasOwn(data, 'keysAt')) return undefined;
  const said = data['keysAt'];
  return typeof said === 'number' && Number.isSafeInteger(said) && said >= 0 ? said : Number.NaN;
}

/** Whether a record fills a seat, or finds nobody to fill it with, and does not say whose keys counted then. */
export function isMute(record: LogRecord): boolean {
  return FILLING.has(record.kind) && keysSeenAt(record) === undefined;
}

/**
 * Why a record does not say whose keys counted when it was written, as it must; undefined where it does. An older log need
 * not, which shows in that it does not say under which registry it was opened. Nor need one whose people may have had none:
 * the registry was somewhere between the newest one that an entry before goes by and what it is now.
 */
export function figureFault(
  record: LogRecord,
  { keyedAt, registrySize }: Pick<KeysAt, 'keyedAt' | 'registrySize'>,
  { openedUnder, registry }: Seen,
): string | undefined {
  const said = keysSeenAt(record);
  const fault = 'it does not say which keys counted when it was written';
  if (said !== undefined) return said <= registrySize ? undefined : fault;
  if (openedUnder === null || !isMute(record)) return undefined;
  for (let size = registry; size <= registrySize; size += 1) if (!keyedAt(size)) return undefined;
  return fault;
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

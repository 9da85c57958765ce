import type { ErasableRecord } from '../erasure/decide-erasure.ts';
import { type Erasures, erasuresOf } from '../erasure/erasures.ts';
import { sealedFieldsOf } from './upcast.ts';

type Recorded = { readonly type: string; readonly data: object };

/** What can still be erased of an event at its place. */
export function erasableRecord(
  event: Recorded | undefined,
  place: { readonly logId: string; readonly position: number; readonly live: boolean },
  erasures: Erasures,
): ErasableRecord | null {
  if (event === undefined) return null;
  const gone = erasuresOf(erasures, place.logId, place.position).flatMap(({ fields }) => fields);
  const fields = sealedFieldsOf(event.type).filter(
    (field) => Object.hasOwn(event.data, field) && !gone.includes(field),
  );
  const isPerson = event.type === 'person.added' || event.type === 'person.changed';
  const personId = isPerson && 'personId' in event.data ? String(event.data.personId) : null;
  return { kind: event.type, fields, personId, live: place.live };
}

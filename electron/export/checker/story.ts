import type { IncidentEvent } from '../../../shared/incident/events.ts';
import { readIncidentEvent, readRegistryEvent } from '../../../shared/incident/upcast.ts';
import type { Json, Result } from '../../../shared/kernel.ts';
import type { People } from '../../../shared/people/people.ts';
import type { RegistryEvent } from '../../../shared/room/events.ts';
import { foldRoom, type RoomState } from '../../../shared/room/room.ts';
import { valueBehind } from '../../../shared/seal/blobs.ts';
import { refOf } from '../../../shared/seal/fields.ts';
import { instantOf } from '../../../shared/seal/instant.ts';
import { hexOfHash } from '../../../shared/seal/pack.ts';
import type { Examined } from '../../../shared/seal/pack-verdict.ts';
import type { LogRecord } from '../../../shared/seal/record.ts';

/** What stands in the place of words that are not in the pack. */
const GONE = { erased: '[erased]', redacted: '[left out of this pack]' } as const;
const TEXT_MEDIA = 'text/plain; charset=utf-8';

/** The events of a pack as Holdline reads them, as far as this version can. */
export type Story = {
  readonly events: readonly IncidentEvent[];
  readonly room: RoomState;
  /** The people as the room's log had them when it had so many records. */
  readonly peopleAt: (size: number) => People;
  /** The first record that this version cannot read, and why; null when it reads all. */
  readonly unreadable: {
    readonly log: 'incident' | 'registry';
    readonly position: number;
    readonly sentence: string;
  } | null;
};

function jsonIn(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}

type Open = (record: LogRecord) => Record<string, unknown>;

/** Puts sealed fields back. One that holds no text and is gone is left away: only a text can say that it is gone. */
function openerOf({ values, absent }: Examined, textOf: (bytes: Uint8Array) => string | undefined): Open {
  return (record) => {
    const data: Record<string, unknown> = { ...record.data };
    for (const field of Object.keys(data)) {
      const ref = refOf(record, field);
      if (ref === undefined) continue;
      const bytes = valueBehind(values, ref);
      const text = bytes === undefined ? undefined : textOf(bytes);
      if (text !== undefined) data[field] = ref.media === TEXT_MEDIA ? text : jsonIn(text);
      else if (ref.media === TEXT_MEDIA) data[field] = GONE[absent.get(hexOfHash(ref.h) ?? '') ?? 'erased'];
      else delete data[field];
    }
    return data;
  };
}

type Read<E> = {
  readonly events: readonly E[];
  readonly failed: { readonly position: number; readonly sentence: string } | null;
};

function readAll<E>(
  records: readonly LogRecord[],
  open: Open,
  read: (logged: {
    kind: string;
    position: number;
    at: number;
    by: string;
    data: unknown;
  }) => Result<E, { readonly position: number; readonly sentence: string }>,
): Read<E> {
  const events: E[] = [];
  for (const record of records) {
    const { kind, seq: position, by, at } = record;
    const one = read({ kind, position, by, at: instantOf(at) ?? 0, data: open(record) });
    if (!one.ok) return { events, failed: one.error };
    events.push(one.value);
  }
  return { events, failed: null };
}

/** The people of a registry at each of its sizes; it is folded once a size. */
function peopleOf(events: readonly RegistryEvent[], { people }: RoomState): Story['peopleAt'] {
  const known = new Map([[events.length, people]]);
  return (size) => {
    const then = known.get(size) ?? foldRoom(events.slice(0, size)).people;
    known.set(size, then);
    return then;
  };
}

/** Reads the records of a pack as today's events. Where one cannot be read, what comes before it is still told. */
export function readStory(examined: Examined, textOf: (bytes: Uint8Array) => string | undefined): Story {
  const open = openerOf(examined, textOf);
  const registry = readAll<RegistryEvent>(examined.registry.records, open, readRegistryEvent);
  const incident = readAll<IncidentEvent>(examined.incident.records, open, readIncidentEvent);
  const unreadable = registry.failed
    ? { log: 'registry' as const, ...registry.failed }
    : incident.failed && { log: 'incident' as const, ...incident.failed };
  const room = foldRoom(registry.events);
  return { events: incident.events, room, peopleAt: peopleOf(registry.events, room), unreadable };
}

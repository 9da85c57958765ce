import { CONTENT_LOCKED } from '../../shared/content/content-state.ts';
import { ERASED, erasuresOf, tellErased } from '../../shared/erasure/erasures.ts';
import { type Folding, startFolding } from '../../shared/incident/fold.ts';
import { type IncidentState, isEnding } from '../../shared/incident/state.ts';
import { readIncidentEvent, readRegistryEvent } from '../../shared/incident/upcast.ts';
import type { SearchedIncident } from '../../shared/ipc/search-requests.ts';
import { fail, ok, type Rejection, type Result } from '../../shared/kernel.ts';
import { type FactFates, followFactFates } from '../../shared/projection/fact-fates.ts';
import { searchRows } from '../../shared/projection/search-rows.ts';
import { EMPTY_ROOM, foldRoom, type RoomState } from '../../shared/room/room.ts';
import { isIncidentLog, REGISTRY } from '../../shared/seal/origin.ts';
import type { ReadableDb } from '../db/brands.ts';
import { markReader } from '../log/content.ts';
import type { ContentCipher } from '../log/content-cipher.ts';
import type { StoredEvent } from '../log/events.ts';
import { createReader } from '../log/reader.ts';
import { type LogRow, logRows, tipReader } from '../log/rows.ts';
import type { SearchIndex } from './search-index.ts';

/** Entries read and indexed at a time: those of a long log are never all in memory at once. */
const PIECE = 1000;

/** Newer logs have higher numbers and are told first. */
const HIGHEST = 2 ** 20;
const placeOf = ({ n }: Pick<LogRow, 'n'>): number => HIGHEST - n;

/** How far a log is in the index; `folding` null once it has ended. */
type Indexed = {
  readonly place: number;
  readonly size: number;
  readonly about: SearchedIncident | null;
  readonly folding: Folding | null;
  readonly fates: FactFates;
};

/** Which logs of a room are in an index, and how far. */
export type IndexedLogs = {
  /** Reads what was written since the last time, and forgets what was erased. */
  readonly catchUp: () => Result<null, Rejection>;
  /** By id; those that could not be read are not among them. */
  readonly known: ReadonlyMap<string, Pick<Indexed, 'place' | 'size' | 'about' | 'fates'>>;
  readonly unreadable: () => number;
};

type Read = ReturnType<typeof createReader>;
type SizeOf = (n: number) => number;

function aboutOf(incidentId: string, { number, title, zone, chart }: IncidentState): SearchedIncident {
  const { drill, playbook } = chart.context;
  const channels = (playbook?.channels ?? []).map(({ id, name }) => ({ id, name }));
  return { incidentId, number, title, zone, drill, channels };
}

/** A stored entry as it may be found: what was erased of it is gone, also while its bytes are still in the file. */
function readable(stored: StoredEvent, logId: string, { erasures, people, zone }: RoomState) {
  const known = erasuresOf(erasures, logId, stored.position);
  const gone = known.flatMap(({ fields }) => fields.map((field) => [field, ERASED] as const));
  const event = readIncidentEvent({ ...stored, data: { ...stored.data, ...Object.fromEntries(gone) } });
  if (!event.ok) throw new Error(event.error.sentence);
  return tellErased(event.value, known, people, zone);
}

/** The registry as far as it has been read, and the logs of which something was erased since. */
function followRegistry(read: Read, sizeOf: SizeOf) {
  let room = EMPTY_ROOM;
  return (registry: LogRow | undefined): { readonly room: RoomState; readonly erased: readonly string[] } => {
    const size = registry ? sizeOf(registry.n) : 0;
    if (!registry || size === room.position) return { room, erased: [] };
    const events = read(REGISTRY, registry.n, room.position, size).map((stored) => {
      const event = readRegistryEvent(stored);
      if (!event.ok) throw new Error(event.error.sentence);
      return event.value;
    });
    room = foldRoom(events, room);
    const erased = events.flatMap((one) => (one.type === 'content.erased' ? [one.data.logId] : []));
    return { room, erased };
  };
}

/** Reads logs into an index, each from where it was left. */
function indexer(read: Read, index: SearchIndex, known: Map<string, Indexed>) {
  return (log: LogRow, size: number, room: RoomState): void => {
    const place = placeOf(log);
    const before = known.get(log.id);
    const folding = before?.folding ?? startFolding();
    const fates = before?.fates ?? followFactFates();
    let last = '';
    for (let from = before?.size ?? 0; from < size; from += PIECE) {
      const to = Math.min(size, from + PIECE);
      const rows = read(log.id, log.n, from, to).flatMap((stored) => {
        const event = readable(stored, log.id, room);
        const found = searchRows(folding.state(), event);
        fates.take(stored.position, event);
        folding.take(event);
        last = event.type;
        return found;
      });
      // It may break off in a later piece: what is in the index then has to be known, to be taken out again.
      known.set(log.id, { place, size: to, about: before?.about ?? null, folding, fates });
      index.put(place, from, to, rows);
    }
    const about = aboutOf(log.id, folding.state());
    known.set(log.id, { place, size, about, folding: isEnding(last) ? null : folding, fates });
  };
}

/** The size of no log: it is read again at the next search. */
const AGAIN = -1;

/** Whether the file could only not be read now (another program holds it, its disk is away): what stands in it may be whole. */
function mayPass(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^SQLITE_(?!CORRUPT|NOTADB)/.test(code);
}

/** Follows the logs of a room file in an index that is empty at first. */
export function indexedLogs(db: ReadableDb, cipher: ContentCipher | null, index: SearchIndex): IndexedLogs {
  const read = createReader(db, () => cipher);
  const tipOf = tipReader(db);
  const sizeOf: SizeOf = (n) => tipOf(n).size;
  const registryNow = followRegistry(read, sizeOf);
  const markOf = markReader(db);
  const known = new Map<string, Indexed>();
  /** At the size they had when they could not be read; `AGAIN` where that may pass. */
  const unreadable = new Map<string, number>();
  const readOn = indexer(read, index, known);

  const readLog = (log: LogRow, room: RoomState): void => {
    const size = sizeOf(log.n);
    if (size === (known.get(log.id)?.size ?? 0) || unreadable.get(log.id) === size) return;
    try {
      readOn(log, size, room);
      unreadable.delete(log.id);
    } catch (error) {
      index.drop(placeOf(log));
      known.delete(log.id);
      unreadable.set(log.id, mayPass(error) ? AGAIN : size);
    }
  };
  const catchUp = (): Result<null, Rejection> => {
    if (cipher === null && markOf() !== undefined) return fail(CONTENT_LOCKED);
    const logs = logRows(db);
    const { room, erased } = registryNow(logs.find(({ id }) => id === REGISTRY));
    for (const logId of erased) {
      // It is read from its beginning again, and what differs is put in place of what there was.
      known.delete(logId);
      unreadable.delete(logId);
    }
    for (const log of logs) if (isIncidentLog(log.id)) readLog(log, room);
    return ok(null);
  };
  return { catchUp, known, unreadable: () => unreadable.size };
}

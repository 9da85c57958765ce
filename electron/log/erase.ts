import type { LogRecord } from '../../shared/seal/record.ts';
import type { WritableDb } from '../db/brands.ts';
import type { EventLog } from './event-log.ts';
import type { StoredEvent } from './events.ts';
import { createRinse } from './rinse.ts';
import { logRows, rowId } from './rows.ts';
import { refOfField } from './sealed-fields.ts';

/** The kind of the records that say what was erased, and the log they stand in. */
const ERASING = { kind: 'content.erased', logId: 'registry' } as const;

/** Sees to it that what the registry says was erased is not in the file any more, whoever wrote it there. */
export type Eraser = {
  /** Deletes what is left, and makes the bytes go; true once none can be left. Cheap when nothing is: call it often. */
  readonly look: () => boolean;
};

type Place = { readonly logId: string; readonly position: number; readonly fields: readonly string[] };

/**
 * Makes the eraser; its first `look` catches up with what a crash left undone. It must be the first listener of the log: whoever
 * reads after it reads the erased text. Deleted bytes are overwritten with zeros (`secure_delete`), and what is left of
 * them elsewhere in the files goes as soon as no other process is reading.
 */
export function createEraser(db: WritableDb, log: EventLog, report: (error: unknown) => void): Eraser {
  let waiting: Place[] = log.read(ERASING.logId).filter(isErasing).map(placeIn);
  const rinse = createRinse(db);
  if (waiting.length > 0) rinse.due();

  const look = (): boolean => {
    try {
      if (waiting.length > 0 && deleteContent(db, waiting) > 0) rinse.due(true);
      waiting = [];
      return rinse.look();
    } catch (error) {
      report(error);
      return false;
    }
  };
  log.subscribe(({ logId, events }) => {
    if (logId !== ERASING.logId || !events.some(isErasing)) return;
    waiting = [...waiting, ...events.filter(isErasing).map(placeIn)];
    rinse.due();
    look();
  });
  return { look };
}

const isErasing = ({ kind }: StoredEvent): boolean => kind === ERASING.kind;

function placeIn({ data }: StoredEvent): Place {
  return data as unknown as Place;
}

/** Deletes the sealed values behind fields, and tells how many there were. Values that are gone already are passed over. */
function deleteContent(db: WritableDb, places: readonly Place[]): number {
  const logs = new Map(logRows(db).map(({ id, n }) => [id, n]));
  const bodyAt = db.prepare<[number], string>('SELECT body FROM event WHERE id = ?').pluck();
  const erase = db.prepare<[Buffer]>('DELETE FROM blob WHERE h = ?');
  let deleted = 0;
  db.transaction(() => {
    for (const { logId, position, fields } of places) {
      const n = logs.get(logId);
      const body = n === undefined ? undefined : bodyAt.get(rowId(n, position));
      if (body === undefined) continue;
      const record = JSON.parse(body) as LogRecord;
      for (const field of fields) {
        const ref = refOfField(record, field);
        if (ref !== undefined) deleted += erase.run(Buffer.from(ref.h, 'base64')).changes;
      }
    }
  }).immediate();
  return deleted;
}

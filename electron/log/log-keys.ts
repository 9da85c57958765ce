import { createLogKeyring, LOG_KEYED, type LogKey } from '../../shared/seal/log-keys.ts';
import { REGISTRY } from '../../shared/seal/origin.ts';
import { parseRecord } from '../../shared/seal/parse-record.ts';
import type { ReadableDb } from '../db/brands.ts';
import { nodeEd25519 } from './ed25519.ts';
import { logRows, rowId } from './rows.ts';

/** The log keys that the registry of a room announces, oldest first. One that is not announced as it must be counts for nothing. */
export function logKeysOf(db: ReadableDb): readonly LogKey[] {
  const registry = logRows(db).find(({ id }) => id === REGISTRY);
  if (registry === undefined) return [];
  const bodies = db
    .prepare<[number, number, string], string>(
      'SELECT body FROM event WHERE id >= ? AND id < ? AND instr(body, ?) > 0 ORDER BY id',
    )
    .pluck()
    .all(rowId(registry.n, 0), rowId(registry.n + 1, 0), `"kind":"${LOG_KEYED}"`);
  const ring = createLogKeyring(nodeEd25519);
  for (const body of bodies) {
    const record = parseRecord(body);
    if (record.ok) ring.add(record.value);
  }
  return ring.keys();
}

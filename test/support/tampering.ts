import { join } from 'node:path';
import type Database from 'better-sqlite3';
import type { ReadableDb } from '../../electron/db/brands.ts';
import { connect } from '../../electron/db/connect.ts';
import { bytesOf, digestIn, nodeHasher } from '../../electron/log/digest.ts';
import { checkpointText } from '../../shared/seal/checkpoint.ts';
import { EMPTY_FRONTIER, leafHash, pushLeaf, rootOf } from '../../shared/seal/merkle.ts';
import { originOf } from '../../shared/seal/origin.ts';
import type { Head } from '../../shared/seal/verdict.ts';
import { createRoom, tempFolder } from './db.ts';
import { appendAll, createLog, INCIDENT, notes, ROOM } from './log.ts';
import { logKeys } from './sealed-log.ts';
import { named, type SigningKey } from './signing-key.ts';

const TRIGGERS = ['event_u', 'event_d', 'tile_u', 'tile_d', 'blob_u', 'log_u', 'log_d', 'seal_u', 'seal_d'];
const N = 2;
const BASE = N * 2 ** 32;

/** A closed, sealed room in a thief's hands, open in a database tool without its triggers. */
export type Loot = {
  readonly path: string;
  readonly tool: ReadableDb & Database.Database;
  readonly head: Head;
  /** Sizes of the incident's log that have a checkpoint. */
  readonly sizes: readonly number[];
  /** The newest checkpoint at each of them, as somebody outside would have kept them. */
  readonly notes: readonly string[];
  /** The log key, for a thief who got that as well. */
  readonly key: SigningKey;
};

/** Makes a room whose incident has `size` records, sealed at irregular places and at the end. */
export function stealRoom(size: number): Loot {
  const path = join(tempFolder(), 'room.holdline');
  const db = createRoom(path);
  const keys = logKeys();
  const log = createLog({ signer: keys.signer, sealedAtOnce: ['release.recorded'] }, db);
  const key = keys.announce(log);
  const sizes: number[] = [];
  const kept: string[] = [];
  log.onSealed((sealed) => {
    if (sealed.logId !== INCIDENT) return;
    sizes.push(sealed.size);
    kept.push(sealed.note);
  });
  for (let at = 0; at < size - 2; at += 7) {
    appendAll(log, notes(Math.min(6, size - 2 - at), at));
    if (at % 3 === 0) log.seal();
    if (at + 6 < size - 2) appendAll(log, [{ kind: 'release.recorded', data: { at } }]);
  }
  appendAll(log, [{ kind: 'person.enrolled', data: { name: 'Ada', contacts: { phone: '1' } } }, ...notes(1)]);
  log.seal();
  const head = log.head(INCIDENT);
  db.close();
  const tool = connect(path, {}) as Loot['tool'];
  for (const trigger of TRIGGERS) tool.exec(`DROP TRIGGER ${trigger}`);
  return { path, tool, head, sizes, notes: kept, key };
}

/** The stored text at a position. */
export function bodyAt(db: Database.Database, position: number): string {
  return (
    db
      .prepare<[number], string>('SELECT body FROM event WHERE id = ?')
      .pluck()
      .get(BASE + position) ?? ''
  );
}

/** Puts a text at a position, with the hash that belongs to it, and leaves a note that stood there. */
export function put(db: Database.Database, position: number, body: string): void {
  const leaf = bytesOf(leafHash(nodeHasher, body));
  const sql =
    'INSERT INTO event(id, leaf, body) VALUES(?, ?, ?) ON CONFLICT(id) DO UPDATE SET leaf = excluded.leaf, body = excluded.body';
  db.prepare(sql).run(BASE + position, leaf, body);
}

/** Takes a record out, and closes the gap. */
export function takeOut(db: Database.Database, position: number, size: number): void {
  db.prepare('DELETE FROM event WHERE id = ?').run(BASE + position);
  for (let at = position + 1; at < size; at++)
    db.prepare('UPDATE event SET id = ? WHERE id = ?').run(BASE + at - 1, BASE + at);
}

/** Makes room for a record at a position. */
export function moveUp(db: Database.Database, position: number, size: number): void {
  for (let at = size - 1; at >= position; at--)
    db.prepare('UPDATE event SET id = ? WHERE id = ?').run(BASE + at + 1, BASE + at);
}

/** Cuts the log to `size` records, the summaries and checkpoints beyond it included: as thorough as can be. */
export function cutTo(db: Database.Database, size: number): void {
  db.prepare('DELETE FROM event WHERE id >= ? AND id < ?').run(BASE + size, BASE + 2 ** 32);
  db.prepare('DELETE FROM seal WHERE log = ? AND size > ?').run(N, size);
  db.prepare('DELETE FROM tile WHERE log = ? AND idx >= ?').run(N, Math.floor(size / 256));
}

/** Links everything from a position anew, leaves and tiles included: all that can be done without the log key. */
export function treeAnew(db: Database.Database, from: number, size: number): void {
  let prev = from === 0 ? undefined : nodeHasher.base64(leafHash(nodeHasher, bodyAt(db, from - 1)));
  for (let at = from; at < size; at++) {
    const body = bodyAt(db, at);
    put(db, at, prev === undefined ? body : body.replace(/"prev":"[^"]+"/, `"prev":"${prev}"`));
    prev = nodeHasher.base64(leafHash(nodeHasher, bodyAt(db, at)));
  }
  db.prepare('DELETE FROM tile WHERE log = ?').run(N);
  const leaves = db
    .prepare<[number], Uint8Array>('SELECT leaf FROM event WHERE id >= ? ORDER BY id')
    .pluck()
    .all(BASE);
  const tile = db.prepare('INSERT INTO tile(log, level, idx, hash) VALUES(?, ?, ?, ?)');
  leaves
    .map(digestIn)
    .reduce(
      (edge, leaf) =>
        pushLeaf(nodeHasher, edge, leaf, (level, idx, hash) => void tile.run(N, level, idx, bytesOf(hash))),
      EMPTY_FRONTIER,
    );
}

/** Throws away every checkpoint of the log about sizes beyond `size`. */
export function stripSeals(db: Database.Database, size: number): void {
  db.prepare('DELETE FROM seal WHERE log = ? AND size > ?').run(N, size);
  db.prepare('UPDATE event SET note = NULL WHERE id >= ?').run(BASE + size);
}

/** Seals the log anew at its end, with the very log key: what only its holder can do. */
export function sealAnew(db: Database.Database, { key }: Loot, size: number): void {
  const leaves = db
    .prepare<[number], Uint8Array>('SELECT leaf FROM event WHERE id >= ? ORDER BY id')
    .pluck()
    .all(BASE)
    .map(digestIn);
  const tree = leaves.reduce((edge, leaf) => pushLeaf(nodeHasher, edge, leaf), EMPTY_FRONTIER);
  const origin = originOf(ROOM, INCIDENT);
  const root = nodeHasher.base64(rootOf(nodeHasher, tree));
  const note = named(key, origin).note(checkpointText({ origin, size, root }));
  db.prepare('INSERT OR REPLACE INTO seal(log, size, note) VALUES(?, ?, ?)').run(N, size, note);
}

/** Every row of the room's tables that carries meaning, as one text. */
export function contentOf(db: Database.Database): string {
  const all = (sql: string): readonly unknown[] => db.prepare(sql).raw().all() as readonly unknown[];
  return JSON.stringify([
    all('SELECT n, id, origin FROM log ORDER BY n'),
    all('SELECT id, hex(leaf), body, note FROM event ORDER BY id'),
    all('SELECT log, size, note FROM seal ORDER BY log, size'),
    all('SELECT log, level, idx, hex(hash) FROM tile ORDER BY 1, 2, 3'),
    all('SELECT hex(h), hex(salt), hex(bytes) FROM blob ORDER BY h'),
  ]);
}

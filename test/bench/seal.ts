/** Sealed appends and whole verification against floors of the same run: `node test/bench/seal.ts` on Node 24. */
import { hash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WritableDb } from '../../electron/db/brands.ts';
import { openRoomFile } from '../../electron/db/open.ts';
import { createEventLog, type EventLog } from '../../electron/log/event-log.ts';
import type { NewEvent } from '../../electron/log/events.ts';
import { verifyInWorker } from '../../electron/log/verify-in-worker.ts';
import { originOf } from '../../shared/seal/origin.ts';
import { keyedEvent } from '../support/log-key.ts';
import { type SigningKey, signingKey } from '../support/signing-key.ts';
import type { BenchFigure } from './append.ts';
import { againstFloor, interleaved, median, ratio, timed } from './figures.ts';

const ROOM = 'room-1';
const LOG = 'inc_2026_0001';
const OPS = 400;
const ROUNDS = 9;
const STAMP = { at: 1_795_000_000_000, mono: 5000, by: 'u_1001' };
const ENTRY = new URL('../../electron/log/verify-worker.ts', import.meta.url);
const WORDS =
  'we are aware of an incident affecting customers in the north region and our teams work '.repeat(2);

type Room = {
  readonly path: string;
  readonly db: WritableDb;
  readonly log: EventLog;
  readonly append: (events: readonly NewEvent[]) => void;
};

/** An event whose record has about 500 bytes. */
function eventAt(i: number, kind = 'draft.edited'): NewEvent {
  const text = WORDS.slice(i % 20, 150 + (i % 20));
  return { kind, data: { channel: 'press', draft: `d_${i >> 4}`, rev: i % 16, text } };
}

/** A room whose log key is announced, or without one. */
function openRoom(folder: string, name: string, key: SigningKey | null): Room {
  const path = join(folder, `${name}.sqlite`);
  const opened = openRoomFile(path, { ballastBytes: 0 });
  if (!opened.ok) throw new Error(opened.error.sentence);
  const log = createEventLog({
    db: opened.value,
    roomId: ROOM,
    sess: 's-1',
    sealedFieldsOf: () => [],
    randomBytes,
    signer: () => key,
    sealedAtOnce: ['release.recorded'],
  });
  const write = (logId: string, events: readonly NewEvent[]): void => {
    const result = log.append(logId, log.size(logId), events, STAMP);
    if (!result.ok) throw new Error(result.error.sentence);
  };
  if (key !== null) write('registry', [keyedEvent(key, STAMP.at)]);
  return { path, db: opened.value, log, append: (events) => write(LOG, events) };
}

/** Microseconds of each of some calls, the middle and the slowest of a hundred. */
function times(op: (i: number) => void, perOp = 1): { readonly p50: number; readonly p99: number } {
  const all = Array.from({ length: OPS }, (_, i) => (timed(() => op(i)) * 1000) / perOp);
  const sorted = all.toSorted((one, other) => one - other);
  return { p50: median(all), p99: sorted[Math.floor(OPS * 0.99)] ?? 0 };
}

async function appendFigures(folder: string, key: SigningKey): Promise<readonly BenchFigure[]> {
  const raw = openRoom(folder, 'raw', null);
  const sealed = openRoom(folder, 'sealed', key);
  const atOnce = openRoom(folder, 'at-once', key);
  const group = openRoom(folder, 'group', key);
  sealed.append([eventAt(0)]);
  const body = raw.db.prepare<[], string>('SELECT body FROM event LIMIT 1').pluck();
  raw.append([eventAt(0)]);
  const text = body.get() ?? '';
  raw.db.exec('CREATE TABLE raw(id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT');
  const insert = raw.db.prepare<[string]>('INSERT INTO raw(body) VALUES(?)');
  const eight = Array.from({ length: 7 }, (_, i) => eventAt(i));
  const slow: Record<string, number[]> = { raw: [], sealed: [] };
  const run = (room: Room, op: (i: number) => void, perOp = 1, name?: string): number => {
    const { p50, p99 } = times(op, perOp);
    room.db.pragma('wal_checkpoint(PASSIVE)');
    if (name !== undefined) slow[name]?.push(p99);
    return p50;
  };
  const measured = await interleaved(
    {
      raw: () => run(raw, () => void insert.run(text), 1, 'raw'),
      chained: () => run(raw, (i) => raw.append([eventAt(i)])),
      sealed: () => run(sealed, (i) => sealed.append([eventAt(i)]), 1, 'sealed'),
      atOnce: () => run(atOnce, (i) => atOnce.append([eventAt(i, 'release.recorded')])),
      group: () => run(group, (i) => group.append([...eight, eventAt(i, 'release.recorded')]), 8),
    },
    ROUNDS,
  );
  const behind = await secondsBehind(sealed);
  for (const room of [raw, sealed, atOnce, group]) room.db.close();
  const floor = { name: 'raw durable insert', values: measured.raw };
  return [
    { name: floor.name, value: median(measured.raw), unit: 'us', note: `p50 of ${OPS} x ${ROUNDS} rounds` },
    ...againstFloor('durable append, no key', 'us', measured.chained, floor),
    ...againstFloor('durable append, sealed behind', 'us', measured.sealed, floor),
    {
      name: 'durable append, sealed behind',
      value: ratio(slow['sealed'] ?? [], slow['raw'] ?? []),
      unit: 'x',
      ratioTo: floor.name,
      note: 'p99',
    },
    ...againstFloor('append and its checkpoint at once', 'us', measured.atOnce, floor),
    ...againstFloor('group of 8 and a checkpoint, per event', 'us', measured.group, floor),
    ...behind,
  ];
}

/** How long after the last append of a quiet log its checkpoint is durable. */
async function secondsBehind({ log, append }: Room): Promise<readonly BenchFigure[]> {
  const waits: number[] = [];
  for (let i = 0; i < 60; i++) {
    const start = performance.now();
    const sealed = new Promise<void>((resolve) => {
      const leave = log.onSealed(({ logId, size }) => {
        if (logId !== LOG || size !== log.size(LOG)) return;
        leave();
        resolve();
      });
    });
    append([eventAt(i)]);
    await sealed;
    waits.push(performance.now() - start);
  }
  const sorted = waits.toSorted((one, other) => one - other);
  const slowest = {
    name: 'a quiet tail is sealed after, slowest of 60',
    value: sorted.at(-1) ?? 0,
    unit: 'ms',
  };
  return [{ name: 'a quiet tail is sealed after', value: median(waits), unit: 'ms' }, slowest];
}

type Filled = { readonly path: string; readonly bodies: readonly string[] };

/** A room of so many records, with a checkpoint every `every` of them. */
function filled(folder: string, name: string, key: SigningKey, size: number, every: number): Filled {
  const { path, db, log, append } = openRoom(folder, name, key);
  for (let i = 0; i < size; i += every)
    append(
      Array.from({ length: every }, (_, k) =>
        eventAt(i + k, k === every - 1 ? 'release.recorded' : undefined),
      ),
    );
  log.seal();
  db.pragma('wal_checkpoint(TRUNCATE)');
  const bodies = db
    .prepare<[number], string>('SELECT body FROM event WHERE id >= ? ORDER BY id')
    .pluck()
    .all(2 ** 33);
  db.close();
  return { path, bodies };
}

async function verifyFigures(name: string, { path, bodies }: Filled): Promise<readonly BenchFigure[]> {
  const floorName = `raw SHA-256 a record, ${name}`;
  const measured = await interleaved(
    {
      floor: () =>
        timed(() => {
          for (const body of bodies) hash('sha256', body, 'hex');
        }),
      two: async () => {
        const start = performance.now();
        const verdict = await verifyInWorker(ENTRY, { path });
        if (!verdict.ok || !verdict.value.ok) throw new Error('the room does not verify');
        return performance.now() - start;
      },
    },
    3,
  );
  return [
    { name: floorName, value: median(measured.floor), unit: 'ms', note: `${bodies.length} records` },
    {
      name: `verify ${name}, two threads`,
      value: median(measured.two),
      unit: 'ms',
      note: 'threads’ start included',
    },
    {
      name: `verify ${name}: speed`,
      value: ratio(measured.floor, measured.two),
      unit: 'x',
      ratioTo: floorName,
    },
  ];
}

/** Runs the whole bench in a temporary folder: about two minutes. */
export async function runSealBench(): Promise<readonly BenchFigure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'holdline-bench-'));
  const key = signingKey(originOf(ROOM, 'registry'));
  try {
    return [
      ...(await appendFigures(folder, key)),
      ...(await verifyFigures('1M', filled(folder, 'million', key, 1_000_000, 1000))),
      ...(await verifyFigures('20k, each sealed', filled(folder, 'each', key, 20_000, 1))),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { name, value, unit, ratioTo, note } of await runSealBench())
    console.log(
      `${name.padEnd(46)} ${value.toFixed(value < 10 ? 3 : 1).padStart(9)} ${unit}  ${[ratioTo && `of ${ratioTo}`, note].filter(Boolean).join('; ')}`,
    );
}

/** Durable append and verification against floors of the same run: `node test/bench/append.ts` on Node 24. */
import { hash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WritableDb } from '../../electron/db/brands.ts';
import { openRoomFile } from '../../electron/db/open.ts';
import { checkTails } from '../../electron/log/check-tails.ts';
import { createEventLog, type EventLog } from '../../electron/log/event-log.ts';
import type { NewEvent, Stamp } from '../../electron/log/events.ts';
import { verifyLog } from '../../electron/log/verify-log.ts';
import { bareSealedInsert } from './bare-sealed.ts';

/** One line of a bench: `value` in `unit`; with `unit` "x" a ratio to the floor that `ratioTo` names. */
export type BenchFigure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly ratioTo?: string;
  readonly note?: string;
};

const ROUNDS = 9;
const OPS = 400;
const LOG = 'inc_2026_0001';
const WORDS =
  'we are aware of an incident affecting customers in the north region and our teams work with regulators '.repeat(
    2,
  );

const now = (): number => Number(process.hrtime.bigint()) / 1000; // microseconds
const sorted = (values: readonly number[]): readonly number[] => [...values].sort((a, b) => a - b);
const quantile = (values: readonly number[], q: number): number =>
  sorted(values)[Math.floor((values.length - 1) * q)] ?? 0;

/** An event whose record has about 500 bytes. */
function eventAt(i: number): NewEvent {
  const data = {
    channel: 'press',
    draft: `d_${i >> 4}`,
    rev: i % 16,
    text: WORDS.slice(i % 40, 150 + (i % 40)),
  };
  return { kind: 'draft.edited', data };
}

function openLog(folder: string, name: string): { readonly db: WritableDb; readonly log: EventLog } {
  const opened = openRoomFile(join(folder, `${name}.holdline`), { ballastBytes: 0 });
  if (!opened.ok) throw new Error(opened.error.sentence);
  const sealedFieldsOf = (kind: string): readonly string[] => (kind === 'statement.sealed' ? ['text'] : []);
  const log = createEventLog({
    db: opened.value,
    roomId: 'warroom-7f3a',
    sess: 'b7f3a9c2',
    sealedFieldsOf,
    randomBytes,
  });
  return { db: opened.value, log };
}

const stampAt = (i: number): Stamp => ({
  at: 1_795_000_000_000 + i * 731,
  mono: i * 731,
  by: `u_${1000 + (i % 17)}`,
});

type Variant = {
  readonly name: string;
  readonly perOp: number;
  readonly op: (i: number) => void;
  readonly db: WritableDb;
};

function appendVariant(folder: string, name: string, perOp: number, kind = 'draft.edited'): Variant {
  const { db, log } = openLog(folder, name.replace(/\W+/g, '-'));
  const batches = Array.from({ length: OPS }, (_, i) =>
    Array.from({ length: perOp }, (_event, k) => ({ ...eventAt(i + k), kind })),
  ); // made before the timing, as the raw rows are
  let size = 0;
  const op = (i: number): void => {
    const result = log.append(LOG, size, batches[i % OPS] ?? [], stampAt(i));
    if (!result.ok) throw new Error(result.error.sentence);
    size += perOp;
  };
  return { name, perOp, op, db };
}

/** The floor: the same bytes into the same kind of table, on a connection that is durable in the same way. */
function rawVariant(folder: string, bodies: readonly string[]): Variant {
  const { db } = openLog(folder, 'raw');
  db.exec('CREATE TABLE raw(id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT');
  const insert = db.prepare<[number, string]>('INSERT INTO raw(id, body) VALUES(?, ?)');
  let n = 0;
  return {
    name: 'raw durable insert',
    perOp: 1,
    db,
    op: (i) => void insert.run(n++, bodies[i % bodies.length] ?? ''),
  };
}

/** The floor of sealed text, which the format itself asks for. */
function rawSealedVariant(folder: string, bodies: readonly string[]): Variant {
  const { db } = openLog(folder, 'raw-sealed');
  const add = bareSealedInsert(db, WORDS.slice(0, 150));
  const name = 'raw event and blob in a transaction';
  return { name, perOp: 1, db, op: (i) => add(i, bodies[i % bodies.length] ?? '') };
}

/** Bodies of records as the log writes them. */
function sampleBodies(folder: string): readonly string[] {
  const { db, log } = openLog(folder, 'sample');
  const events = Array.from({ length: OPS }, (_, i) => eventAt(i));
  log.append(LOG, 0, events, stampAt(0));
  const bodies = db.prepare<[], string>('SELECT body FROM event').pluck().all();
  db.close();
  return bodies;
}

function timesOf(variant: Variant, round: number): readonly number[] {
  return Array.from({ length: OPS }, (_, i) => {
    const from = now();
    variant.op(round * OPS + i);
    return (now() - from) / variant.perOp;
  });
}

function appendFigures(folder: string): readonly BenchFigure[] {
  const bodies = sampleBodies(folder);
  const floor = rawVariant(folder, bodies);
  const others = [
    rawSealedVariant(folder, bodies),
    appendVariant(folder, 'durable append', 1),
    appendVariant(folder, 'durable append with sealed text', 1, 'statement.sealed'),
    appendVariant(folder, 'group of 8, per event', 8),
  ];
  const all = [floor, ...others];
  const p50 = new Map(all.map(({ name }) => [name, [] as number[]]));
  const p99 = new Map(all.map(({ name }) => [name, [] as number[]]));
  for (let round = -1; round < ROUNDS; round++) {
    all.forEach((_, k) => {
      const variant = all[(k + round + 1) % all.length] ?? floor;
      const times = timesOf(variant, round + 1);
      variant.db.pragma('wal_checkpoint(PASSIVE)');
      if (round < 0) return;
      p50.get(variant.name)?.push(quantile(times, 0.5));
      p99.get(variant.name)?.push(quantile(times, 0.99));
    });
  }
  for (const { db } of all) db.close();
  const medianOf = (values: Map<string, number[]>, name: string): number =>
    quantile(values.get(name) ?? [], 0.5);
  const ratio = (values: Map<string, number[]>, name: string): number =>
    quantile(
      (values.get(name) ?? []).map((value, i) => value / (values.get(floor.name)?.[i] ?? 1)),
      0.5,
    );
  const bytes = Math.round(bodies.reduce((sum, body) => sum + Buffer.byteLength(body), 0) / bodies.length);
  return [
    {
      name: floor.name,
      value: medianOf(p50, floor.name),
      unit: 'us',
      note: `p50 of ${OPS} x ${ROUNDS} rounds, records of ${bytes} bytes`,
    },
    ...others.flatMap(({ name }): BenchFigure[] => [
      { name, value: medianOf(p50, name), unit: 'us' },
      { name, value: ratio(p50, name), unit: 'x', ratioTo: floor.name, note: 'p50' },
      { name, value: ratio(p99, name), unit: 'x', ratioTo: floor.name, note: 'p99' },
    ]),
  ];
}

const VERIFIED = 100_000;

function verifyFigures(folder: string): readonly BenchFigure[] {
  const { db, log } = openLog(folder, 'verified');
  for (let i = 0; i < VERIFIED; i += 1000) {
    log.append(
      LOG,
      i,
      Array.from({ length: 1000 }, (_, k) => eventAt(i + k)),
      stampAt(i),
    );
  }
  db.pragma('wal_checkpoint(TRUNCATE)');
  const bodies = db.prepare<[], string>('SELECT body FROM event ORDER BY id').pluck().all();
  const head = log.head(LOG);
  const timed = (run: () => void): number => {
    const from = now();
    run();
    return (now() - from) / 1000;
  };
  const jobs: Readonly<Record<string, () => void>> = {
    'raw SHA-256 a record': () => {
      for (const body of bodies) hash('sha256', body, 'hex');
    },
    'verify 100k, one thread': () => {
      const verdict = verifyLog(db, LOG, undefined, [head]);
      if (!verdict.ok) throw new Error(verdict.reason);
    },
    'open the log and check 1,000 links': () => {
      openLog(folder, 'verified').db.close();
      if (checkTails(db).length > 0) throw new Error('a tail is broken');
    },
  };
  const names = Object.keys(jobs);
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = -1; round < 5; round++) {
    for (const name of names) {
      const ms = timed(jobs[name] ?? (() => undefined));
      if (round >= 0) times.get(name)?.push(ms);
    }
  }
  db.close();
  const median = (name: string): number => quantile(times.get(name) ?? [], 0.5);
  const [floor = '', whole = '', opening = ''] = names;
  return [
    { name: floor, value: median(floor), unit: 'ms', note: `${VERIFIED} records in memory` },
    {
      name: whole,
      value: median(whole),
      unit: 'ms',
      note: 'spelling, fields, links, leaf hashes, tree, tiles',
    },
    { name: `${whole}: speed`, value: median(floor) / median(whole), unit: 'x', ratioTo: floor },
    { name: opening, value: median(opening), unit: 'ms', note: 'quick_check included' },
  ];
}

/** Runs the whole bench in a temporary folder: about a minute. */
export function runAppendBench(): Promise<readonly BenchFigure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'holdline-bench-'));
  try {
    return Promise.resolve([...appendFigures(folder), ...verifyFigures(folder)]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { name, value, unit, ratioTo, note } of await runAppendBench()) {
    console.log(
      `${name.padEnd(42)} ${value.toFixed(value < 10 ? 3 : 1).padStart(9)} ${unit}  ${[ratioTo && `of ${ratioTo}`, note].filter(Boolean).join('; ')}`,
    );
  }
}

/** Making and checking an evidence pack of 100,000 events against floors of the same run: `node test/bench/pack.ts` on Node 24. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openRoomFile } from '../../electron/db/open.ts';
import { judge } from '../../electron/export/checker/judge.ts';
import { makePack, NODE_TOOLS } from '../../electron/export/pack.ts';
import { createEventLog, type EventLog } from '../../electron/log/event-log.ts';
import { sealedFieldsOf } from '../../shared/incident/upcast.ts';
import { originOf } from '../../shared/seal/origin.ts';
import { keyedEvent } from '../support/log-key.ts';
import { samplePlaybook } from '../support/sample-playbook.ts';
import { signingKey } from '../support/signing-key.ts';
import type { BenchFigure } from './append.ts';
import { againstFloor, interleaved, median } from './figures.ts';

const ROOM = 'room-1';
const LOG = 'inc-1';
const EVENTS = 100_000;
const BATCH = 1000;
const ROUNDS = 3;
const STAMP = { at: 1_795_000_000_000, mono: 5000, by: 'u-1' };
const CHECKERS = { script: new Uint8Array(250_000), page: new Uint8Array(290_000) };
const WORDS =
  'we are aware of an incident affecting customers in the north region and our teams work on it. ';

type Json = Parameters<EventLog['append']>[2];

function append(log: EventLog, logId: string, events: Json): void {
  const appended = log.append(logId, log.size(logId), events, STAMP);
  if (!appended.ok) throw new Error(appended.error.sentence);
}

/** What opens an incident. */
function openedEvent(): Json[number] {
  const [impact, awareness] = [samplePlaybook.matrix.impacts[2]?.id, samplePlaybook.matrix.awareness[3]?.id];
  const data = {
    ...{ number: 1, title: 'Bench', drill: false, zone: 'UTC', severity: 'S1', firstAwarenessAt: STAMP.at },
    ...{
      impact: impact ?? '',
      awareness: awareness ?? '',
      playbook: JSON.parse(JSON.stringify(samplePlaybook)),
    },
  };
  return { kind: 'incident.opened', data };
}

/** Notes of about the length that people write, each sealed apart from its record. */
function notesFrom(first: number): Json {
  return Array.from({ length: BATCH }, (_, i) => ({
    kind: 'note.added',
    data: { noteId: `n-${first + i}`, text: WORDS.repeat(2).slice(i % 40), happenedAt: STAMP.at },
  }));
}

function fill(path: string) {
  const opened = openRoomFile(path, { ballastBytes: 0 });
  if (!opened.ok) throw new Error(opened.error.sentence);
  const key = signingKey(originOf(ROOM, 'registry'));
  let isAnnounced = false;
  const log = createEventLog({
    ...{
      db: opened.value,
      roomId: ROOM,
      sess: 's-1',
      sealedFieldsOf,
      randomBytes,
      signer: () => (isAnnounced ? key : null),
    },
  });
  append(log, 'registry', [{ kind: 'room.created', data: { name: 'Bench', zone: 'UTC' } }]);
  append(log, 'registry', [keyedEvent(key, STAMP.at)]);
  isAnnounced = true;
  append(log, LOG, [openedEvent()]);
  for (let at = 0; at < EVENTS; at += BATCH) append(log, LOG, notesFrom(at));
  log.seal();
  return opened.value;
}

/** How long making and checking takes, in ms, and what a plain SHA-256 of the same bytes takes. */
export async function runPackBench(): Promise<readonly BenchFigure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'holdline-bench-'));
  const db = fill(join(folder, 'room.sqlite'));
  let pack = new Uint8Array();
  const ms = (job: () => void): number => {
    const start = performance.now();
    job();
    return performance.now() - start;
  };
  try {
    const make = (): void => {
      const made = makePack(db, LOG, CHECKERS);
      if (!made.ok) throw new Error(made.error.sentence);
      pack = Uint8Array.from(made.value);
    };
    make();
    const check = (): void => {
      const { outcome, lead } = judge({ pack, earlier: null }, NODE_TOOLS);
      if (outcome !== 'intact') throw new Error(lead.join(' '));
    };
    const hash = (): void => void createHash('sha256').update(pack).digest();
    const jobs = { hash: () => ms(hash), make: () => ms(make), check: () => ms(check) };
    const measured = await interleaved(jobs, ROUNDS);
    const floor = { name: 'SHA-256 of the pack', values: measured.hash };
    return [
      { name: 'pack of 100,000 events', value: pack.length / 2 ** 20, unit: 'MiB' },
      { name: floor.name, value: median(measured.hash), unit: 'ms' },
      ...againstFloor('make the pack, checked before it is handed out', 'ms', measured.make, floor),
      ...againstFloor('check the pack, playbook and report included', 'ms', measured.check, floor),
    ];
  } finally {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { name, value, unit, ratioTo } of await runPackBench())
    console.log(`${name.padEnd(46)} ${value.toFixed(1).padStart(9)} ${unit}  ${ratioTo ?? ''}`);
}

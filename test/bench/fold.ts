import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createActor, initialTransition, transition } from 'xstate';
import { createIncidents, readIncidentEvents } from '../../electron/commands/incidents.ts';
import { openRoomFile } from '../../electron/db/open.ts';
import { createEventLog } from '../../electron/log/event-log.ts';
import type { NewEvent } from '../../electron/log/events.ts';
import type { IncidentEvent } from '../../shared/incident/events.ts';
import { fold } from '../../shared/incident/fold.ts';
import { positionOf } from '../../shared/incident/state.ts';
import { sealedFieldsOf } from '../../shared/incident/upcast.ts';
import { playbookMachine } from '../../shared/playbook/machine.ts';
import { EMPTY_ROOM } from '../../shared/room/room.ts';
import type { BenchFigure } from './append.ts';
import { againstFloor, interleaved, median, timed } from './figures.ts';
import { longIncident } from './long-incident.ts';

const ROUNDS = 7;
const INCIDENT = 'long';
const SIZES = [2000, 20_000];
/** Rebuilt from a room file as well: rows read, sealed fields opened, records parsed, payloads checked. */
const WHOLE = 100_000;

function sendAll(events: readonly IncidentEvent[]): void {
  const actor = createActor(playbookMachine).start();
  for (const event of events) actor.send(event);
  actor.stop();
}

function openLog(file: string) {
  const opened = openRoomFile(file, { ballastBytes: 0 });
  if (!opened.ok) throw new Error(opened.error.sentence);
  const log = createEventLog({ db: opened.value, roomId: 'bench', sess: 's-1', sealedFieldsOf, randomBytes });
  return { db: opened.value, log };
}

async function figuresOf(size: number): Promise<readonly BenchFigure[]> {
  const events = longIncident(size);
  if (positionOf(fold(events)) !== size) throw new Error('The long incident does not fold.');
  const measured = await interleaved(
    {
      fold: () => timed(() => void fold(events)),
      transition: () =>
        timed(() => {
          let [state] = initialTransition(playbookMachine);
          for (const event of events) [state] = transition(playbookMachine, state, event);
        }),
      send: () => timed(() => void sendAll(events)),
    },
    ROUNDS,
  );
  const about = `${size.toLocaleString('en')} events`;
  const floors = [
    { name: `bare transition loop, ${about}`, values: measured.transition },
    { name: `bare actor.send loop, ${about}`, values: measured.send },
  ] as const;
  return [
    ...floors.map(({ name, values }): BenchFigure => ({ name, value: median(values), unit: 'ms' })),
    ...floors.flatMap((floor) => againstFloor(`fold, ${about}`, 'ms', measured.fold, floor)).filter(onlyOnce),
  ];
}

/** The measurement itself stands before its first ratio only. */
function onlyOnce({ unit }: BenchFigure, index: number): boolean {
  return unit === 'x' || index === 0;
}

/** A room file that holds one long incident, as the log writes it. */
function writeRoom(file: string, events: readonly IncidentEvent[]): void {
  const { db, log } = openLog(file);
  for (let from = 0; from < events.length; from += 1000) {
    const batch = events.slice(from, from + 1000).map(({ type, data }) => ({
      kind: type,
      data: data as unknown as NewEvent['data'],
    }));
    const appended = log.append(INCIDENT, from, batch, { at: events[from]?.at ?? 0, mono: from, by: 'maya' });
    if (!appended.ok) throw new Error(appended.error.sentence);
  }
  db.close();
}

async function rebuildFigures(): Promise<readonly BenchFigure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'holdline-fold-'));
  const file = path.join(folder, 'room.sqlite');
  const events = longIncident(WHOLE);
  writeRoom(file, events);
  const { db, log } = openLog(file);
  const stored = log.read(INCIDENT);
  const measured = await interleaved(
    {
      send: () => timed(() => void sendAll(events)),
      read: () => timed(() => void log.read(INCIDENT)),
      check: () => timed(() => void readIncidentEvents(stored)),
      fold: () => timed(() => void fold(events)),
      rebuild: () =>
        timed(() => {
          const state = createIncidents(log, () => EMPTY_ROOM).state(INCIDENT);
          if (!state.ok || positionOf(state.value) !== WHOLE) throw new Error('The room does not fold.');
        }),
    },
    ROUNDS,
  );
  db.close();
  rmSync(folder, { recursive: true, force: true });
  const about = `${WHOLE.toLocaleString('en')} events`;
  const floor = { name: `bare actor.send loop, ${about}`, values: measured.send };
  return [
    { name: floor.name, value: median(floor.values), unit: 'ms' },
    ...againstFloor(`read and parse, ${about}`, 'ms', measured.read, floor),
    ...againstFloor(`check every payload, ${about}`, 'ms', measured.check, floor),
    ...againstFloor(`fold, ${about}`, 'ms', measured.fold, floor),
    ...againstFloor(`rebuild from the file, ${about}`, 'ms', measured.rebuild, floor),
  ];
}

/** Rebuilding an incident from its log, against the machine alone without any document. */
export async function runFoldBench(): Promise<readonly BenchFigure[]> {
  const figures: BenchFigure[] = [];
  for (const size of SIZES) figures.push(...(await figuresOf(size)));
  return [...figures, ...(await rebuildFigures())];
}

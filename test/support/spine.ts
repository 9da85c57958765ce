import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createSpine, type Spine } from '../../electron/commands/dispatch.ts';
import type { WritableDb } from '../../electron/db/brands.ts';
import { openRoomFile } from '../../electron/db/open.ts';
import { createEraser } from '../../electron/log/erase.ts';
import { createEventLog, type EventLog } from '../../electron/log/event-log.ts';
import { roomIdOf } from '../../electron/log/room-id.ts';
import { sealedFieldsOf } from '../../shared/incident/upcast.ts';
import { ALARM_AT, SAMPLE_PEOPLE } from './given.ts';
import { sampleLibrary, samplePlaybook } from './sample-playbook.ts';

/** A spine over a real file, with clocks and ids that the test sets. */
export type Bench = {
  readonly file: string;
  readonly db: WritableDb;
  readonly log: EventLog;
  readonly spine: Spine;
  /** Moves all clocks on by so many ms. */
  readonly pass: (ms: number) => void;
  readonly clocks: { wall: number; steady: number; awake: number };
};

let ids = 0;

/** Opens a spine on `file`, by default a new one in a folder of its own. Two spines may share the clocks of a machine. */
export function openSpine(
  file = path.join(mkdtempSync(path.join(tmpdir(), 'holdline-')), 'room.sqlite'),
  clocks: Bench['clocks'] = { wall: ALARM_AT, steady: 1_000_000, awake: 500_000 },
): Bench {
  const opened = openRoomFile(file, { ballastBytes: 0 });
  if (!opened.ok) throw new Error(opened.error.sentence);
  const db = opened.value;
  const log = createEventLog({
    db,
    roomId: roomIdOf(db) ?? 'room-1',
    sess: 'test-session',
    sealedFieldsOf,
    randomBytes: (count) => randomBytes(count),
  });
  createEraser(db, log, (error) => {
    throw error;
  });
  const newId = () => {
    ids += 1;
    return `t${ids}`;
  };
  const spine = createSpine(log, {
    now: () => clocks.wall,
    mono: () => clocks.steady,
    newId,
    library: () => sampleLibrary,
  });
  const pass = (ms: number): void => {
    clocks.wall += ms;
    clocks.steady += ms;
    clocks.awake += ms;
  };
  return { file, db, log, spine, pass, clocks };
}

/** Creates the room with the sample people; the lead is at the keyboard. */
export function createRoom({ spine }: Bench): void {
  const people = SAMPLE_PEOPLE.list.map(({ name, title, roles }) => ({
    name,
    title,
    roles: [...roles],
    backupId: null,
  }));
  const index = (personId: string | null) => {
    const found = SAMPLE_PEOPLE.list.findIndex((one) => one.personId === personId);
    return found < 0 ? null : found;
  };
  const backups = SAMPLE_PEOPLE.list.map((one) => index(one.backupId));
  const created = spine.sendToRegistry({
    type: 'room.create',
    name: 'Group communications',
    zone: 'Europe/London',
    people,
    backups,
  });
  if (!created.ok) throw new Error(created.error.sentence);
}

/** Raises the alarm and returns the incident's id. */
export function raiseAlarm({ spine, clocks }: Bench): string {
  const sent = spine.sendToIncident(null, {
    type: 'incident.open',
    title: 'Customer data published on a forum',
    playbookId: samplePlaybook.id,
    impact: samplePlaybook.matrix.impacts[2]?.id ?? '',
    awareness: samplePlaybook.matrix.awareness[3]?.id ?? '',
    unsure: false,
    drill: false,
    firstAwarenessAt: clocks.wall - 180_000,
  });
  if (!sent.ok) throw new Error(sent.error.sentence);
  return sent.value.logId;
}

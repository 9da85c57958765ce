/**
 * A program of its own that opens a room and appends until it is killed or has appended `limit` times.
 * Each acknowledgement is a line with the size of the log, written after the append has answered.
 * Usage: node appender.ts ROOM ACKNOWLEDGEMENTS [LIMIT] [PAGES BETWEEN CHECKPOINTS]
 */
import { openSync, writeSync } from 'node:fs';
import { openRoomFile } from '../../electron/db/open.ts';
import { createEventLog } from '../../electron/log/event-log.ts';
import type { NewEvent } from '../../electron/log/events.ts';

const [path = '', acksPath = '', limit = 'Infinity', checkpointPages = '1000'] = process.argv.slice(2);
const acks = acksPath === '-' ? 1 : openSync(acksPath, 'w');
writeSync(acks, 'opening\n');
const opened = openRoomFile(path, { ballastBytes: 0 });
if (!opened.ok) throw new Error(opened.error.sentence);
const db = opened.value;
db.pragma(`wal_autocheckpoint = ${checkpointPages}`);
const log = createEventLog({
  db,
  roomId: 'room-1',
  sess: `p-${process.pid}`,
  sealedFieldsOf: (kind) => (kind === 'person.enrolled' ? ['name'] : []),
  randomBytes: (n) => new Uint8Array(n).map(() => Math.random() * 256),
});
writeSync(acks, 'open\n');

/** Every kind of append: one event (a bare insert), one with sealed bytes, a batch of eight. */
function eventsFor(round: number): readonly NewEvent[] {
  if (round % 5 === 3) return [{ kind: 'person.enrolled', data: { name: `Person ${round}` } }];
  const note = { kind: 'note.added', data: { text: `round ${round} `.repeat(1 + (round % 40)) } };
  return round % 7 === 5 ? Array.from({ length: 8 }, () => note) : [note];
}

for (let round = 0; round < Number(limit); round++) {
  const size = log.size('inc-1');
  const result = log.append('inc-1', size, eventsFor(round), {
    at: Date.now(),
    mono: Math.round(performance.now()),
    by: 'u-1',
  });
  if (!result.ok) throw new Error(result.error.sentence);
  writeSync(acks, `${size + result.value.length}\n`);
}
process.exit(0); // No closing, so no last checkpoint: what is on the disk is what the appends put there.

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createEventLog } from '../../../electron/log/event-log.ts';
import type { CommittedBatch } from '../../../electron/log/fan-out.ts';
import { verifyRoom } from '../../../electron/log/verify-room.ts';
import { createRoom, tempFolder } from '../../support/db.ts';
import { appendAll, createLog, INCIDENT, notes, STAMP } from '../../support/log.ts';

/** Two logs over one room file, each with a connection of its own, and what the first one's listeners hear. */
function twoLogs(roomIds = ['room-1', 'room-1']) {
  const file = join(tempFolder(), 'room.holdline');
  const [first, second] = roomIds.map((roomId) =>
    createLog({ roomId, sess: `s-${roomId}` }, createRoom(file)),
  );
  if (!first || !second) throw new Error('two logs were wanted');
  const heard: CommittedBatch[] = [];
  first.subscribe((batch) => void heard.push(batch));
  return { file, first, second, heard };
}

const places = (heard: readonly CommittedBatch[]) =>
  heard.map(({ logId, from, events }) => [logId, from, events.map(({ position }) => position)]);

describe('two processes on one room', () => {
  it('hear at a look what the other has appended, once, and nothing when there is nothing', () => {
    const { first, second, heard } = twoLogs();
    first.lookForOthers();
    appendAll(second, notes(2));
    appendAll(second, notes(1), 'inc-2');
    expect(heard).toEqual([]);
    first.lookForOthers();
    first.lookForOthers();
    expect(places(heard)).toEqual([
      [INCIDENT, 0, [0, 1]],
      ['inc-2', 0, [0]],
    ]);
    expect(heard[0]?.events).toEqual(second.read(INCIDENT));
  });

  it('hear it before their own next append, in the order of the log, also when only the size was asked before', () => {
    const { first, second, heard } = twoLogs();
    appendAll(first, notes(1));
    appendAll(second, notes(2, 1));
    expect(first.size(INCIDENT)).toBe(3);
    appendAll(first, notes(1, 3));
    first.lookForOthers();
    expect(places(heard)).toEqual([
      [INCIDENT, 0, [0]],
      [INCIDENT, 1, [1, 2]],
      [INCIDENT, 3, [3]],
    ]);
  });

  it('keep the order when a listener answers what the other wrote', () => {
    const { first, second, heard } = twoLogs();
    appendAll(first, notes(1));
    const leave = first.subscribe(({ from }) => {
      if (from !== 1) return;
      leave();
      appendAll(first, notes(1));
    });
    appendAll(second, notes(1));
    appendAll(first, notes(1));
    expect(places(heard)).toEqual([0, 1, 2, 3].map((position) => [INCIDENT, position, [position]]));
  });

  it('do not hear at the start what was there before', () => {
    const { file, second } = twoLogs();
    appendAll(second, notes(2));
    const third = createLog({}, createRoom(file));
    const heard: unknown[] = [];
    third.subscribe((batch) => void heard.push(batch));
    appendAll(second, notes(1));
    third.lookForOthers();
    expect(heard).toMatchObject([{ from: 2 }]);
  });

  it('are told what happened when both set up the same log, or each one of their own, at the same moment', () => {
    const { first, second } = twoLogs();
    const raced = createLogThatIsOvertaken((log) => appendAll(log, notes(2)));
    expect(raced).toMatchObject({ ok: false, error: { code: 'conflict', head: 2 } });
    expect(!raced.ok && raced.error.sentence).toContain('Somebody else set this up a moment ago');
    const other = createLogThatIsOvertaken((log) => appendAll(log, notes(1), 'inc-other'));
    expect(!other.ok && other.error.sentence).toContain('opened an incident at the same moment');
    appendAll(first, notes(1));
    const late = second.append(INCIDENT, 0, notes(1), STAMP);
    expect(!late.ok && late.error.sentence).toContain('Somebody else set this up a moment ago');
  });

  it('write one room, also when both believed that they were making it', () => {
    const { file, first, second } = twoLogs(['room-a', 'room-b']);
    appendAll(first, notes(1), 'registry');
    appendAll(second, notes(1), 'inc-2');
    expect(second.logs().map(({ origin }) => origin)).toEqual([
      'holdline/room-a/registry',
      'holdline/room-a/inc-2',
    ]);
    expect(verifyRoom(createRoom(file)).ok).toBe(true);
  });
});

/** An append to a new log before whose insert, after every check, another connection writes. */
function createLogThatIsOvertaken(other: (log: ReturnType<typeof createLog>) => void) {
  const file = join(tempFolder(), 'room.holdline');
  const rival = createLog({ sess: 's-2' }, createRoom(file));
  let overtaken = false;
  const log = createEventLog({
    db: createRoom(file),
    roomId: 'room-1',
    sess: 's-1',
    randomBytes: (n) => new Uint8Array(n),
    // Asked while the records are made: after the head was looked at, before the insert.
    sealedFieldsOf: () => {
      if (!overtaken) other(rival);
      overtaken = true;
      return [];
    },
  });
  return log.append(INCIDENT, 0, notes(1), STAMP);
}

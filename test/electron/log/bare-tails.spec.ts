import { describe, expect, it } from 'vitest';
import { bareTails } from '../../../electron/log/bare-tails.ts';
import { checkTails } from '../../../electron/log/check-tails.ts';
import { createRoom } from '../../support/db.ts';
import { appendAll, createLog, INCIDENT, notes } from '../../support/log.ts';
import { logKeys } from '../../support/sealed-log.ts';
import { cutTo, stealRoom, stripSeals } from '../../support/tampering.ts';

const every = (): boolean => true;

describe('a log whose end has no checkpoint', () => {
  it('is nothing to speak of while the room has no keys', () => {
    const db = createRoom();
    appendAll(createLog({}, db), notes(3));
    expect(bareTails(db, every)).toEqual([]);
  });

  it('is named once the room has keys, with the place and how much it is', () => {
    const db = createRoom();
    const keys = logKeys();
    const log = createLog({ signer: keys.signer }, db);
    keys.announce(log);
    appendAll(log, notes(3));
    log.seal();
    expect(bareTails(db, every)).toEqual([]);
    appendAll(createLog({}, db), notes(2));
    expect(bareTails(db, every)).toEqual([{ logId: INCIDENT, position: 3, count: 2 }]);
    expect(bareTails(db, (logId) => logId !== INCIDENT)).toEqual([]);
  });

  it('is named where somebody took the last checkpoints away, and not over what a start writes by itself', () => {
    const { tool, sizes } = stealRoom(60);
    const before = sizes.at(-3) ?? 0;
    stripSeals(tool, before);
    expect(bareTails(tool, every)).toEqual([{ logId: INCIDENT, position: before, count: 60 - before }]);
    cutTo(tool, before);
    expect(bareTails(tool, every)).toEqual([]);
    const log = createLog({}, createRoom(tool.name));
    appendAll(log, [{ kind: 'room.opened', data: {} }], 'registry');
    appendAll(log, [{ kind: 'keyboard.locked', data: { why: 'start' } }], 'registry');
    expect(bareTails(tool, every)).toEqual([]);
    appendAll(log, [{ kind: 'keyboard.locked', data: { why: 'idle' } }], 'registry');
    expect(bareTails(tool, every)).toMatchObject([{ logId: 'registry', count: 1 }]);
  });

  it('does not make a log one that does not hold together', () => {
    const { tool, sizes } = stealRoom(60);
    stripSeals(tool, sizes.at(-3) ?? 0);
    expect(checkTails(tool)).toEqual([]);
  });
});

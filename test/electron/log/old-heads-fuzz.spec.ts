import type Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkOldHeads } from '../../../electron/log/check-old-heads.ts';
import { verifyLog } from '../../../electron/log/verify-log.ts';
import { agrees, type CheckedHead } from '../../../shared/seal/check-heads.ts';
import { oldHeadsIn } from '../../../shared/seal/old-heads.ts';
import { INCIDENT, ROOM } from '../../support/log.ts';
import {
  bodyAt,
  cutTo,
  type Loot,
  moveUp,
  put,
  sealAnew,
  stealRoom,
  stripSeals,
  takeOut,
  treeAnew,
} from '../../support/tampering.ts';

const SIZE = 60;
const RUNS = 500;
const SLOW_MS = 180_000;
const place = fc.integer({ min: 0, max: SIZE - 1 });
const edited = (body: string, salt: number): string => body.replace(/"mono":\d+/, `"mono":${6000 + salt}`);

/** What the heads that were kept say after an edit, and what the file says of itself; then everything is as it was. */
function after(room: Loot, edit: (db: Database.Database) => void, notes = room.notes) {
  const { tool } = room;
  tool.exec('BEGIN');
  try {
    edit(tool);
    const alone = verifyLog(tool, INCIDENT);
    const fault = alone.ok ? undefined : alone;
    const heads = oldHeadsIn(notes.join('\n'));
    expect(heads).toHaveLength(notes.length);
    return { alone, heads: checkOldHeads(tool, ROOM, heads, (id) => (id === INCIDENT ? fault : undefined)) };
  } finally {
    tool.exec('ROLLBACK');
  }
}

const newest = (heads: readonly CheckedHead[]): CheckedHead['found'] | undefined => heads.at(-1)?.found;

/** Whether exactly the heads of at most so many records agree. */
function expectAgreedUpTo(heads: readonly CheckedHead[], size: number): void {
  for (const one of heads) expect(agrees(one)).toBe(one.head.checkpoint.size <= size);
}

function tamper(
  edit: (db: Database.Database, position: number, salt: number) => void,
  expected: (position: number, heads: readonly CheckedHead[], room: Loot) => void,
): void {
  const room = stealRoom(SIZE);
  fc.assert(
    fc.property(place, fc.nat(999), (position, salt) => {
      expected(position, after(room, (db) => edit(db, position, salt)).heads, room);
    }),
    { numRuns: RUNS },
  );
}

describe('a room held against heads that were kept outside it', () => {
  it('agrees with all of them while nobody touched it', () => {
    const { heads } = after(stealRoom(SIZE), () => undefined);
    expectAgreedUpTo(heads, SIZE);
    expect(newest(heads)).toEqual({ is: 'same' });
    expect(heads[0]?.found).toEqual({ is: 'grown', by: SIZE - (heads[0]?.head.checkpoint.size ?? 0) });
    expect(heads.every(({ signature }) => signature === 'good')).toBe(true);
  });

  it('names a text that was edited', { timeout: SLOW_MS }, () => {
    tamper(
      (db, at, salt) =>
        db
          .prepare('UPDATE event SET body = ? WHERE id = ?')
          .run(edited(bodyAt(db, at), salt), 2 * 2 ** 32 + at),
      (at, heads) => {
        expectAgreedUpTo(heads, at);
        expect(newest(heads)).toMatchObject({ is: 'rewritten', position: at });
      },
    );
  });

  it('names a record that was put in', { timeout: SLOW_MS }, () => {
    tamper(
      (db, at, salt) => {
        const text = edited(bodyAt(db, at), salt);
        moveUp(db, at, SIZE);
        put(db, at, text);
      },
      (at, heads) => expect(newest(heads)).toMatchObject({ is: 'rewritten', position: at }),
    );
  });

  it('names a record that was taken out, and an end that is missing', { timeout: SLOW_MS }, () => {
    tamper(
      (db, at) => takeOut(db, at, SIZE),
      (at, heads) =>
        expect(newest(heads)).toMatchObject(
          at === SIZE - 1 ? { is: 'cut', position: at, missing: 1 } : { is: 'rewritten', position: at },
        ),
    );
  });

  it('names the first of two that changed places', { timeout: SLOW_MS }, () => {
    const room = stealRoom(SIZE);
    fc.assert(
      fc.property(place, place, (one, other) => {
        fc.pre(one !== other);
        const { heads } = after(room, (db) => {
          const [first, second] = [bodyAt(db, one), bodyAt(db, other)];
          put(db, one, second);
          put(db, other, first);
        });
        expect(newest(heads)).toMatchObject({ is: 'rewritten', position: Math.min(one, other) });
      }),
      { numRuns: RUNS },
    );
  });

  it('says how much of a cut end is missing, however thoroughly it was cut', { timeout: SLOW_MS }, () => {
    tamper(
      (db, size) => {
        cutTo(db, size);
        stripSeals(db, size);
      },
      (size, heads) => {
        expect(newest(heads)).toEqual({ is: 'cut', position: size, missing: SIZE - size });
        expectAgreedUpTo(heads, size);
      },
    );
  });

  it('sees a tree rebuilt without the key, after the last head that agrees', { timeout: SLOW_MS }, () => {
    tamper(
      (db, at, salt) => {
        put(db, at, edited(bodyAt(db, at), salt));
        treeAnew(db, at, SIZE);
        stripSeals(db, at);
      },
      (at, heads, { sizes }) => {
        expectAgreedUpTo(heads, at);
        const agreed = Math.max(0, ...sizes.filter((size) => size <= at));
        expect(newest(heads)).toMatchObject({ is: 'rewritten', position: agreed });
      },
    );
  });

  it('sees what nothing in the file shows: a tree rebuilt and sealed with the very log key', {
    timeout: SLOW_MS,
  }, () => {
    const room = stealRoom(SIZE);
    fc.assert(
      fc.property(place, fc.nat(999), (at, salt) => {
        const { alone, heads } = after(room, (db) => {
          put(db, at, edited(bodyAt(db, at), salt));
          treeAnew(db, at, SIZE);
          stripSeals(db, at);
          sealAnew(db, room, SIZE);
        });
        expect(alone).toMatchObject({ ok: true, size: SIZE, sealed: SIZE });
        const agreed = Math.max(0, ...room.sizes.filter((size) => size <= at));
        expect(newest(heads)).toEqual({ is: 'rewritten', position: agreed, reason: null });
        expectAgreedUpTo(heads, at);
      }),
      { numRuns: RUNS },
    );
  });

  it('needs only one old head to see that', () => {
    const room = stealRoom(SIZE);
    const { alone, heads } = after(
      room,
      (db) => {
        put(db, 7, edited(bodyAt(db, 7), 1));
        treeAnew(db, 7, SIZE);
        stripSeals(db, 7);
        sealAnew(db, room, SIZE);
      },
      room.notes.slice(-1),
    );
    expect(alone).toMatchObject({ ok: true, sealed: SIZE });
    expect(heads.map(({ found }) => found)).toEqual([{ is: 'rewritten', position: 0, reason: null }]);
  });

  it('never crashes over a head that was changed in a character, and never takes it for a better one', {
    timeout: SLOW_MS,
  }, () => {
    const room = stealRoom(SIZE);
    const note = room.notes.at(-1) ?? '';
    fc.assert(
      fc.property(fc.nat(note.length - 1), fc.integer({ min: 1, max: 0x2fff }), (at, by) => {
        const other = String.fromCharCode((note.charCodeAt(at) + by) % 0x3000);
        const heads = oldHeadsIn(note.slice(0, at) + other + note.slice(at + 1));
        for (const one of checkOldHeads(room.tool, ROOM, heads, () => undefined))
          if (agrees(one) && one.signature === 'good') expect(one.head.checkpoint.size).toBe(SIZE);
      }),
      { numRuns: 3000 },
    );
  });
});

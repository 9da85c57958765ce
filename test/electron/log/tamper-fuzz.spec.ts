import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openRoomFile } from '../../../electron/db/open.ts';
import { type LogVerdict, verifyLog } from '../../../electron/log/verify-log.ts';
import { verifyRoom } from '../../../electron/log/verify-room.ts';
import { tempFolder } from '../../support/db.ts';
import { INCIDENT } from '../../support/log.ts';
import {
  bodyAt,
  contentOf,
  cutTo,
  type Loot,
  moveUp,
  put,
  stealRoom,
  stripSeals,
  takeOut,
  treeAnew,
} from '../../support/tampering.ts';

const SIZE = 60;
const RUNS = 400;
const SLOW_MS = 120_000;
const loot = (): Loot => stealRoom(SIZE);
const place = fc.integer({ min: 0, max: SIZE - 1 });
const edited = (body: string, salt: number): string => body.replace(/"mono":\d+/, `"mono":${6000 + salt}`);

type Both = { readonly alone: LogVerdict; readonly against: LogVerdict };

/** What verification says after an edit, without and with the old head; then everything is as it was. */
function after({ tool, head }: Loot, edit: (db: Database.Database) => void): Both {
  tool.exec('BEGIN');
  try {
    edit(tool);
    return { alone: verifyLog(tool, INCIDENT), against: verifyLog(tool, INCIDENT, undefined, [head]) };
  } finally {
    tool.exec('ROLLBACK');
  }
}

const isSealed = (verdict: LogVerdict): boolean => verdict.ok && verdict.sealed === verdict.size;

/** Runs an edit at random places; what is wrong must be seen, with and without an old head, at the very place. */
function exactly(
  edit: (db: Database.Database, position: number, salt: number) => void,
  wrongAt: (position: number) => number = (position) => position,
): void {
  const room = loot();
  fc.assert(
    fc.property(place, fc.nat(999), (position, salt) => {
      const { alone, against } = after(room, (db) => edit(db, position, salt));
      expect(against).toMatchObject({ ok: false, position: wrongAt(position) });
      expect(alone).toMatchObject({ ok: false, position: wrongAt(position) });
    }),
    { numRuns: RUNS },
  );
}

describe('a sealed room that somebody tampered with, at random', () => {
  it('is intact and sealed before', () => {
    const { tool, head } = loot();
    expect(verifyLog(tool, INCIDENT, undefined, [head])).toMatchObject({
      ok: true,
      size: SIZE,
      sealed: SIZE,
    });
  });

  it('names a text that was edited', { timeout: SLOW_MS }, () => {
    exactly((db, at, salt) => {
      const text = edited(bodyAt(db, at), salt);
      db.prepare('UPDATE event SET body = ? WHERE id = ?').run(text, 2 * 2 ** 32 + at);
    });
  });

  it('names a text that was edited with its hash made to fit', { timeout: SLOW_MS }, () => {
    const room = loot();
    fc.assert(
      fc.property(place, fc.nat(999), (at, salt) => {
        const { alone, against } = after(room, (db) => put(db, at, edited(bodyAt(db, at), salt)));
        // Of the last record alone, no later one says what it was: only the seals do.
        const first = at < SIZE - 1 ? at : Math.max(...room.sizes.filter((size) => size <= at));
        expect([alone, against]).toMatchObject([{ ok: false, position: first }, { ok: false }]);
        if (at < SIZE - 1) expect(against).toMatchObject({ position: at });
      }),
      { numRuns: RUNS },
    );
  });

  it('names a record that was taken out', { timeout: SLOW_MS }, () => {
    exactly((db, at) => takeOut(db, at, SIZE));
  });

  it('names a record that was put in', { timeout: SLOW_MS }, () => {
    exactly((db, at, salt) => {
      const text = edited(bodyAt(db, at), salt);
      moveUp(db, at, SIZE);
      put(db, at, text);
    });
  });

  it('names the first of two that changed places', { timeout: SLOW_MS }, () => {
    const room = loot();
    fc.assert(
      fc.property(place, place, (one, other) => {
        fc.pre(one !== other);
        const { alone, against } = after(room, (db) => {
          const [first, second] = [bodyAt(db, one), bodyAt(db, other)];
          put(db, one, second);
          put(db, other, first);
        });
        const position = Math.min(one, other);
        expect([alone, against]).toMatchObject([
          { ok: false, position },
          { ok: false, position },
        ]);
      }),
      { numRuns: RUNS },
    );
  });

  it('sees a tree built anew without the key, however thoroughly', { timeout: SLOW_MS }, () => {
    const room = loot();
    fc.assert(
      fc.property(place, fc.nat(999), fc.boolean(), (at, salt, strip) => {
        const agreed = Math.max(0, ...room.sizes.filter((size) => size <= at));
        const { alone, against } = after(room, (db) => {
          put(db, at, edited(bodyAt(db, at), salt));
          treeAnew(db, at, SIZE);
          if (strip) stripSeals(db, at);
        });
        expect(isSealed(alone)).toBe(false);
        if (!strip) expect(alone).toMatchObject({ ok: false, position: agreed });
        expect(against.ok).toBe(false);
      }),
      { numRuns: RUNS },
    );
  });

  it('sees a cut end against an old head, and against none unless it was cut where it was sealed', {
    timeout: SLOW_MS,
  }, () => {
    const room = loot();
    fc.assert(
      fc.property(place, fc.boolean(), (size, thorough) => {
        const { alone, against } = after(room, (db) => {
          if (thorough) cutTo(db, size);
          else db.prepare('DELETE FROM event WHERE id >= ? AND id < ?').run(2 * 2 ** 32 + size, 3 * 2 ** 32);
        });
        expect(against).toMatchObject({ ok: false, position: size });
        if (!thorough) expect(alone).toMatchObject({ ok: false, position: size });
        else expect(isSealed(alone)).toBe(size === 0 || room.sizes.includes(size));
      }),
      { numRuns: RUNS },
    );
  });

  it('sees a checkpoint that was changed in a single character', { timeout: SLOW_MS }, () => {
    const room = loot();
    const texts = room.tool
      .prepare<[], [string, number, string]>(
        "SELECT 'event', id, note FROM event WHERE note IS NOT NULL AND id >= 8589934592 UNION ALL SELECT 'seal', size, note FROM seal WHERE log = 2",
      )
      .raw()
      .all();
    fc.assert(
      fc.property(
        fc.nat(texts.length - 1),
        fc.nat(10_000),
        fc.integer({ min: 1, max: 255 }),
        (which, at, by) => {
          const [table = '', id = 0, note = ''] = texts[which] ?? [];
          const place = at % note.length;
          const other = String.fromCharCode((note.charCodeAt(place) + by) % 0x3000);
          const changed = note.slice(0, place) + other + note.slice(place + 1);
          fc.pre(changed !== note);
          const set =
            table === 'event'
              ? 'UPDATE event SET note = ? WHERE id = ?'
              : 'UPDATE seal SET note = ? WHERE log = 2 AND size = ?';
          expect(after(room, (db) => db.prepare(set).run(changed, id)).alone.ok).toBe(false);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('never crashes over a byte that was flipped in the file, and misses none that means something', {
    timeout: SLOW_MS,
  }, () => {
    const { path, tool, head } = loot();
    tool.pragma('wal_checkpoint(TRUNCATE)');
    const meant = contentOf(tool);
    tool.close();
    const bytes = readFileSync(path);
    const copy = join(tempFolder(), 'flipped.holdline');
    fc.assert(
      fc.property(
        fc.oneof(fc.nat(bytes.length - 1), fc.nat(4095)),
        fc.integer({ min: 1, max: 255 }),
        (at, by) => {
          const flipped = Buffer.from(bytes);
          flipped[at] = (flipped[at] ?? 0) ^ by;
          writeFileSync(copy, flipped);
          const opened = openRoomFile(copy, { readonly: true });
          if (!opened.ok) return;
          const verdict = verifyRoom(opened.value, undefined, { [INCIDENT]: [head] });
          // What the verdict itself says is gone. Nothing is locked in a room whose content lies in the clear.
          const left = verdict.logs.map(({ verdict: one }) => (one.ok ? one : { erased: 0, locked: 0 }));
          expect(left.every(({ locked }) => locked === 0)).toBe(true);
          if (verdict.ok && left.every(({ erased }) => erased === 0))
            expect(contentOf(opened.value)).toBe(meant);
          opened.value.close();
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('gives a verdict whichever page of the file cannot be read', { timeout: SLOW_MS }, () => {
    const { path, tool, head } = loot();
    tool.pragma('wal_checkpoint(TRUNCATE)');
    const pageSize = Number(tool.pragma('page_size', { simple: true }));
    tool.close();
    const bytes = readFileSync(path);
    const copy = join(tempFolder(), 'holed.holdline');
    for (let at = pageSize; at < bytes.length; at += pageSize) {
      writeFileSync(copy, Buffer.from(bytes).fill(0xff, at, at + pageSize));
      // As a file that was whole when it was opened, and is not any more.
      const opened = openRoomFile(copy, { readonly: true, trusted: true });
      if (!opened.ok) continue;
      const verdict = verifyRoom(opened.value, undefined, { [INCIDENT]: [head] });
      if (verdict.ok) expect(contentOf(opened.value)).not.toBe('');
      else expect([...verdict.problems, ...verdict.logs]).not.toEqual([]);
      opened.value.close();
    }
  });
});

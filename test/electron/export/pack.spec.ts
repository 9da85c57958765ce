import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate/browser';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { WritableDb } from '../../../electron/db/brands.ts';
import { checkZippedPack, makePack, zipPack } from '../../../electron/export/pack.ts';
import { nodeHasher } from '../../../electron/log/digest.ts';
import { checkPack } from '../../../shared/seal/check-pack.ts';
import { createRoom, tempFolder } from '../../support/db.ts';
import { appendAll, createLog, INCIDENT, notes } from '../../support/log.ts';

const PERSON = { kind: 'person.enrolled', data: { personId: 'p-1', name: 'Zoë Ünal', contacts: ['+44 20'] } };

function roomWithTwoLogs(path?: string): WritableDb {
  const db = createRoom(path);
  const log = createLog({}, db);
  appendAll(log, [PERSON], 'registry');
  appendAll(log, notes(8));
  appendAll(log, [{ ...PERSON, data: { ...PERSON.data, name: 'Ann\nOther' } }]);
  return db;
}

function packOf(db: WritableDb): Uint8Array {
  const pack = makePack(db, INCIDENT);
  if (!pack.ok) throw new Error(pack.error.sentence);
  return pack.value;
}

const entriesOf = (zip: Uint8Array) => new Map<string, Uint8Array>(Object.entries(unzipSync(zip)));
const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('utf8');

/** A decoder of its own: what an outside checker would bring. */
function textOf(bytes: Uint8Array): string | undefined {
  const decoded = Buffer.from(bytes).toString('utf8');
  return Buffer.from(decoded).equals(Buffer.from(bytes)) ? decoded : undefined;
}
const check = (entries: ReadonlyMap<string, Uint8Array>) =>
  checkPack(entries, { hasher: nodeHasher, textOf });

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

describe('makePack', () => {
  it('makes the same bytes from the same log, also in another zone and from another connection', () => {
    const file = path.join(tempFolder(), 'room.holdline');
    const first = packOf(roomWithTwoLogs(file));
    const { TZ } = process.env;
    onTestFinished(() => {
      process.env['TZ'] = TZ;
    });
    process.env['TZ'] = 'Pacific/Apia';
    expect(new Date(0).getTimezoneOffset()).not.toBe(0);
    expect(Buffer.compare(packOf(createRoom(file)), first)).toBe(0);
  });

  it('holds the stored bytes of both logs, and what was sealed, in a fixed order', () => {
    const db = roomWithTwoLogs();
    const entries = entriesOf(packOf(db));
    const names = [...entries.keys()];
    expect(names.slice(0, 4)).toEqual(['README.txt', 'head.txt', 'events.ndjson', 'registry.ndjson']);
    expect(names.slice(4)).toEqual(names.slice(4).toSorted());
    expect(names).toHaveLength(8);
    const bodies = db
      .prepare<[], string>('SELECT body FROM event WHERE id < 1 << 33 ORDER BY id')
      .pluck()
      .all();
    expect(text(entries.get('registry.ndjson'))).toBe(bodies.map((body) => `${body}\n`).join(''));
    const log = createLog({}, db);
    expect(text(entries.get('head.txt'))).toContain(`size 9\nroot ${log.head(INCIDENT).root}\n`);
    expect(text(entries.get('head.txt'))).toContain('blobs\nkept 4\nerased 0\n');
    const values = names.slice(4).map((name) => text(entries.get(name)?.subarray(16)));
    expect(values.toSorted()).toEqual(['Ann\nOther', 'Zoë Ünal', '["+44 20"]', '["+44 20"]'].toSorted());
  });

  it('counts what was erased and still verifies', () => {
    const db = roomWithTwoLogs();
    db.exec('DELETE FROM blob WHERE rowid IN (SELECT rowid FROM blob LIMIT 1)');
    expect(check(entriesOf(packOf(db)))).toMatchObject({ ok: true, head: { kept: 3, erased: 1 } });
  });

  it('refuses the registry, an unknown incident, and a log that does not verify', () => {
    const db = roomWithTwoLogs();
    expect(makePack(db, 'registry')).toMatchObject({ ok: false, error: { code: 'not-an-incident' } });
    expect(makePack(db, 'nobody')).toMatchObject({ ok: false, error: { code: 'unknown-incident' } });
    db.exec("DROP TRIGGER event_u; UPDATE event SET body = replace(body, 'note 7', 'note 8')");
    const refused = makePack(db, INCIDENT);
    expect(refused).toMatchObject({ ok: false, error: { code: 'damaged' } });
    expect(refused.ok ? '' : refused.error.sentence).toContain('events.ndjson: Entry at position 7');
  });
});

describe('a pack, checked from the zip alone', () => {
  const whole = () => entriesOf(packOf(roomWithTwoLogs()));

  it('verifies, and its zip is the only one of these files', () => {
    const zip = packOf(roomWithTwoLogs());
    expect(checkZippedPack(zip)).toMatchObject({
      ok: true,
      head: { incident: { size: 9 }, registry: { size: 1 } },
    });
    expect(Buffer.compare(zipPack(entriesOf(zip)), zip)).toBe(0);
  });

  it('finds any one flipped byte of any file', { timeout: 30_000 }, () => {
    const entries = whole();
    const missed: string[] = [];
    for (const [name, bytes] of entries) {
      // The readme has one fingerprint for all of it; of everything else, every byte is tried.
      for (let at = 0; at < bytes.length; at += name === 'README.txt' ? 61 : 1) {
        if (check(new Map(entries).set(name, flipped(bytes, at))).ok) missed.push(`${name} at ${at}`);
      }
    }
    expect(missed).toEqual([]);
  });

  it('names the record, the blob or the file that was changed', () => {
    const entries = whole();
    const lines = text(entries.get('events.ndjson')).split('\n');
    const edited = lines.with(3, lines[3]?.replace('note 3', 'note 4') ?? '').join('\n');
    const changed = (name: string, bytes: Uint8Array) => check(new Map(entries).set(name, bytes));
    expect(changed('events.ndjson', Buffer.from(edited))).toMatchObject({
      file: 'events.ndjson',
      position: 3,
    });
    const [blob = ''] = [...entries.keys()].filter((name) => name.startsWith('blobs/'));
    const bytes = flipped(entries.get(blob) ?? Buffer.of(), 20);
    expect(changed(blob, bytes)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('kept beside it'),
    });
    expect(changed('README.txt', Buffer.from('Trust me.'))).toMatchObject({ ok: false, file: 'head.txt' });
  });

  it('finds a file too few, a file too many, a cut log and a blob under another name', () => {
    const entries = whole();
    const without = (name: string) => new Map([...entries].filter(([key]) => key !== name));
    for (const name of entries.keys()) expect(check(without(name)), name).toMatchObject({ ok: false });
    expect(check(new Map(entries).set('extra.txt', Buffer.of()))).toMatchObject({
      ok: false,
      file: 'extra.txt',
    });
    const name = `blobs/${'0'.repeat(64)}`;
    expect(check(new Map(entries).set(name, Buffer.of()))).toMatchObject({ ok: false, file: name });
    const log = entries.get('events.ndjson') ?? Buffer.of();
    const cut = log.subarray(0, log.length - 1);
    expect(check(new Map(entries).set('events.ndjson', cut))).toMatchObject({ ok: false, position: 8 });
    expect(check(new Map())).toMatchObject({ ok: false, file: 'README.txt' });
  });

  it('tells a rewritten log from the one whose head was noted elsewhere', () => {
    const db = createRoom();
    const log = createLog({}, db);
    appendAll(log, [PERSON], 'registry');
    appendAll(log, notes(5));
    const remembered = [{ size: 5, root: nodeHasher.base64(nodeHasher.ofText('another')) }];
    const verdict = checkPack(entriesOf(packOf(db)), { hasher: nodeHasher, textOf, remembered });
    expect(verdict).toMatchObject({
      ok: false,
      file: 'events.ndjson',
      reason: expect.stringContaining('rewritten'),
    });
  });
});

describe('the commands in README.txt', () => {
  const folder = () => {
    const place = tempFolder();
    for (const [name, bytes] of entriesOf(packOf(roomWithTwoLogs()))) {
      mkdirSync(path.dirname(path.join(place, name)), { recursive: true });
      writeFileSync(path.join(place, name), bytes);
    }
    return place;
  };
  const has = (tool: string) => {
    try {
      return execFileSync('sh', ['-c', `command -v ${tool}`]).length > 0;
    } catch {
      return false;
    }
  };
  /** The indented blocks of the readme. */
  const commands = (place: string) =>
    text(execFileSync('cat', [path.join(place, 'README.txt')]))
      .split(/\n\n/)
      .filter((block) => /^ {5}\S/.test(block))
      .map((block) => block.replaceAll(/^ {5}/gm, ''));

  it.runIf(has('openssl') && has('base64'))(
    'show the links, the blobs and the fingerprint of the text',
    () => {
      const place = folder();
      const run = (command = '') =>
        execFileSync('sh', ['-c', command], { cwd: place, encoding: 'utf8' }).trim();
      const [first, genesis, blobs, , readme] = commands(place);
      const records = run('cat events.ndjson')
        .split('\n')
        .map((line) => JSON.parse(line) as { prev: string });
      expect(run(first)).toBe(records[1]?.prev);
      expect(run(genesis)).toBe(records[0]?.prev);
      expect(run(blobs)).toBe('');
      expect(run('cat head.txt')).toContain(run(readme).split(' ').at(-1));
      const [blob = ''] = run('ls blobs').split('\n');
      writeFileSync(path.join(place, 'blobs', blob), 'forged');
      expect(run(blobs)).toBe(`changed: blobs/${blob}`);
    },
  );

  it.runIf(has('python3'))('compute both roots', () => {
    const place = folder();
    const command = commands(place).find((block) => block.startsWith('python3')) ?? '';
    const lines = execFileSync('sh', ['-c', command], { cwd: place, encoding: 'utf8' }).trim().split('\n');
    const head = text(execFileSync('cat', [path.join(place, 'head.txt')]));
    for (const line of lines) {
      const [name, size, root] = line.split(' ');
      expect(head).toMatch(
        new RegExp(`${name}\nlog \\S+\nsize ${size}\nroot ${root?.replaceAll(/[+/]/g, '\\$&')}`),
      );
    }
    expect(lines).toHaveLength(2);
  });
});

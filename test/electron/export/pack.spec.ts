import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate/browser';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makePack } from '../../../electron/export/pack.ts';
import { createRoom, tempFolder } from '../../support/db.ts';
import { fullStory } from '../../support/full-story.ts';
import { appendAll, createLog, INCIDENT, notes } from '../../support/log.ts';
import { check, entriesOf, packOf, repacked, SMALL_CHECKERS, textIn, wrongIn } from '../../support/pack.ts';
import { signedRoom } from '../../support/signed-room.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('makePack', () => {
  it('makes the same bytes from the same log, also in another zone and from another connection', () => {
    const file = path.join(tempFolder(), 'room.holdline');
    const first = packOf(signedRoom(undefined, {}, file).db);
    const { TZ } = process.env;
    onTestFinished(() => {
      process.env['TZ'] = TZ;
    });
    process.env['TZ'] = 'Pacific/Apia';
    expect(new Date(0).getTimezoneOffset()).not.toBe(0);
    expect(Buffer.compare(packOf(createRoom(file)), first)).toBe(0);
  });

  it('is a zip that any program opens, with the files in their order', () => {
    const pack = packOf(signedRoom().db);
    const names = Object.keys(unzipSync(pack));
    expect(names).toEqual([...entriesOf(pack).keys()]);
    const statements = names.filter((name) => name.startsWith('statements/'));
    expect(statements).toContain('statements/1.1-web-statement.txt');
    expect(names.filter((name) => !statements.includes(name))).toEqual([
      ...['README.txt', 'head.txt', 'events.ndjson', 'registry.ndjson', 'checkpoint.txt', 'checkpoints.txt'],
      ...['keys.json', 'playbook.json', 'report.txt', 'blobs.txt', 'verify.mjs', 'verify.html'],
    ]);
  });

  it('holds the stored bytes of both logs, every checkpoint, and the approved words to the byte', () => {
    const { db, log } = signedRoom();
    const entries = entriesOf(packOf(db));
    const bodies = db
      .prepare<[], string>('SELECT body FROM event WHERE id < 1 << 33 ORDER BY id')
      .pluck()
      .all();
    expect(textIn(entries.get('registry.ndjson'))).toBe(bodies.map((body) => `${body}\n`).join(''));
    const head = textIn(entries.get('head.txt'));
    expect(head).toContain(`size ${log.size(INCIDENT)}\nroot ${log.head(INCIDENT).root}\n`);
    expect(textIn(entries.get('checkpoint.txt'))).toContain(log.checkpoint(INCIDENT) ?? 'nothing');
    const words = entries.get('statements/1.1-web-statement.txt') ?? Buffer.of();
    expect(textIn(words)).toBe(
      'We are sorry: some e-mail addresses were posted on a public forum this morning.',
    );
    expect(textIn(entries.get('blobs.txt'))).toContain(Buffer.from('Ada Lind').toString('base64'));
    expect(head).toContain(`${sha256(words)}  statements/1.1-web-statement.txt\n`);
    expect(textIn(entries.get('report.txt'))).toContain('signed Holding statement 1.1 in the seat of Legal');
  });

  it('counts what was erased, and still verifies', () => {
    const { db } = signedRoom();
    db.exec('DELETE FROM blob WHERE rowid = 1');
    const pack = packOf(db);
    expect(textIn(entriesOf(pack).get('head.txt'))).toMatch(/\nerased 1\nredacted 0\nerased [0-9a-f]{64}\n/);
    const verdict = check(pack);
    expect(verdict.is === 'intact' && [...verdict.examined.absent.values()]).toEqual(['erased']);
  });

  it('goes without what is left out, proves the rest, and says what is not there', () => {
    const { db } = signedRoom();
    const pack = packOf(db, (kind, field) => kind === 'draft.revised' && field === 'text');
    const entries = entriesOf(pack);
    expect([...entries.keys()].some((name) => name.startsWith('statements/'))).toBe(false);
    expect(textIn(pack)).not.toContain(Buffer.from('We are sorry: some').toString('base64'));
    expect(textIn(entries.get('report.txt'))).toContain('[left out of this pack]');
    const verdict = check(pack);
    expect(verdict.is === 'intact' && [...verdict.examined.absent.values()]).toEqual(['redacted']);
    expect(
      verdict.is === 'intact' && verdict.examined.approvals.decisions.every(({ key }) => key !== null),
    ).toBe(true);
  });

  it('takes a room without keys and a story in which everything happens', () => {
    const db = createRoom();
    const log = createLog({}, db);
    appendAll(log, [{ kind: 'room.created', data: { name: 'Comms', zone: 'UTC' } }], 'registry');
    for (const { type, data, at, by } of fullStory().events) {
      const event = { kind: type, data: JSON.parse(JSON.stringify(data)) };
      expect(log.append(INCIDENT, log.size(INCIDENT), [event], { at, mono: at, by }).ok).toBe(true);
    }
    expect(wrongIn(check(packOf(db)))).toBe('intact');
    expect(wrongIn(check(packOf(signedRoom(fullStory()).db)))).toBe('intact');
  });

  it('refuses the registry, an unknown incident, and a log that does not verify', () => {
    const { db } = signedRoom();
    const make = (id: string) => makePack(db, id, SMALL_CHECKERS);
    expect(make('registry')).toMatchObject({ ok: false, error: { code: 'not-an-incident' } });
    expect(make('nobody')).toMatchObject({ ok: false, error: { code: 'unknown-incident' } });
    db.exec(
      `DROP TRIGGER event_u; UPDATE event SET body = replace(body, 'checklist.checked', 'checklist.unchecke') WHERE id = (2 << 32) + 1`,
    );
    const refused = make(INCIDENT);
    expect(refused).toMatchObject({ ok: false, error: { code: 'damaged' } });
    expect(refused.ok ? '' : refused.error.sentence).toContain('events.ndjson: Entry at position 1');
  });
});

describe('the commands in README.txt', () => {
  const pack = () => {
    const db = createRoom();
    const log = createLog({}, db);
    appendAll(
      log,
      [{ kind: 'person.enrolled', data: { name: 'Zoë Ünal', contacts: ['+44 20'] } }],
      'registry',
    );
    appendAll(log, notes(8));
    return entriesOf(packOf(db));
  };
  const folder = () => {
    const place = tempFolder();
    for (const [name, bytes] of pack()) {
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
  const run = (place: string, command = '') =>
    execFileSync('sh', ['-c', `${command} 2>&1 || true`], { cwd: place, encoding: 'utf8' }).trim();
  /** The indented blocks of the readme. */
  const commands = (place: string) =>
    run(place, 'cat README.txt')
      .split(/\n\n/)
      .map((block) => block.replaceAll(/^\n+/g, ''))
      .filter((block) => /^ {5}\S/.test(block))
      .map((block) => block.replaceAll(/^ {5}/gm, ''));

  it.runIf(has('openssl') && has('base64'))('show the links, the values and the files', () => {
    const place = folder();
    const [first, genesis, values, , files] = commands(place);
    const records = run(place, 'cat events.ndjson')
      .split('\n')
      .map((line) => JSON.parse(line) as { prev: string });
    expect(run(place, first)).toBe(records[1]?.prev);
    expect(run(place, genesis)).toBe(records[0]?.prev);
    expect(run(place, values)).toBe('');
    expect(run(place, files)).toBe('');
    const [line = ''] = run(place, 'cat blobs.txt').split('\n');
    const [hash = '', salt] = line.split(' ');
    writeFileSync(
      path.join(place, 'blobs.txt'),
      `${hash} ${salt} ${Buffer.from('forged').toString('base64')}\n`,
    );
    expect(run(place, values)).toBe(`changed: ${hash}`);
    expect(run(place, files)).toContain('blobs.txt: FAILED');
  });

  it.runIf(has('python3'))('compute both roots', () => {
    const place = folder();
    const command = commands(place).find((block) => block.startsWith('python3')) ?? '';
    const lines = run(place, command).split('\n');
    const head = run(place, 'cat head.txt');
    for (const line of lines) {
      const [name, size, root] = line.split(' ');
      expect(head).toMatch(
        new RegExp(`${name}\nlog \\S+\nsize ${size}\nroot ${root?.replaceAll(/[+/]/g, '\\$&')}`),
      );
    }
    expect(lines).toHaveLength(2);
  });
});

describe('a pack whose files were changed and put into a container that is in order', () => {
  let pack: Uint8Array | undefined;
  const whole = () => {
    pack ??= Uint8Array.from(packOf(signedRoom().db));
    return entriesOf(pack);
  };
  const without = (name: string) => new Map([...whole()].filter(([key]) => key !== name));
  const changed = (name: string, bytes: Uint8Array) => wrongIn(check(repacked(whole().set(name, bytes))));

  it('misses every file that was taken out, and notices one too many and another order', () => {
    for (const name of whole().keys())
      expect(wrongIn(check(repacked(without(name)))), name).not.toBe('intact');
    expect(changed('extra.txt', Buffer.of())).toBe('extra.txt: This file does not belong into a pack.');
    expect(changed('statements/9.9-x.txt', Buffer.of())).toContain('statements/9.9-x.txt: No record');
    const [first, second, ...rest] = whole();
    const turned = repacked(new Map([second, first, ...rest].filter((one) => one !== undefined)));
    expect(wrongIn(check(turned))).toContain('The container was changed at byte');
  });

  it('names the record, the value or the file that was changed', () => {
    const lines = textIn(whole().get('events.ndjson')).split('\n');
    const edited = lines
      .with(2, lines[2]?.replace('"checklist.checked"', '"checklist.checkeD"') ?? '')
      .join('\n');
    expect(changed('events.ndjson', Buffer.from(edited))).toContain('events.ndjson: Entry at position 2');
    const last = lines.at(-2) ?? '';
    const ended = lines.with(-2, last.replace('"by":"', '"by":"x'));
    expect(changed('events.ndjson', Buffer.from(ended.join('\n')))).toContain('not what was sealed');
    for (const helper of ['README.txt', 'report.txt', 'verify.mjs', 'verify.html'])
      expect(changed(helper, Buffer.from('Trust me.'))).toContain(
        `${helper}: This file does not have the SHA-256`,
      );
    const head = textIn(whole().get('head.txt'));
    expect(changed('head.txt', Buffer.from(head.replace('kept ', 'kept 1')))).toContain(
      'head.txt: This file',
    );
    expect(changed('keys.json', Buffer.from('{}\n'))).toContain('keys.json: This file is not what');
    expect(changed('statements/1.1-x.txt', Buffer.from('Other words.'))).toContain('statements/1.1-x.txt');
    expect(changed('checkpoints.txt', Buffer.from('nothing\n'))).toContain('checkpoints.txt: Line 1');
  });

  it('does not take a README or a report that it would not write itself for evidence', () => {
    const entries = whole().set('report.txt', Buffer.from('All was well.\n'));
    const head = textIn(entries.get('head.txt'));
    const line = /[0-9a-f]{64} {2}report.txt/;
    entries.set(
      'head.txt',
      Buffer.from(head.replace(line, `${sha256(Buffer.from('All was well.\n'))}  report.txt`)),
    );
    expect(wrongIn(check(repacked(entries)))).toBe('intact');
  });
});

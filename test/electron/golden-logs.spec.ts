import { copyFileSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openRoomFile } from '../../electron/db/open.ts';
import { verifyRoom } from '../../electron/log/verify-room.ts';
import { eventsOfGolden, stateOfGolden } from '../support/golden.ts';
import { expectSameFold } from '../support/same-fold.ts';

const FOLDER = path.join(import.meta.dirname, '../fixtures/logs');
const versions = readdirSync(FOLDER).filter((name) => name.endsWith('.sqlite'));

it('keeps a golden log of each released version', () => {
  expect(versions.length).toBeGreaterThan(0);
});

it.each(versions)('%s opens, verifies and folds to what it always came to', (name) => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'holdline-golden-')), name);
  copyFileSync(path.join(FOLDER, name), file);
  const opened = openRoomFile(file, { readonly: true });
  expect(opened.ok && verifyRoom(opened.value).ok).toBe(true);
  if (opened.ok) opened.value.close();
  const expected: object = JSON.parse(
    readFileSync(path.join(FOLDER, name.replace('.sqlite', '.json')), 'utf8'),
  );
  // What it always came to stays; a newer version may say more about it.
  expect(stateOfGolden(file)).toMatchObject(expected);
  expectSameFold(eventsOfGolden(file));
});

it('0.1.0 folds as what it is: from before an incident said how long the log of the room was when it was opened', () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'holdline-golden-')), '0.1.0.sqlite');
  copyFileSync(path.join(FOLDER, '0.1.0.sqlite'), file);
  const [opened] = eventsOfGolden(file);
  expect(opened?.type).toBe('incident.opened');
  expect(Object.keys(opened?.data ?? {})).not.toContain('registryHead');
});

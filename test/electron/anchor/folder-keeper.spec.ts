import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createFolderKeeper } from '../../../electron/anchor/folder-keeper.ts';
import { checkOldHeads } from '../../../electron/log/check-old-heads.ts';
import type { FolderState } from '../../../shared/ipc/proof.ts';
import { agrees } from '../../../shared/seal/check-heads.ts';
import { type OldHead, oldHeadsIn } from '../../../shared/seal/old-heads.ts';
import { createRoom, tempFolder } from '../../support/db.ts';
import { appendAll, createLog, INCIDENT, notes, ROOM } from '../../support/log.ts';
import { logKeys } from '../../support/sealed-log.ts';

function keeperOf(told: readonly string[] = []) {
  const base = tempFolder();
  const folder = join(base, 'stick');
  mkdirSync(folder);
  const db = createRoom();
  const keys = logKeys();
  const log = createLog({ signer: keys.signer }, db);
  const first: OldHead[] = [];
  const changes: (FolderState | null)[] = [];
  const settings = join(base, 'own', 'folder.json');
  const start = () =>
    createFolderKeeper({
      log,
      roomId: ROOM,
      settings,
      now: () => 1_795_000_000_000,
      told,
      onFirst: (heads) => void first.push(...heads),
      onChange: (state) => void changes.push(state),
    });
  const keeper = start();
  onTestFinished(() => keeper.stop());
  const file = join(folder, `${ROOM}-checkpoints.txt`);
  const heads = () => (existsSync(file) ? oldHeadsIn(readFileSync(file, 'utf8')) : []);
  const check = () => checkOldHeads(db, ROOM, heads(), () => undefined);
  return { folder, file, log, keys, keeper, start, first, changes, heads, check };
}

const names = (heads: readonly OldHead[]) =>
  heads.map(({ checkpoint }) => checkpoint.origin.split('/').at(-1));
const PATIENCE = { timeout: 12_000, interval: 50 };

describe('the second folder', () => {
  it('gets the heads at once, and each log’s first is told', async () => {
    const { folder, log, keeper, first, heads, check } = keeperOf();
    appendAll(log, notes(3));
    expect(await keeper.choose(folder)).toMatchObject({
      folder,
      problem: null,
      writtenAt: 1_795_000_000_000,
    });
    expect(heads()).toMatchObject([{ checkpoint: { size: 3 }, note: null }]);
    expect(names(first)).toEqual([INCIDENT]);
    expect(check().every(agrees)).toBe(true);
  });

  it('gets every new head a moment later, signed once there is a key, and tells each log once', {
    timeout: 20_000,
  }, async () => {
    const { folder, log, keys, keeper, first, heads, check } = keeperOf();
    appendAll(log, notes(1));
    await keeper.choose(folder);
    keys.announce(log);
    appendAll(log, notes(4));
    log.seal();
    await vi.waitFor(() => expect(heads()).toHaveLength(3), PATIENCE);
    expect(check().map(({ signature }) => signature)).toEqual(['none', 'good', 'good']);
    expect(check().every(agrees)).toBe(true);
    await vi.waitFor(() => expect(names(first)).toEqual([INCIDENT, 'registry']), PATIENCE);
  });

  it('may be away: the room goes on, it is said once, and what was missing is written when it is back', {
    timeout: 30_000,
  }, async () => {
    const { folder, log, keeper, changes, heads } = keeperOf();
    appendAll(log, notes(1));
    await keeper.choose(folder);
    renameSync(folder, `${folder}-away`);
    appendAll(log, notes(1));
    await vi.waitFor(() => expect(keeper.state()?.problem).toMatch(/cannot be written \(ENOENT\)/), PATIENCE);
    appendAll(log, notes(1));
    renameSync(`${folder}-away`, folder);
    await vi.waitFor(() => expect(keeper.state()?.problem).toBeNull(), PATIENCE);
    expect(heads().at(-1)?.checkpoint.size).toBe(3);
    expect(changes.map((state) => state?.problem === null)).toEqual([true, false, true]);
  });

  it('is remembered for the next start, until people say no more', async () => {
    const { folder, log, keeper, start } = keeperOf();
    appendAll(log, notes(1));
    await keeper.choose(folder);
    const again = start();
    onTestFinished(() => again.stop());
    expect(again.state()?.folder).toBe(folder);
    expect(await again.choose(null)).toBeNull();
    const third = start();
    third.stop();
    expect(third.state()).toBeNull();
  });
});

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { app, type BrowserWindow, dialog, type FileFilter } from 'electron';
import { ok, type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import { PACK } from '../../shared/seal/pack.ts';
import type { Checkers } from '../export/pack.ts';

const FOLDER = path.join('out', 'checker');

const FILTERS: readonly FileFilter[] = [
  { name: 'Checker for a browser', extensions: ['html'] },
  { name: 'Checker for Node.js', extensions: ['mjs'] },
];

function checkerFile(name: string): Promise<Buffer> {
  return readFile(path.join(app.getAppPath(), FOLDER, name));
}

/** The checkers that this version of Holdline puts into its packs. */
export async function readCheckers(): Promise<Checkers> {
  const [script, page] = await Promise.all([checkerFile(PACK.script), checkerFile(PACK.page)]);
  return { script: new Uint8Array(script), page: new Uint8Array(page) };
}

/**
 * Asks where to, and writes a checker there: the page for a browser, or the script for Node.js where the name ends in
 * `.mjs`. A path of null means that the person thought better of it.
 */
export async function saveChecker(
  window: BrowserWindow,
): Promise<Result<{ readonly path: string | null }, Rejection>> {
  const { filePath, canceled } = await dialog.showSaveDialog(window, {
    defaultPath: `holdline-${PACK.page}`,
    filters: [...FILTERS],
  });
  if (canceled || !filePath) return ok({ path: null });
  try {
    const { script, page } = await readCheckers();
    await writeFile(filePath, filePath.endsWith('.mjs') ? script : page);
    return ok({ path: filePath });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return refuse('not-written', `The checker could not be written (${why}). Choose another folder.`);
  }
}

import { readFileSync, statSync } from 'node:fs';
import { type BrowserWindow, dialog } from 'electron';
import { ok, type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import type { FileKind } from './save-as.ts';

/** A file that a person chose, and where it lies. */
export type ChosenFile = { readonly path: string; readonly bytes: Uint8Array };

/** The file that the person chooses, of at most so many bytes; null if they think better of it. */
export async function openFile(
  window: BrowserWindow,
  { name, extension }: FileKind,
  largest: number,
): Promise<Result<ChosenFile | null, Rejection>> {
  const { filePaths, canceled } = await dialog.showOpenDialog(window, {
    filters: [{ name, extensions: [extension] }],
    properties: ['openFile'],
  });
  const [file] = filePaths;
  if (canceled || file === undefined) return ok(null);
  try {
    if (statSync(file).size > largest)
      return refuse('too-large', 'This file is far too large to be what was asked for. Choose another.');
    return ok({ path: file, bytes: readFileSync(file) });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return refuse('not-read', `The file could not be read (${why}).`);
  }
}

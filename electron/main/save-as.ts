import { writeFile } from 'node:fs/promises';
import { type BrowserWindow, dialog } from 'electron';
import type { Kept } from '../../shared/ipc/proof.ts';
import { ok, type Rejection, type Result, refuse } from '../../shared/kernel.ts';

/** What a file is called in the dialog, and what its name ends with. */
export type FileKind = { readonly name: string; readonly extension: string };

type Saved = Result<{ readonly path: string | null }, Rejection>;

/** Asks where a file is to lie; null if the person thought better of it. `name` comes without its ending. */
export async function whereTo(
  window: BrowserWindow,
  name: string,
  { name: kind, extension }: FileKind,
): Promise<string | null> {
  const { filePath, canceled } = await dialog.showSaveDialog(window, {
    defaultPath: `${name}.${extension}`,
    filters: [{ name: kind, extensions: [extension] }],
  });
  return canceled || !filePath ? null : filePath;
}

/** Asks where to, and writes exactly this there: no mark in front, no line end behind. A path of null: nothing was written. */
export async function saveAs(
  window: BrowserWindow,
  name: string,
  kind: FileKind,
  content: string | Uint8Array,
): Promise<Saved> {
  const path = await whereTo(window, name, kind);
  if (path === null) return ok({ path });
  try {
    await writeFile(path, content);
    return ok({ path });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return refuse('not-written', `The file could not be written (${why}). Choose another folder.`);
  }
}

/** Asks where to, and writes what is to be taken away. */
export async function keepAs(...asked: Parameters<typeof saveAs>): Promise<Kept> {
  const saved = await saveAs(...asked);
  return saved.ok ? ok({ done: saved.value.path !== null, ...saved.value }) : saved;
}

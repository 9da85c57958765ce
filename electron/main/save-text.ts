import { type BrowserWindow, dialog } from 'electron';
import { ok, type Rejection, type Result } from '../../shared/kernel.ts';
import { writeChosen } from './save-export.ts';

/** Asks where to, and writes exactly these bytes there: no mark in front, no line end behind. */
export async function saveText(
  window: BrowserWindow,
  bytes: Uint8Array,
  name: string,
): Promise<Result<{ readonly path: string | null }, Rejection>> {
  const { filePath, canceled } = await dialog.showSaveDialog(window, {
    defaultPath: `${name}.txt`,
    filters: [{ name: 'Text', extensions: ['txt'] }],
  });
  return canceled || !filePath ? ok({ path: null }) : writeChosen(filePath, bytes);
}

import { writeFile } from 'node:fs/promises';
import { type BrowserWindow, dialog } from 'electron';
import { ok, type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import type { Spine } from '../commands/dispatch.ts';
import { exportText } from '../export/log-export.ts';

/** Asks where to, and writes the log there. A path of null means that the person thought better of it. */
export async function saveExport(
  window: BrowserWindow,
  spine: Spine,
  logId: string,
  format: 'jsonl' | 'csv',
): Promise<Result<{ readonly path: string | null }, Rejection>> {
  const text = exportText(spine, logId, format);
  if (!text.ok) return text;
  const name = logId === 'registry' ? 'registry' : `incident-${logId.slice(0, 8)}`;
  const filters = [
    format === 'csv'
      ? { name: 'CSV table', extensions: ['csv'] }
      : { name: 'JSON Lines', extensions: ['jsonl'] },
  ];
  const { filePath, canceled } = await dialog.showSaveDialog(window, {
    defaultPath: `${name}.${format}`,
    filters,
  });
  if (canceled || !filePath) return ok({ path: null });
  try {
    await writeFile(filePath, text.value, 'utf8');
    return ok({ path: filePath });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return refuse('not-written', `The file could not be written (${why}). Choose another folder.`);
  }
}

import { existsSync } from 'node:fs';
import { type BrowserWindow, dialog } from 'electron';
import { ok, type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import { startAgain } from './start-again.ts';

const FILTERS = [{ name: 'Holdline room', extensions: ['sqlite'] }];

async function ask(window: BrowserWindow, how: 'open' | 'new'): Promise<string | null> {
  if (how === 'new') {
    const { filePath, canceled } = await dialog.showSaveDialog(window, {
      title: 'Where shall the new room lie?',
      defaultPath: 'room.sqlite',
      filters: FILTERS,
    });
    return canceled || !filePath ? null : filePath;
  }
  const { filePaths, canceled } = await dialog.showOpenDialog(window, {
    filters: FILTERS,
    properties: ['openFile'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Asks for another room file and starts again with it. A path of null means that the person thought better of it. */
export async function chooseRoom(
  window: BrowserWindow,
  how: 'open' | 'new',
): Promise<Result<{ readonly path: string | null }, Rejection>> {
  const path = await ask(window, how);
  if (path === null) return ok({ path });
  // The system's dialog may have asked to overwrite it; a room is never overwritten.
  if (how === 'new' && existsSync(path)) {
    const sentence = `There is a file at ${path} already, and it stays as it is. Choose another name, or open it as a room.`;
    return refuse('file-exists', sentence);
  }
  const others = process.argv.slice(1).filter((argument) => !argument.startsWith('--room='));
  startAgain([...others, `--room=${path}`]);
  return ok({ path });
}

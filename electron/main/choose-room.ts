import { app, type BrowserWindow, dialog } from 'electron';
import { ok, type Rejection, type Result } from '../../shared/kernel.ts';

const FILTERS = [{ name: 'Holdline room', extensions: ['sqlite'] }];

async function ask(window: BrowserWindow, how: 'open' | 'new'): Promise<string | null> {
  if (how === 'new') {
    const { filePath, canceled } = await dialog.showSaveDialog(window, {
      title: 'Where shall the new room lie?',
      defaultPath: 'room.sqlite',
      filters: FILTERS,
      properties: ['showOverwriteConfirmation'],
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
  const others = process.argv.slice(1).filter((argument) => !argument.startsWith('--room='));
  app.relaunch({ args: [...others, `--room=${path}`] });
  app.quit();
  return ok({ path });
}

import { type BrowserWindow, clipboard } from 'electron';
import { refuse } from '../../shared/kernel.ts';
import type { Services } from '../ipc/handlers.ts';
import type { Content } from '../log/content.ts';
import { saveChecker } from './checkers.ts';
import { chooseRoom } from './choose-room.ts';
import { saveAs } from './save-as.ts';
import { saveExport } from './save-export.ts';

const TEXT = { name: 'Text', extension: 'txt' };

/** What leaves Holdline or comes in: mostly, the person is asked where to or where from, in the window that is there by then. */
export function asking(
  file: string,
  content: Content | null,
  windowNow: () => BrowserWindow | null,
): Pick<Services, 'exportLog' | 'saveChecker' | 'chooseRoom' | 'copy' | 'saveText'> {
  const noWindow = refuse('no-window', 'There is no window to ask in.');
  return {
    exportLog: async (spine, asked) => {
      const window = windowNow();
      return window
        ? saveExport(window, spine, { path: file, contentKey: content?.cipher()?.key }, asked)
        : noWindow;
    },
    saveChecker: async () => {
      const window = windowNow();
      return window ? saveChecker(window) : noWindow;
    },
    copy: async (text) => clipboard.writeText(text),
    saveText: async (bytes, name) => {
      const window = windowNow();
      return window ? saveAs(window, name, TEXT, bytes) : noWindow;
    },
    chooseRoom: async ({ how }) => {
      const window = windowNow();
      return window ? chooseRoom(window, how) : noWindow;
    },
  };
}

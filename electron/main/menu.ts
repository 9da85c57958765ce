import { app, type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { PUSHES } from '../../shared/ipc/channels.ts';
import { MENU_GROUPS, UI_ACTIONS, type UiAction } from '../../shared/ui-actions.ts';

function item(window: BrowserWindow, { id, label, accelerator }: UiAction): MenuItemConstructorOptions {
  return {
    id,
    label,
    // The page listens to its own shortcuts; the menu only shows them.
    registerAccelerator: false,
    ...(accelerator === null ? {} : { accelerator }),
    click: () => {
      if (!window.isDestroyed()) window.webContents.send(PUSHES.action, { id });
    },
  };
}

/** Builds the menu from the actions that the palette has: one list, three ways to it. */
export function installMenu(window: BrowserWindow): void {
  const ours = MENU_GROUPS.map((group) => ({
    label: group,
    submenu: UI_ACTIONS.filter((action) => action.menu === group).map((action) => item(window, action)),
  }));
  const first: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  const quit: MenuItemConstructorOptions[] =
    process.platform === 'darwin' ? [] : [{ label: 'File', submenu: [{ role: 'quit' }] }];
  const view: MenuItemConstructorOptions = {
    label: 'Window',
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
      { role: 'minimize' },
    ],
  };
  Menu.setApplicationMenu(Menu.buildFromTemplate([...first, ...quit, { role: 'editMenu' }, ...ours, view]));
  app.setAboutPanelOptions({ applicationName: 'Holdline', applicationVersion: app.getVersion() });
}

import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import { PUSHES } from '../../shared/ipc/channels.ts';
import { MENU_GROUPS } from '../../shared/ui-action.ts';
import { type ActionId, UI_ACTIONS, type UiAction } from '../../shared/ui-actions.ts';
import type { RoomWindows } from './windows.ts';

function item(
  windows: RoomWindows,
  { id, label, accelerator, menu: group }: UiAction,
): MenuItemConstructorOptions {
  return {
    id,
    label,
    // Until the window has said what is open.
    enabled: group === 'View' || group === 'Help',
    // The page listens to its own shortcuts; the menu only shows them.
    registerAccelerator: false,
    ...(accelerator === null ? {} : { accelerator }),
    click: () => windows.front()?.webContents.send(PUSHES.action, { id }),
  };
}

/** Opens the items of these actions in the menu, and closes the others. */
export function enableActions(enabled: readonly ActionId[]): void {
  const menu = Menu.getApplicationMenu();
  for (const { id } of UI_ACTIONS) {
    const found = menu?.getMenuItemById(id);
    if (found) found.enabled = enabled.includes(id);
  }
}

/** Builds the menu from the actions that the palette has: one list, three ways to it. */
export function installMenu(windows: RoomWindows): void {
  const quit: MenuItemConstructorOptions[] =
    process.platform === 'darwin' ? [] : [{ type: 'separator' }, { role: 'quit' }];
  const ours = MENU_GROUPS.map((group) => ({
    label: group,
    submenu: [
      ...UI_ACTIONS.filter((action) => action.menu === group).map((action) => item(windows, action)),
      ...(group === 'File' ? quit : []),
    ],
  }));
  const [file = {}, ...others] = ours;
  const first: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
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
  Menu.setApplicationMenu(Menu.buildFromTemplate([...first, file, { role: 'editMenu' }, ...others, view]));
  app.setAboutPanelOptions({ applicationName: 'Holdline', applicationVersion: app.getVersion() });
}

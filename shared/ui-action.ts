/** The menus of the menu bar, in order. */
export const MENU_GROUPS = ['File', 'Incident', 'Words', 'Log', 'Replay', 'Room', 'View', 'Help'] as const;
export type MenuGroup = (typeof MENU_GROUPS)[number];

/** One thing a person can do, as the menu, the palette and the shortcut sheet name it. */
export type UiActionData = {
  readonly id: string;
  /** Ends with "…" if it asks for something before it does anything. */
  readonly label: string;
  /**
   * In Electron's notation. The window listens to it, also while somebody types; a menu only shows it
   * (`registerAccelerator: false`), so that it never runs twice.
   */
  readonly accelerator: string | null;
  /** A single key. The window listens to it outside text fields; a menu must never register it. */
  readonly key: string | null;
  readonly menu: MenuGroup;
};

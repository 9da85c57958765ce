import type { UiAction } from '../../shared/ui-actions.ts';

const MAC = navigator.userAgent.includes('Mac');

const MAC_KEYS: Readonly<Record<string, string>> = { CmdOrCtrl: '⌘', Shift: '⇧', Alt: '⌥' };
const OTHER_KEYS: Readonly<Record<string, string>> = { CmdOrCtrl: 'Ctrl' };

/** The keys of an action in the order in which they are pressed; none if it has no shortcut. */
export function shortcutKeys({ accelerator, key }: UiAction): readonly string[] {
  const keys = accelerator ?? key;
  if (keys === null) return [];
  return keys.split('+').map((part) => (MAC ? MAC_KEYS : OTHER_KEYS)[part] ?? part);
}

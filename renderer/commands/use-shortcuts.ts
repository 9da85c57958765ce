import { type HotkeyItem, useHotkeys } from '@mantine/hooks';
import type { ActionId } from '../../shared/ui-actions.ts';
import { useSingleKeys } from '../bridge/settings.ts';
import { ACTIONS } from './registry.ts';

/** A shortcut as Mantine writes it: Electron's "CmdOrCtrl+Shift+A" is "mod+Shift+A" here. */
function hotkey(accelerator: string): string {
  return accelerator.replace('CmdOrCtrl', 'mod');
}

/** "?" is typed with Shift on most keyboards, and without on some. */
function keyHotkeys(key: string): readonly string[] {
  return key === '?' ? ['shift+?', '?'] : [key];
}

function inDialog(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest('[role="dialog"]') !== null;
}

/** Kinds of input that take no letters: a tick with the focus on it holds no shortcut back. */
const NOT_TYPED: readonly string[] = ['checkbox', 'radio', 'button', 'submit', 'range'];

function types({ target }: KeyboardEvent): boolean {
  if (target instanceof HTMLInputElement) return !NOT_TYPED.includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** Listens to every shortcut of the registry. Single keys are off while somebody types or a dialog is open. */
export function useShortcuts(run: (id: ActionId) => void): void {
  const singleKeys = useSingleKeys();
  useHotkeys(
    ACTIONS.flatMap(({ accelerator, id }) =>
      accelerator === null ? [] : [[hotkey(accelerator), () => run(id)] as [string, () => void]],
    ),
    [],
    true,
  );
  useHotkeys(
    ACTIONS.flatMap(({ key, id }) => {
      if (key === null || !singleKeys) return [];
      const press = (event: KeyboardEvent) => {
        if (inDialog(event) || types(event)) return;
        event.preventDefault();
        run(id);
      };
      return keyHotkeys(key).map((one): HotkeyItem => [one, press, { preventDefault: false }]);
    }),
    [],
  );
}

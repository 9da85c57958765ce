import { useHotkeys } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import type { ActionId } from '../../shared/ui-actions.ts';
import { useSingleKeys } from '../bridge/settings.ts';
import { ACTIONS } from './registry.ts';
import { watchTyping } from './typed-astray.ts';

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

/** True for a letter of Cyrillic, Greek, Hebrew, Arabic and the like: no shortcut is named by one. */
function isForeignLetter(key: string): boolean {
  return /^\p{L}$/u.test(key) && !/^\p{Script=Latin}$/u.test(key);
}

type Hotkey = [string, (event: KeyboardEvent) => void, { usePhysicalKeys: boolean; preventDefault: boolean }];

/** One shortcut: by what its key types, or, where the keys type no Latin letters, by where the key is. */
function hotkeys(
  keys: string,
  press: (event: KeyboardEvent) => void,
  preventDefault: boolean,
): readonly Hotkey[] {
  const byPlace = (event: KeyboardEvent) => {
    if (!isForeignLetter(event.key)) return;
    if (preventDefault) event.preventDefault();
    press(event);
  };
  return [
    [keys, press, { usePhysicalKeys: false, preventDefault }],
    [keys, byPlace, { usePhysicalKeys: true, preventDefault: false }],
  ];
}

/** The last key that was the rest of somebody's typing, and no wish. */
function useAstray() {
  const stray = useRef<KeyboardEvent | null>(null);
  useEffect(() => {
    const typing = watchTyping();
    const press = (event: KeyboardEvent) => {
      stray.current = typing.astray(event) ? event : null;
    };
    window.addEventListener('keydown', press, true);
    window.addEventListener('pointerdown', typing.forget, true);
    return () => {
      window.removeEventListener('keydown', press, true);
      window.removeEventListener('pointerdown', typing.forget, true);
    };
  }, []);
  return stray;
}

/** Kinds of input that take no letters: a tick with the focus on it holds no shortcut back. */
const NOT_TYPED: readonly string[] = ['checkbox', 'radio', 'button', 'submit', 'range'];

function types({ target }: KeyboardEvent): boolean {
  if (target instanceof HTMLInputElement) return !NOT_TYPED.includes(target.type);
  if (target instanceof HTMLElement && target.isContentEditable) return true;
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/**
 * Listens to every shortcut of the registry. Single keys are off while somebody types or a dialog is open; those of a replay
 * are on where one is on the screen (`replaying`).
 */
export function useShortcuts(run: (id: ActionId) => void, replaying: boolean): void {
  const singleKeys = useSingleKeys();
  const stray = useAstray();
  useHotkeys(
    ACTIONS.flatMap(({ accelerator, id }) =>
      accelerator === null ? [] : hotkeys(hotkey(accelerator), () => run(id), true),
    ),
    [],
    true,
  );
  useHotkeys(
    ACTIONS.flatMap(({ key, id, menu }) => {
      if (key === null || !singleKeys || (menu === 'Replay' && !replaying)) return [];
      const press = (event: KeyboardEvent) => {
        // Whatever has the focus may have taken the key for itself.
        if (event.defaultPrevented || inDialog(event) || types(event) || stray.current === event) return;
        event.preventDefault();
        run(id);
      };
      return keyHotkeys(key).flatMap((one) => hotkeys(one, press, false));
    }),
    [],
  );
}

import { useEffect, useRef } from 'react';
import type { ActionId } from '../../shared/ui-actions.ts';
import { onAction } from '../commands/hub.ts';

/** Fulfils an action of the menu, the palette or a shortcut for as long as the calling component is on screen. */
export function useOnAction(id: ActionId, listener: () => unknown): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => onAction(id, () => latest.current()), [id]);
}

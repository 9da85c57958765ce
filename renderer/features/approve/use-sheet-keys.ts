import { useWindowEvent } from '@mantine/hooks';
import type { RefObject } from 'react';

/** Escape leaves, Ctrl or Command and Enter signs: as long as no dialog lies over it, whose keys they then are. */
export function useSheetKeys(sheet: RefObject<HTMLElement | null>, onClose: () => void): void {
  useWindowEvent('keydown', (event) => {
    if (document.querySelectorAll('[role="dialog"]').length !== 1) return;
    if (event.key === 'Escape') onClose();
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    sheet.current?.querySelector<HTMLFormElement>('form[data-sign]')?.requestSubmit();
  });
}

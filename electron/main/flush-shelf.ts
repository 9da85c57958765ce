import { session } from 'electron';

/**
 * Writes what the window stored to the disk. Chromium would wait for seconds, and unsaved words must outlive a kill of
 * the whole app by more than that.
 */
export function flushShelf(): void {
  session.defaultSession.flushStorageData();
}

import { type BrowserWindow, Notification } from 'electron';
import type { Notice } from './notices.ts';

/** Shows the system's own notifications; a click brings the war room forward. */
export function notify(window: BrowserWindow | null, notices: readonly Notice[]): void {
  if (window === null || notices.length === 0) return;
  if (Notification.isSupported()) for (const { title, body } of notices) show(window, title, body);
  if (!window.isFocused()) window.flashFrame(true);
}

function show(window: BrowserWindow, title: string, body: string): void {
  const notification = new Notification({ title, body, silent: true });
  notification.on('click', () => {
    if (window.isDestroyed()) return;
    window.show();
    window.focus();
  });
  notification.show();
}

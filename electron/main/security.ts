import { app, session } from 'electron';

/** Shuts every way out of the packaged content: navigation, new windows, webviews, permissions. */
export function lockDown(origins: readonly string[]): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event, url) => {
      if (!origins.some((origin) => url.startsWith(`${origin}/`))) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

/** Denies every permission a page could ask for (Electron grants them by default). Call after `ready`. */
export function denyPermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
  session.defaultSession.setDevicePermissionHandler(() => false);
}

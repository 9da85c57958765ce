// Stands in for Electron's own default app in the substitute runtime: runs the app folder named on the command line.

import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const given = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (given === undefined) {
  process.stderr.write('Name the folder of an app: electron FOLDER\n');
  app.exit(1);
} else {
  const target = path.resolve(given);
  const isFolder = statSync(target).isDirectory();
  const manifest = isFolder ? JSON.parse(readFileSync(path.join(target, 'package.json'), 'utf8')) : {};
  app.setAppPath(isFolder ? target : path.dirname(target));
  if (manifest.productName ?? manifest.name) app.setName(manifest.productName ?? manifest.name);
  if (manifest.version) app.setVersion(manifest.version);
  if (manifest.desktopName) app.setDesktopName?.(manifest.desktopName);
  process.defaultApp = true;
  // The await is needed: without it the app is ready before the main file has run, and it can no longer register schemes.
  await import(pathToFileURL(isFolder ? path.join(target, manifest.main ?? 'index.js') : target).href);
}

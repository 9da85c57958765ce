import path from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { connect } from '../db/connect.ts';
import { sqliteBinding } from './sqlite-binding.ts';

/** The page draws after its first answer from main, so its words are waited for; none within the time is reported as none. */
const FIRST_WORDS = `new Promise((resolve) => {
  const until = performance.now() + 20000;
  const look = () => {
    const text = document.body.innerText.trim();
    if (text !== '' || performance.now() > until) resolve(text);
    else setTimeout(look, 100);
  };
  look();
})`;

/** Whether this start only has to prove that the program works: `--smoke-test`, given by `npm run package`. */
export function isSmokeTest(): boolean {
  return app.commandLine.hasSwitch('smoke-test');
}

/** Says in one line of JSON what works in this build, and ends the program. */
export async function reportSmokeTest(window: BrowserWindow): Promise<void> {
  const text: unknown = await window.webContents.executeJavaScript(FIRST_WORDS);
  const report = {
    holdline: app.getVersion(),
    electron: process.versions.electron,
    packaged: app.isPackaged,
    sqlite: sqliteVersion(),
    text: String(text).slice(0, 200),
  };
  process.stdout.write(`smoke-test ${JSON.stringify(report)}\n`, () => app.exit(0));
}

function sqliteVersion(): string {
  const binding = sqliteBinding();
  const db = connect(
    path.join(app.getPath('userData'), 'smoke-test.db'),
    binding === undefined ? {} : { binding },
  );
  const row = db.prepare('select sqlite_version() as version').get() as { version: string };
  db.close();
  return row.version;
}

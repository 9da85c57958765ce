import { writeFileSync } from 'node:fs';
import { app } from 'electron';

/**
 * Ends the app and has it started again, by default with the arguments of this start. Whoever started us for
 * development ends with us and would take a program we had started along, so it names a file to leave the arguments in
 * and starts us again itself (scripts/launch.mjs).
 */
export function startAgain(args: readonly string[] = process.argv.slice(1)): void {
  const note = app.isPackaged ? undefined : process.env['HOLDLINE_START_AGAIN'];
  if (note === undefined) app.relaunch({ args: [...args] });
  else writeFileSync(note, JSON.stringify(args));
  app.quit();
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { app } from 'electron';
import { ok, type Rejection, type Result, refuse } from '../../shared/kernel.ts';

/** The licences of all that is bundled, as the build wrote them down; a development server has none to show. */
export async function readThirdPartyNotices(): Promise<Result<{ readonly text: string }, Rejection>> {
  try {
    return ok({
      text: await readFile(path.join(app.getAppPath(), 'out', 'third-party-notices.txt'), 'utf8'),
    });
  } catch {
    return refuse(
      'no-notices',
      'The notices are not here: they are written when the program is built. Start it with npm start, or install it again.',
    );
  }
}

import type { BrowserWindow } from 'electron';
import type { Paper, ProofReplies } from '../../shared/ipc/proof.ts';
import { ok, type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import { onHiddenPage } from './hidden-page.ts';

const addressOf = (logIds: readonly string[]): string => `/print/heads/${logIds.join(',')}`;

/** The sheet of heads as a PDF. */
export function sheetOfHeads(
  logIds: readonly string[],
  paper: Paper,
): Promise<Result<Uint8Array, Rejection>> {
  return onHiddenPage(addressOf(logIds), async ({ webContents }) =>
    ok(
      await webContents.printToPDF({
        pageSize: paper,
        printBackground: true,
        generateTaggedPDF: true,
        preferCSSPageSize: false,
      }),
    ),
  );
}

function print({ webContents }: BrowserWindow, paper: Paper): Promise<ProofReplies['keepHeads']> {
  return new Promise((resolve) => {
    webContents.print({ pageSize: paper, printBackground: true }, (done, why) => {
      if (done) return resolve(ok({ done: true, path: null }));
      const cancelled = /cancel/i.test(why);
      resolve(
        cancelled
          ? ok({ done: false, path: null })
          : refuse(
              'not-printed',
              `Nothing was printed (${why || 'no printer answered'}). Save the sheet as a PDF instead.`,
            ),
      );
    });
  });
}

/** Prints the sheet of heads; the system asks on which printer. */
export function printHeads(logIds: readonly string[], paper: Paper): Promise<ProofReplies['keepHeads']> {
  return onHiddenPage(addressOf(logIds), (window) => print(window, paper));
}

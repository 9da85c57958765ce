import type { BrowserWindow } from 'electron';
import type { Kept, Paper } from '../../shared/ipc/proof.ts';
import { ok, type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import { onHiddenPage } from './hidden-page.ts';

/** A page for paper, by its address, as a PDF. */
export function sheetAsPdf(address: string, paper: Paper): Promise<Result<Uint8Array, Rejection>> {
  return onHiddenPage(address, async ({ webContents }) =>
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

function print({ webContents }: BrowserWindow, paper: Paper): Promise<Kept> {
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

/** Prints a page for paper, by its address; the system asks on which printer. */
export function printSheet(address: string, paper: Paper): Promise<Kept> {
  return onHiddenPage(address, (window) => print(window, paper));
}

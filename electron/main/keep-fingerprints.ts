import type { BrowserWindow } from 'electron';
import type { Requests } from '../../shared/ipc/contract.ts';
import type { Kept } from '../../shared/ipc/proof.ts';
import { printSheet, sheetAsPdf } from './print-sheet.ts';
import { keepAs } from './save-as.ts';

const ADDRESS = '/print/keys';
const PDF = { name: 'PDF', extension: 'pdf' };

/** Puts the fingerprints of the room and of everybody's key onto paper, or into a PDF that can be printed elsewhere. */
export async function keepFingerprints(
  window: BrowserWindow,
  { how, paper }: Requests['keepFingerprints'],
): Promise<Kept> {
  if (how === 'print') return printSheet(ADDRESS, paper);
  const sheet = await sheetAsPdf(ADDRESS, paper);
  return sheet.ok ? keepAs(window, 'fingerprints', PDF, sheet.value) : sheet;
}

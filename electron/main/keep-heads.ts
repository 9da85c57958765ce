import { type BrowserWindow, clipboard, dialog } from 'electron';
import type { AnchorWay } from '../../shared/anchor/events.ts';
import type { KeepWay, Kept, Paper, ProofReplies } from '../../shared/ipc/proof.ts';
import { ok, type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import type { OldHead } from '../../shared/seal/old-heads.ts';
import { keptFile, keptText, mailDraft } from '../anchor/kept-text.ts';
import type { RoomProof } from '../anchor/room-proof.ts';
import { printSheet, sheetAsPdf } from './print-sheet.ts';
import { type FileKind, keepAs } from './save-as.ts';

export type KeepRequest = {
  readonly logIds: readonly string[];
  readonly how: KeepWay;
  readonly paper: Paper;
};

const FILES = {
  file: { name: 'Text', extension: 'txt' },
  mail: { name: 'Draft of a mail', extension: 'eml' },
  sheet: { name: 'PDF', extension: 'pdf' },
} as const satisfies Readonly<Record<string, FileKind>>;

/** What the registry calls each way. A sheet that was saved is a file until somebody prints it. */
const WAY = {
  copy: 'copy',
  file: 'file',
  mail: 'mail',
  sheet: 'file',
  print: 'print',
} as const satisfies Record<KeepWay, AnchorWay>;

const addressOf = (logIds: readonly string[]): string => `/print/heads/${logIds.join(',')}`;

async function contentOf(
  how: keyof typeof FILES,
  request: KeepRequest,
  heads: readonly OldHead[],
  at: number,
): Promise<Result<string | Uint8Array, Rejection>> {
  if (how === 'file') return ok(keptFile(heads, at));
  if (how === 'mail') return ok(mailDraft(heads, at));
  return sheetAsPdf(addressOf(request.logIds), request.paper);
}

async function save(
  window: BrowserWindow,
  request: KeepRequest & { readonly how: keyof typeof FILES },
  heads: readonly OldHead[],
  at: number,
): Promise<Kept> {
  const made = await contentOf(request.how, request, heads, at);
  if (!made.ok) return made;
  const name = `heads-${new Date(at).toISOString().slice(0, 10)}`;
  return keepAs(window, name, FILES[request.how], made.value);
}

async function take(
  window: BrowserWindow,
  request: KeepRequest,
  heads: readonly OldHead[],
  at: number,
): Promise<Kept> {
  const { how } = request;
  if (how === 'copy') {
    clipboard.writeText(keptText(heads, at));
    return ok({ done: true, path: null });
  }
  return how === 'print'
    ? printSheet(addressOf(request.logIds), request.paper)
    : save(window, { ...request, how }, heads, at);
}

/** Takes heads out of the machine as people asked, and says so in the registry once it was done. */
export async function keepHeads(
  window: BrowserWindow,
  proof: RoomProof,
  request: KeepRequest,
  at: number,
): Promise<Kept> {
  const heads = proof.heads(request.logIds);
  if (heads.length === 0)
    return refuse('nothing', 'These logs hold no record yet, so there is nothing to keep.');
  const taken = await take(window, request, heads, at);
  if (taken.ok && taken.value.done) proof.anchored(WAY[request.how], heads);
  return taken;
}

/** Asks for the second folder and takes it; null leaves all as it is. */
export async function chooseFolder(
  window: BrowserWindow,
  proof: RoomProof,
  none: boolean,
): Promise<ProofReplies['chooseFolder']> {
  const { folder } = proof;
  if (folder === null)
    return refuse('read-only', 'Nothing is written while the room file is not the one remembered.');
  if (none) return ok(await folder.choose(null));
  const { filePaths, canceled } = await dialog.showOpenDialog(window, {
    title: 'A folder on another disk, or one that is kept elsewhere',
    properties: ['openDirectory', 'createDirectory'],
  });
  const [chosen] = filePaths;
  if (canceled || chosen === undefined) return ok(folder.state());
  return ok(await folder.choose(chosen));
}

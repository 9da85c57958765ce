import path from 'node:path';
import type { BrowserWindow } from 'electron';
import type { ExportFormat } from '../../shared/ipc/contract.ts';
import type { Rejection, Result } from '../../shared/kernel.ts';
import { isIncidentLog } from '../../shared/seal/origin.ts';
import type { Spine } from '../commands/dispatch.ts';
import { exportText } from '../export/log-export.ts';
import { packInWorker } from '../export/pack-in-worker.ts';
import { readCheckers } from './checkers.ts';
import { type FileKind, saveAs } from './save-as.ts';
import { sqliteBinding } from './sqlite-binding.ts';

type Exported = Promise<Result<string | Uint8Array, Rejection>>;

const PACK_WORKER = path.join(import.meta.dirname, 'pack-worker.js');

/** What is to be saved: a log in one of the formats; of a pack, `leaveOut` names the sealed fields that stay at home. */
export type ExportAsked = {
  readonly logId: string;
  readonly format: ExportFormat;
  readonly leaveOut: readonly string[];
};

/** Where the room lies, and what opens its encrypted content. */
type RoomSource = { readonly path: string; readonly contentKey: Uint8Array | undefined };

/** What each format is called, and what its files end with. */
const FILES = {
  jsonl: { name: 'JSON Lines', extension: 'jsonl' },
  csv: { name: 'CSV table', extension: 'csv' },
  pack: { name: 'Evidence pack', extension: 'holdline' },
} as const satisfies Record<ExportFormat, FileKind>;

/** Made after everything is sealed, so that no record of the pack stands outside its checkpoints where the room has keys. */
async function makePack(spine: Spine, room: RoomSource, { logId, leaveOut }: ExportAsked): Exported {
  spine.log.seal();
  const { path: file, contentKey } = room;
  const binding = sqliteBinding();
  const request = { path: file, incidentId: logId, leaveOut, checkers: await readCheckers() };
  return packInWorker(PACK_WORKER, {
    ...request,
    ...(binding === undefined ? {} : { binding }),
    ...(contentKey === undefined ? {} : { contentKey }),
  });
}

async function make(spine: Spine, room: RoomSource, asked: ExportAsked): Exported {
  switch (asked.format) {
    case 'jsonl':
    case 'csv':
      return exportText(spine, asked.logId, asked.format);
    case 'pack':
      return makePack(spine, room, asked);
  }
}

/** What the file is called unless the person says otherwise: short, and never to be taken for the real thing. */
function suggestedName(spine: Spine, logId: string): string {
  if (!isIncidentLog(logId)) return logId;
  const state = spine.incidents.state(logId);
  const drill = state.ok && state.value.chart.context.drill ? 'DRILL-' : '';
  return `${drill}incident-${logId.slice(0, 8)}`;
}

/** Asks where to, and writes the log there. A path of null means that the person thought better of it. */
export async function saveExport(
  window: BrowserWindow,
  spine: Spine,
  room: RoomSource,
  asked: ExportAsked,
): Promise<Result<{ readonly path: string | null }, Rejection>> {
  const { logId, format } = asked;
  const made = await make(spine, room, asked);
  if (!made.ok) return made;
  return saveAs(window, suggestedName(spine, logId), FILES[format], made.value);
}

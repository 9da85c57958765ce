import type { AnchorWay } from '../../shared/anchor/events.ts';
import type { LogProof, ProofReading } from '../../shared/ipc/proof.ts';
import type { CheckedHead } from '../../shared/seal/check-heads.ts';
import { headText, type OldHead } from '../../shared/seal/old-heads.ts';
import { partsOfOrigin } from '../../shared/seal/origin.ts';
import { hexOfLatin1 } from '../../shared/seal/pack.ts';
import type { Fault } from '../../shared/seal/verdict.ts';
import type { Spine } from '../commands/dispatch.ts';
import type { ReadableDb } from '../db/brands.ts';
import { checkOldHeads } from '../log/check-old-heads.ts';
import { nodeHasher } from '../log/digest.ts';
import { roomIdOf } from '../log/room-id.ts';
import type { FolderKeeper } from './folder-keeper.ts';
import { headsToKeep } from './heads-to-keep.ts';

/** What can be said and kept of a room's seals. */
export type RoomProof = {
  readonly read: () => ProofReading;
  readonly check: (
    heads: readonly OldHead[],
    faultOf: (logId: string) => Fault | undefined,
  ) => readonly CheckedHead[];
  /** The heads of these logs that are worth keeping now. Whatever can be sealed is sealed first. */
  readonly heads: (logIds: readonly string[]) => readonly OldHead[];
  /** Writes into the registry that the newest of these heads of each log were kept elsewhere. */
  readonly anchored: (how: AnchorWay, heads: readonly OldHead[]) => void;
  /** Null while nothing may be written to the room. */
  readonly folder: FolderKeeper | null;
};

type Parts = {
  readonly db: ReadableDb;
  readonly spine: Spine;
  readonly folder: FolderKeeper | null;
  /** Whether content that was erased may still lie in the file. */
  readonly erasing: () => boolean;
  /** Whether nothing in the file is left of content that was written before there was a key; true also where there is none. */
  readonly encrypted: () => boolean;
};

/** Makes it over an open room. */
export function createRoomProof({ db, spine, folder, erasing, encrypted }: Parts): RoomProof {
  const { log } = spine;
  const proofOf = ({ id, origin }: { readonly id: string; readonly origin: string }): LogProof => ({
    logId: id,
    origin,
    ...log.head(id),
    sealed: log.sealedSize(id),
    kept: headsToKeep(log, id).map((head) => ({
      ...head.checkpoint,
      signed: head.note !== null,
      text: headText(head),
    })),
  });
  return {
    read: () => ({
      roomId: roomIdOf(db),
      fingerprint: fingerprintOf(spine, roomIdOf(db)),
      logs: log.logs().map(proofOf),
      folder: folder?.state() ?? null,
      erasing: erasing(),
      content: log.content(),
      encrypting: log.content() === 'open' && !encrypted(),
    }),
    check: (heads, faultOf) => checkOldHeads(db, roomIdOf(db) ?? '', heads, faultOf),
    heads: (logIds) => {
      log.seal();
      return logIds.flatMap((logId) => headsToKeep(log, logId));
    },
    anchored: (how, heads) => recordAnchored(spine, how, heads),
    folder,
  };
}

/** Writes into the registry that the newest of these heads of each log were kept elsewhere. */
export function recordAnchored(spine: Spine, how: AnchorWay, heads: readonly OldHead[]): void {
  const newest = new Map(heads.map(({ checkpoint }) => [checkpoint.origin, checkpoint]));
  const kept = [...newest.values()].map(({ origin, size, root }) => ({
    logId: partsOfOrigin(origin)?.logId ?? '',
    size,
    root,
  }));
  if (kept.length > 0) spine.sendToRegistry({ type: 'checkpoint.anchor', how, heads: kept });
}

/** The fingerprint of the room (formats, section 3) in groups of four; null while it has no keys. */
function fingerprintOf(spine: Spine, roomId: string | null): string | null {
  const events = spine.registryEvents();
  const logKey = events.find((event) => event.type === 'log.keyed')?.data.key;
  const person = events.find((event) => event.type === 'identity.enrolled')?.data.key;
  if (roomId === null || logKey === undefined || person === undefined) return null;
  const hex = hexOfLatin1(nodeHasher.ofText(`holdline-room/v1\n${roomId}\n${logKey}\n${person}\n`));
  return (hex.match(/.{4}/g) ?? []).join(' ');
}

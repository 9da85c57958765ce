import { z } from 'zod';
import type { ContentState } from '../content/content-state.ts';
import type { Place } from '../erasure/events.ts';
import { id } from '../fields.ts';
import type { Rejection, Result } from '../kernel.ts';
import type { CheckedHead } from '../seal/check-heads.ts';

/** How heads are taken out of the machine: onto the clipboard, into a text file, a mail draft, a sheet, or onto paper. */
export const KEEP_WAYS = ['copy', 'file', 'mail', 'sheet', 'print'] as const;
export type KeepWay = (typeof KEEP_WAYS)[number];
export const PAPERS = ['A4', 'Letter'] as const;
export type Paper = (typeof PAPERS)[number];

/** The longest text with old heads that is read: about 100,000 of them. */
const LONGEST_HEADS = 30_000_000;

/** The requests about seals, kept heads and erasing. */
export const PROOF_REQUESTS = {
  readProof: z.strictObject({}),
  /** Verifies the whole room, and holds it against the heads in a text, if there is one. */
  checkRoom: z.strictObject({
    heads: z
      .string()
      .max(LONGEST_HEADS, { error: 'This file is too long to be one of kept heads.' })
      .nullable(),
  }),
  stopChecking: z.strictObject({}),
  keepHeads: z.strictObject({
    logIds: z.array(id).min(1).max(10_000),
    how: z.enum(KEEP_WAYS),
    paper: z.enum(PAPERS),
  }),
  /** The fingerprints of the room and of everybody's key, on paper or as a PDF. */
  keepFingerprints: z.strictObject({ how: z.enum(['sheet', 'print']), paper: z.enum(PAPERS) }),
  /** Asks for the folder that heads are written to again and again; with `none`, no more. */
  chooseFolder: z.strictObject({ none: z.boolean() }),
  /** Looks for sealed content that says the name of a person who has left. */
  findNamed: z.strictObject({ personId: id }),
} as const;

/** A head of a log that is worth keeping now, and the text of it. */
export type KeptHead = {
  readonly origin: string;
  readonly size: number;
  readonly root: string;
  readonly signed: boolean;
  readonly text: string;
};

/** How one log is sealed: its head, the size of its newest checkpoint, and what of it is worth keeping. */
export type LogProof = {
  readonly logId: string;
  readonly origin: string;
  readonly size: number;
  readonly root: string;
  readonly sealed: number;
  readonly kept: readonly KeptHead[];
};

/** The second folder; `problem` while it cannot be written. */
export type FolderState = {
  readonly folder: string;
  readonly file: string;
  readonly problem: string | null;
  readonly writtenAt: number | null;
};

export type ProofReading = {
  readonly roomId: string | null;
  /** Null while the room has no keys. */
  readonly fingerprint: string | null;
  readonly logs: readonly LogProof[];
  readonly folder: FolderState | null;
  /** True while bytes of erased content may still be in the file: another program is reading it. */
  readonly erasing: boolean;
  readonly content: ContentState;
  /** True while bytes of content that was written in the clear may still be in the file. */
  readonly encrypting: boolean;
};

/** What a whole verification found. */
export type RoomCheck = {
  readonly ok: boolean;
  readonly logs: readonly { readonly logId: string; readonly found: CheckedLog }[];
  readonly problems: readonly string[];
  /** One for each old head, in their order; null where none were given. */
  readonly heads: readonly CheckedHead[] | null;
};
export type CheckedLog =
  | {
      readonly ok: true;
      readonly size: number;
      readonly sealed: number;
      readonly erased: number;
      /** Sealed fields that were not checked: they are encrypted, and nobody has opened them. */
      readonly locked: number;
    }
  | { readonly ok: false; readonly position: number; readonly reason: string };

/** A path of null: it went to no file; `done` false: the person thought better of it. */
export type Kept = Result<{ readonly done: boolean; readonly path: string | null }, Rejection>;

export type ProofReplies = {
  readonly readProof: Result<ProofReading, Rejection>;
  readonly checkRoom: Result<RoomCheck, Rejection>;
  readonly stopChecking: Result<null, Rejection>;
  readonly keepHeads: Kept;
  readonly keepFingerprints: Kept;
  readonly chooseFolder: Result<FolderState | null, Rejection>;
  readonly findNamed: Result<readonly Place[], Rejection>;
};

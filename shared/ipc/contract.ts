import { z } from 'zod';
import type { ClockPace } from '../clock/pace.ts';
import type { ContentState } from '../content/content-state.ts';
import { id } from '../fields.ts';
import { phoneCommandSchema, signedCommandSchema, windowCommandSchema } from '../incident/commands.ts';
import type { IncidentEvent } from '../incident/events.ts';
import type { Rejection, Result } from '../kernel.ts';
import type { Strength } from '../passphrase/strength.ts';
import type { LibraryDefaults, Playbook } from '../playbook/schema.ts';
import type { IncidentCard } from '../projection/board.ts';
import type { Noticed } from '../projection/locked-card.ts';
import { type ReviewEvent, reviewCommandSchema } from '../review/events.ts';
import type { RegistryEvent, Runtime } from '../room/events.ts';
import { consentCommandSchema, registryCommandSchema } from '../room/events.ts';
import { REGISTRY, REVIEWS } from '../seal/origin.ts';
import { ACTION_IDS } from '../ui-actions.ts';
import type { BoardReading, LockedReading, OlderReading } from './board.ts';
import { CARRY_REQUESTS, type CarryReplies } from './carry-requests.ts';
import type { PushName, RequestName } from './channels.ts';
import { KEY_REQUEST_SCHEMAS, type KeysReading, passphrase } from './key-requests.ts';
import { PACKET_REQUESTS, type PacketReplies } from './packet-requests.ts';
import { type FolderState, PROOF_REQUESTS, type ProofReplies } from './proof.ts';
import { REPORT_REQUESTS, type ReportReplies } from './report-requests.ts';
import { REVIEW_REQUESTS, type ReviewReplies } from './review-requests.ts';
import { SEARCH_REQUESTS, type SearchReplies } from './search-requests.ts';

export type { IdleMinutes, KeysReading } from './key-requests.ts';

/** The id of the registry's log; every other log is an incident's. */
export const REGISTRY_LOG = REGISTRY;

/** The id of the log of reviews. */
export const REVIEWS_LOG = REVIEWS;

/** What a log can be saved as: its records as lines or as a table, an incident's evidence pack. */
export const EXPORT_FORMATS = ['jsonl', 'csv', 'pack'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Entries of a log that one reading holds at most: neither side of the door is busy for long. More are asked for anew. */
export const READ_AT_ONCE = 1000;

/** Ended incidents that a window may ask for at once. */
export const OLDER_AT_ONCE = 100;

/** What a window may ask of main. Main parses every request with these before anything else looks at it. */
export const REQUEST_SCHEMAS = {
  readRoom: z.strictObject({}),
  readLog: z.strictObject({ logId: id, from: z.int().min(0) }),
  readBoard: z.strictObject({}),
  readLocked: z.strictObject({}),
  readOlder: z.strictObject({ incidentIds: z.array(id).max(OLDER_AT_ONCE) }),
  /** `logId` null opens a new incident. */
  send: z.discriminatedUnion('to', [
    z.strictObject({ to: z.literal('registry'), command: registryCommandSchema }),
    z.strictObject({ to: z.literal('reviews'), command: reviewCommandSchema }),
    z.strictObject({ to: z.literal('incident'), incidentId: id.nullable(), command: windowCommandSchema }),
  ]),
  verify: z.strictObject({ logId: id }),
  ...PROOF_REQUESTS,
  /** `leaveOut`: sealed fields that an evidence pack goes without, such as `note.added text`. */
  exportLog: z.strictObject({
    logId: id,
    format: z.enum(EXPORT_FORMATS),
    leaveOut: z.array(z.string().regex(/^[A-Za-z.]{1,64} [A-Za-z]{1,64}$/)).max(200),
  }),
  saveChecker: z.strictObject({}),
  /** The only way a passphrase comes in for a signature. It is used for this one and kept nowhere. */
  signDecision: z.strictObject({
    incidentId: id,
    command: signedCommandSchema,
    passphrase: z.string().min(1, { error: 'Type your passphrase.' }).max(1000),
  }),
  /** A decision by phone: the passphrases of the two who heard it, for this one signature each. */
  signReadBack: z.strictObject({
    incidentId: id,
    command: phoneCommandSchema,
    passphrases: z.strictObject({ caller: passphrase, listener: passphrase }),
  }),
  /** A standing consent to an envelope, signed with one's own key. */
  signConsent: z.strictObject({ command: consentCommandSchema, passphrase }),
  ...PACKET_REQUESTS,
  ...CARRY_REQUESTS,
  ...REPORT_REQUESTS,
  ...REVIEW_REQUESTS,
  ...SEARCH_REQUESTS,
  copyWords: z.strictObject({ incidentId: id, revisionId: id, channel: id }),
  saveWords: z.strictObject({ incidentId: id, revisionId: id, channel: id }),
  /** Goes on with a room that is not the one remembered; the registry says so, and the app starts again. */
  acceptRoom: z.strictObject({}),
  chooseRoom: z.strictObject({ how: z.enum(['open', 'new']) }),
  /** Opens another window of the same room. */
  openWindow: z.strictObject({}),
  /** Unsaved words lie in the window's own storage: it is written to the disk now, not in a while. */
  flushShelf: z.strictObject({}),
  /** Which actions are open in the window: the menu offers these and no others. */
  enableActions: z.strictObject({ enabled: z.array(z.enum(ACTION_IDS)).max(ACTION_IDS.length).readonly() }),
  readThirdPartyNotices: z.strictObject({}),
  readKeys: z.strictObject({}),
  ...KEY_REQUEST_SCHEMAS,
} as const satisfies Record<RequestName, z.ZodType>;

export type Requests = { readonly [N in RequestName]: z.infer<(typeof REQUEST_SCHEMAS)[N]> };

/** A playbook file that could not be loaded: which one, and in a sentence about it which field is wrong. */
export type PlaybookProblem = {
  readonly file: string;
  readonly sentence: string;
  /** The shipped playbook that is used in its place, by id; null where there is none. */
  readonly instead: string | null;
};

/** Whether the room file could be opened; the app stays usable either way. */
export type RoomFileState =
  | {
      readonly state: 'open';
      readonly path: string;
      readonly notices: readonly string[];
      /** Why nothing may be written: the file is not the one this computer remembers. A sentence each. */
      readonly alarm: readonly string[];
    }
  | { readonly state: 'refused'; readonly path: string; readonly sentence: string; readonly remedy: string };

export type RoomReading = {
  readonly file: RoomFileState;
  readonly events: readonly RegistryEvent[];
  /** Defaults and playbooks as they are shipped, without the room's own figures. */
  readonly defaults: LibraryDefaults;
  readonly playbooks: readonly Playbook[];
  readonly problems: readonly PlaybookProblem[];
  readonly runtime: Runtime;
  /** How main's clock runs; the window's runs the same. */
  readonly clock: ClockPace;
  /** How many records of the registry its newest checkpoint covers. */
  readonly sealed: number;
  /** While it is locked, names are not read, and `events` tell people by their roles. */
  readonly content: ContentState;
  /** Base64 of the key under which the window keeps words that are not saved yet; null unless content is `open`. */
  readonly shelfKey: string | null;
};

export type LogReading = {
  /** From the entry asked for on, `READ_AT_ONCE` at most; `head` says how many there are. */
  readonly events: readonly IncidentEvent[];
  readonly head: { readonly size: number; readonly root: string };
  /** How many records the newest checkpoint covers. */
  readonly sealed: number;
};

export type Sent = { readonly logId: string; readonly size: number };

export type Verdict = {
  readonly intact: boolean;
  readonly size: number;
  readonly root: string;
  /** The first wrong position, or null. */
  readonly position: number | null;
  readonly sentence: string;
};

/** What the doors of their own files answer. */
type Apart = ProofReplies & PacketReplies & CarryReplies & ReportReplies & ReviewReplies & SearchReplies;

export type Replies = Apart & {
  readonly readRoom: RoomReading;
  readonly readLog: Result<LogReading, Rejection>;
  readonly readBoard: BoardReading;
  readonly readOlder: OlderReading;
  /** Nothing unless content is locked. */
  readonly readLocked: LockedReading;
  readonly send: Result<Sent, Rejection>;
  readonly verify: Result<Verdict, Rejection>;
  readonly exportLog: Result<{ readonly path: string | null }, Rejection>;
  readonly signDecision: Result<Sent, Rejection>;
  readonly signReadBack: Result<Sent, Rejection>;
  readonly signConsent: Result<Sent, Rejection>;
  readonly saveChecker: Result<{ readonly path: string | null }, Rejection>;
  readonly copyWords: Result<{ readonly bytes: number }, Rejection>;
  /** A path of null means that the person thought better of it. */
  readonly saveWords: Result<{ readonly path: string | null; readonly bytes: number }, Rejection>;
  readonly acceptRoom: Result<null, Rejection>;
  /** Starts the app again with the chosen file; a path of null means that nothing was chosen. */
  readonly chooseRoom: Result<{ readonly path: string | null }, Rejection>;
  readonly enableActions: Result<null, Rejection>;
  readonly flushShelf: Result<null, Rejection>;
  readonly openWindow: Result<null, Rejection>;
  readonly readThirdPartyNotices: Result<{ readonly text: string }, Rejection>;
  /** Null while no room file is open, or nothing may be written to it. */
  readonly readKeys: KeysReading | null;
  readonly weighPassphrase: Result<Strength, Rejection>;
  readonly foundRoom: Result<Sent, Rejection>;
  readonly unlock: Result<Sent, Rejection>;
  readonly lock: Result<Sent, Rejection>;
  readonly giveKeys: Result<Sent, Rejection>;
  readonly enrolKey: Result<Sent, Rejection>;
  readonly changePassphrase: Result<Sent, Rejection>;
  readonly rekeyLog: Result<Sent, Rejection>;
  readonly setIdle: Result<null, Rejection>;
  readonly copyFingerprint: Result<null, Rejection>;
};

/** One committed batch. `from` is the position of its first event; a gap means: read again. */
export type Appended =
  | {
      readonly log: 'registry';
      readonly from: number;
      readonly events: readonly RegistryEvent[];
      readonly head: { readonly size: number; readonly root: string };
    }
  | {
      readonly log: 'reviews';
      readonly from: number;
      readonly events: readonly ReviewEvent[];
      readonly head: { readonly size: number; readonly root: string };
    }
  | {
      readonly log: 'incident';
      readonly incidentId: string;
      readonly from: number;
      readonly events: readonly IncidentEvent[];
      readonly head: { readonly size: number; readonly root: string };
      readonly card: IncidentCard | null;
    };

export type Pushes = {
  readonly appended: Appended;
  /** A menu item was chosen: the id of an action in the window's registry. */
  readonly action: { readonly id: string };
  /** A checkpoint is durable: of which log, over how many records. */
  readonly sealed: { readonly logId: string; readonly size: number };
  /** Something about the keys has changed. */
  readonly keys: KeysReading;
  /** What was locked can be read: everything is to be read again. */
  readonly opened: Readonly<Record<string, never>>;
  /** Main has looked at the clocks of a locked room; `noticed` is what passed since the look before. */
  readonly watched: LockedReading & { readonly noticed: readonly Noticed[] };
  /** How many records a verification has looked at, of how many. */
  readonly checking: { readonly done: number; readonly total: number };
  /** The second folder went away, came back or is another. */
  readonly folder: FolderState | null;
  /** A window was opened or closed: the numbers of those that are open. */
  readonly windows: readonly number[];
};

/** What the preload script puts on `window.holdline`. */
export type HoldlineApi = {
  readonly request: <N extends RequestName>(name: N, body: Requests[N]) => Promise<Replies[N]>;
  readonly on: <N extends PushName>(name: N, listener: (body: Pushes[N]) => void) => () => void;
};

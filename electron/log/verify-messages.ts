import type { Fault } from '../../shared/seal/verdict.ts';
import type { RoomFileProblem } from '../db/problem.ts';
import type { PartVerdict } from './verify-part.ts';
import type { RememberedHeads, RoomVerdict } from './verify-room.ts';

/** How many records each log of the room has, as one thread saw it: both divide the work by it. */
export type Sizes = readonly { readonly logId: string; readonly size: number }[];

/** What a worker is started with. `alone`: one thread does everything, one record after the other. */
export type VerifyRequest = {
  readonly path: string;
  readonly binding?: string;
  readonly remembered?: RememberedHeads;
  /** Opens encrypted content; without it, that goes unchecked and is counted. */
  readonly contentKey?: Uint8Array;
  readonly role: 'alone' | 'first' | { readonly secondOf: Sizes };
};

/** How many records a thread has looked at, of all that it will. */
export type Progress = { readonly done: number; readonly total: number };

/** What one thread found: a verdict on each of its shares, and, the first one, on what is no share of anybody. */
export type Found = {
  readonly parts: readonly { readonly logId: string; readonly from: number; readonly verdict: PartVerdict }[];
  readonly ends: readonly Fault[];
  readonly problems: readonly string[];
};

/** What a worker says: the sizes at once if it is the first of two, progress, then one of the others. */
export type VerifyMessage =
  | { readonly type: 'sizes'; readonly sizes: Sizes }
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'found'; readonly found: Found }
  | { readonly type: 'verdict'; readonly verdict: RoomVerdict }
  | { readonly type: 'unreadable'; readonly problem: RoomFileProblem };

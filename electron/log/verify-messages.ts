import type { RoomFileProblem } from '../db/problem.ts';
import type { RememberedHeads, RoomProgress, RoomVerdict } from './verify-room.ts';

/** What the worker is started with. */
export type VerifyRequest = {
  readonly path: string;
  readonly binding?: string;
  readonly remembered?: RememberedHeads;
};

/** What the worker says: progress, then one of the other two. */
export type VerifyMessage =
  | { readonly type: 'progress'; readonly progress: RoomProgress }
  | { readonly type: 'verdict'; readonly verdict: RoomVerdict }
  | { readonly type: 'unreadable'; readonly problem: RoomFileProblem };

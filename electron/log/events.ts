import type { Json } from '../../shared/kernel.ts';

/** What `decide` wants to have happened. */
export type NewEvent = { readonly kind: string; readonly data: { readonly [k: string]: Json } };

/** Who and when, stamped once at the door: `at` epoch ms UTC, `mono` whole ms of the monotonic clock. */
export type Stamp = { readonly at: number; readonly mono: number; readonly by: string };

/** What did happen, at its place in the log. */
export type StoredEvent = NewEvent &
  Stamp & {
    readonly position: number;
    /** The process start that `mono` belongs to. */
    readonly sess: string;
  };

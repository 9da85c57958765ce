import type { Json } from '../../shared/kernel.ts';
import type { BlobRef, Envelope } from '../../shared/seal/record.ts';

/** What `decide` wants to have happened. */
export type NewEvent = {
  readonly kind: string;
  readonly data: { readonly [k: string]: Json };
  /** What persons signed of it; the record carries it as it is. */
  readonly env?: Envelope;
};

/** Who and when, stamped once at the door: `at` epoch ms UTC, `mono` whole ms of the monotonic clock. */
export type Stamp = { readonly at: number; readonly mono: number; readonly by: string };

/** What did happen, at its place in the log. */
export type StoredEvent = NewEvent &
  Stamp & {
    readonly position: number;
    /** The process start that `mono` belongs to. */
    readonly sess: string;
    /** What the record commits to of its sealed fields, in the order of their names in the kind. */
    readonly refs?: readonly BlobRef[];
  };

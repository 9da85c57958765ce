/** Somebody who was waited for: from when to when, and what came of it. `to` is null where nothing ever came. `handedOn`: by somebody, and not by the clock. */
export type WaitReport = {
  readonly id: string;
  readonly kind: 'ask' | 'signer' | 'role';
  readonly who: string;
  readonly what: string;
  readonly from: number;
  readonly to: number | null;
  readonly waitedMs: number;
  readonly outcome: 'inTime' | 'late' | 'never' | 'withdrawn' | 'handedOn';
  readonly sentence: string;
};

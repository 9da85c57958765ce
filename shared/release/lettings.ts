/** A time in which something let words out: every signer, a broken glass, or the standing consent to an envelope. */
export type Letting = {
  readonly revisionId: string;
  readonly by: 'chain' | 'breakGlass' | 'envelope';
  /** By the clock as it stands now, epoch ms UTC; `to` is null while it lasts. */
  readonly from: number;
  readonly to: number | null;
};

/** Moves it with the clock: people read a time off the clock as it stands. */
export function moveLetting(one: Letting, shiftMs: number): Letting {
  return { ...one, from: one.from + shiftMs, to: one.to === null ? null : one.to + shiftMs };
}

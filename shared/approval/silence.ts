/** What the clock has said about the silence in a seat, and who held the seat before. */
export type Silence = {
  /** When it was said aloud that this person is silent; null before. */
  readonly remindedAt: number | null;
  /** When it was said that nobody can take the seat; null while somebody can. */
  readonly stuckAt: number | null;
  /** The ids of everybody who held the seat before, in order. */
  readonly before: readonly string[];
  /** Those of them whom the clock took it from. */
  readonly silent: readonly string[];
};

export const NO_SILENCE: Silence = { remindedAt: null, stuckAt: null, before: [], silent: [] };

/** The seat has another person: the silence begins anew, and who held it is remembered. */
export function handedOn({ before, silent }: Silence, from: string, byClock: boolean): Silence {
  return { ...NO_SILENCE, before: [...before, from], silent: byClock ? [...silent, from] : silent };
}

/** Moves what was said with the clock. */
export function moveSilence(silence: Silence, shiftMs: number): Silence {
  const { remindedAt, stuckAt } = silence;
  return {
    ...silence,
    remindedAt: remindedAt === null ? null : remindedAt + shiftMs,
    stuckAt: stuckAt === null ? null : stuckAt + shiftMs,
  };
}

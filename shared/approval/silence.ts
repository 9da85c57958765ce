/** Somebody who held a seat, was waited for and did not decide. Times are epoch ms UTC. */
export type EarlierHolder = {
  readonly personId: string;
  readonly since: number;
  readonly until: number;
  readonly nudges: number;
  /** When they last objected to the words from this seat; null if never. */
  readonly objectedAt: number | null;
  /** Who gave or took the seat, and why where that was asked; null where the clock took it: only that is silence. */
  readonly passedOn: { readonly by: string; readonly reason: string | null } | null;
};

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
  /** How long each of those before had it, in the same order. */
  readonly held: readonly EarlierHolder[];
};

export const NO_SILENCE: Silence = { remindedAt: null, stuckAt: null, before: [], silent: [], held: [] };

/** The seat has another person: the silence begins anew, and who held it is remembered. */
export function handedOn({ before, silent, held }: Silence, holder: EarlierHolder): Silence {
  const from = holder.personId;
  return {
    ...NO_SILENCE,
    before: [...before, from],
    silent: holder.passedOn === null ? [...silent, from] : silent,
    held: [...held, holder],
  };
}

/** Whoever sits there said something: what the clock told of their silence holds no longer. */
export function notSilent(silence: Silence): Silence {
  return { ...silence, remindedAt: null, stuckAt: null };
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

import { notSilent, type Silence } from './silence.ts';

/** What the log says of whoever sits in a seat: since when, and when they objected. Epoch ms UTC. */
type Sat = {
  readonly since: number;
  readonly objected: readonly number[];
};

/** When whoever sits in a seat last objected to these words from it; null if never. */
export function objectedAt({ objected }: Pick<Sat, 'objected'>): number | null {
  return objected.at(-1) ?? null;
}

/** Since when whoever sits in a seat has said nothing: an objection of theirs is a sign of life. Epoch ms UTC. */
export function silentSince({ since, objected }: Pick<Sat, 'since' | 'objected'>): number {
  return Math.max(since, ...objected);
}

type Seat = Pick<Sat, 'objected'> & {
  readonly personId: string;
  readonly decision: unknown;
  readonly silence: Silence;
};

/** The seats after somebody objected: where they sit undecided they are not silent, and that counts anew from here. */
export function objectedIn<S extends Seat>(
  seats: readonly S[],
  { at, by }: { readonly at: number; readonly by: string },
): readonly S[] {
  return seats.map((one) =>
    one.personId === by && one.decision === null
      ? { ...one, objected: [...one.objected, at], silence: notSilent(one.silence) }
      : one,
  );
}

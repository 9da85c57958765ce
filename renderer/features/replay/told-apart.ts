import type { Scale } from './time-scale.ts';

/** A stretch of the lanes, from 0 at the left edge to 1 at the right; a tick has no width. */
export type Placed<T> = { readonly one: T; readonly from: number; readonly width: number };

/** What lies closer together than a thousandth of the lanes, on the widest screen under two pixels, nobody can tell apart. */
const GRAIN = 1000;

type Timed = { readonly tone: string } & (
  | { readonly from: number; readonly to: number }
  | { readonly at: number }
);

/**
 * Where things lie on the lanes. Of those that look the same at the same place only the last is there, which is drawn over the
 * others: a log of any length is drawn in as many pieces as can be seen.
 */
export function toldApart<T extends Timed>(all: readonly T[], { placeOf }: Scale): readonly Placed<T>[] {
  const seen = new Set<string>();
  const placed: Placed<T>[] = [];
  for (let index = all.length - 1; index >= 0; index -= 1) {
    const one = all[index];
    if (!one) continue;
    const from = placeOf('at' in one ? one.at : one.from);
    const to = 'at' in one ? from : placeOf(one.to);
    const key = `${Math.round(from * GRAIN)} ${Math.round(to * GRAIN)} ${one.tone}`;
    if (seen.has(key)) continue;
    seen.add(key);
    placed.push({ one, from, width: to - from });
  }
  return placed.reverse();
}

import { firstWhere } from '../../../shared/first-where.ts';
/** A place on the lanes, from 0 at the left edge to 1 at the right. */
export type Scale = {
  readonly placeOf: (at: number) => number;
  /** How many events stand at this place. */
  readonly sizeAt: (place: number) => number;
};

/** Instants that never go back: a clock that was set back must not make the lanes run backwards. */
function rising(instants: readonly number[]): readonly number[] {
  let last = Number.NEGATIVE_INFINITY;
  return instants.map((at) => {
    last = Math.max(last, at);
    return last;
  });
}

const clamp = (value: number) => Math.max(0, Math.min(1, value));

/** How many of some instants that never go back come before the first that is later. */
function countUntil(at: readonly number[], isLater: (instant: number) => boolean): number {
  return firstWhere(at.length, (index) => isLater(at[index] ?? 0));
}

/** Lanes by the clock: a minute is as wide everywhere. */
export function clockScale(instants: readonly number[], from: number): Scale {
  const at = rising(instants);
  const span = Math.max(1, (at.at(-1) ?? from) - from);
  return {
    placeOf: (instant) => clamp((instant - from) / span),
    sizeAt: (place) =>
      Math.max(
        1,
        countUntil(at, (instant) => (instant - from) / span > place + 1e-9),
      ),
  };
}

/** Lanes by entry: every entry is as wide as the next, so that a long quiet night takes no room. */
export function entryScale(instants: readonly number[], from: number): Scale {
  const at = [from, ...rising(instants).map((instant) => Math.max(instant, from))];
  const last = at.length - 1;
  return {
    placeOf: (instant) => {
      const next = countUntil(at, (one) => one > instant);
      if (next > last) return 1;
      if (next === 0) return 0;
      const before = at[next - 1] ?? from;
      const step = Math.max(1, (at[next] ?? before) - before);
      return clamp((next - 1 + (instant - before) / step) / last);
    },
    sizeAt: (place) => Math.max(1, Math.min(last, Math.round(place * last))),
  };
}

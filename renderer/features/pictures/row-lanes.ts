import type { PictureBar } from '../../../shared/projection/pictures/picture.ts';

/** A bar and the lane of its row that it is drawn in, counted from 0. */
export type Laned = { readonly bar: PictureBar; readonly lane: number };

/** Puts bars that overlap into lanes of their own: whatever is drawn lies where it was. */
export function inLanes(bars: readonly PictureBar[]): {
  readonly bars: readonly Laned[];
  readonly lanes: number;
} {
  const ends: number[] = [];
  const laned = bars
    .toSorted((one, other) => one.from - other.from)
    .map((bar) => {
      const free = ends.findIndex((end) => end <= bar.from);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = bar.to;
      return { bar, lane };
    });
  return { bars: laned, lanes: Math.max(1, ends.length) };
}

import type { Placed } from './told-apart.ts';

/** How many units the lanes are wide, whatever their width on the screen. */
export const LANE_UNITS = 1000;

/** How far a bar ends before the next begins, and the least that is drawn of one. */
const GAP = 2;

/** All of one tone in one lane, as one drawing. */
export type LanePath = { readonly tone: string; readonly d: string };

/** The tones in the order in which they are drawn: what is worse lies over what is better. */
const TONES = ['done', 'calm', 'act', 'warn', 'over'];

const units = (share: number) => Number((share * LANE_UNITS).toFixed(2));

/** An upright line. */
export const tickPath = ({ from }: Placed<unknown>): string => `M${units(from)} 0V1`;

const endOf = ({ from, width }: Placed<unknown>) => units(from) + Math.max(GAP, units(width) - GAP);

export const barPath = (placed: Placed<unknown>): string =>
  `M${units(placed.from)} 0H${endOf(placed)}V1H${units(placed.from)}z`;

/** The line along the foot of a bar. */
export const footPath = (placed: Placed<unknown>): string => `M${units(placed.from)} 1H${endOf(placed)}`;

/** As few drawings as there are tones: a browser lays out each element of a page, and ten thousand stop it. */
export function lanePaths(
  placed: readonly Placed<{ readonly tone: string }>[],
  pathOf: (one: Placed<unknown>) => string,
): readonly LanePath[] {
  return TONES.flatMap((tone) => {
    const own = placed.filter(({ one }) => one.tone === tone);
    return own.length === 0 ? [] : [{ tone, d: own.map(pathOf).join('') }];
  });
}

import type { IncidentEvent } from '../../incident/events.ts';
import type { IncidentState } from '../../incident/state.ts';
import type { People } from '../../people/people.ts';
import { wholeSpan } from '../../whole-seconds.ts';
import type { HeldWait } from '../ledger-waits.ts';
import type { Instant } from '../steady.ts';

/** What every picture of an incident is drawn from. Steady instants in ms, `until` in epoch ms UTC. */
export type Told = {
  readonly events: readonly IncidentEvent[];
  readonly instants: readonly Instant[];
  readonly state: IncidentState;
  readonly people: People;
  /** Those that had begun by the end of what is drawn. */
  readonly waits: readonly HeldWait[];
  /** First awareness, on the steady line: where every picture begins. */
  readonly startSteady: number;
  /** Where what is drawn ends, on the steady line. */
  readonly endSteady: number;
  readonly until: number;
};

/** Where a steady instant lies on the axis, in ms: in whole seconds, as the clocks beside the picture show it. */
export function placeOf({ startSteady }: Pick<Told, 'startSteady'>, steady: number): number {
  return Math.max(0, wholeSpan(startSteady, steady));
}

/** How long the axis is, in ms. */
export function spanOf(told: Told): number {
  return placeOf(told, told.endSteady);
}

/** A stretch of the steady line on the axis; it ends with the axis if it goes on. */
export function stretchOf(
  told: Told,
  from: number,
  to: number,
): { readonly from: number; readonly to: number } {
  return { from: placeOf(told, from), to: placeOf(told, Math.min(to, told.endSteady)) };
}

/** What is still waited for where the picture ends: nobody knows yet what comes of it. */
export const isOpen = ({ to }: HeldWait, { endSteady }: Told): boolean => to > endSteady;

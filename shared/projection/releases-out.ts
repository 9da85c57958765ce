import type { IncidentEvent, IncidentEventOf } from '../incident/events.ts';
import { instantsBy, instantsOf } from './steady.ts';

/** A release at the time at which its words were out, whenever it was written down. */
export type ReleaseOut = {
  readonly event: IncidentEventOf<'release.recorded'>;
  readonly position: number;
  /** When the words were out, or by when, on the steady line, epoch ms UTC. */
  readonly steady: number;
  /** How many entries had been made by then: what the room had. */
  readonly size: number;
};

/** Of two that are out at one instant, the one of which nobody knows since when goes first. */
function byOut(one: ReleaseOut, other: ReleaseOut): number {
  const unknown = ({ event }: ReleaseOut) => (event.data.latest ? 0 : 1);
  return one.steady - other.steady || unknown(one) - unknown(other);
}

/**
 * Every release in the order in which the words were out. A release time is a time by the clock as it stood when it was
 * written down, so that it lies as far before its entry on the steady line as by that clock.
 */
export function releasesOut(events: readonly IncidentEvent[]): readonly ReleaseOut[] {
  const instants = instantsOf(events);
  return events
    .flatMap((event, position): readonly ReleaseOut[] => {
      const instant = instants[position];
      if (event.type !== 'release.recorded' || !instant) return [];
      const steady = instant.steady - (event.at - event.data.releasedAt);
      return [{ event, position, steady, size: instantsBy(instants, position, steady) }];
    })
    .toSorted(byOut);
}

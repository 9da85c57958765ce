import type { IncidentEvent } from '../../incident/events.ts';
import type { IncidentState } from '../../incident/state.ts';
import type { People } from '../../people/people.ts';
import type { HeldWait } from '../ledger-waits.ts';
import type { Instant } from '../steady.ts';

/** What every picture of an incident is drawn from. Steady instants in ms, `until` in epoch ms UTC. */
export type Told = {
  readonly events: readonly IncidentEvent[];
  readonly instants: readonly Instant[];
  readonly state: IncidentState;
  readonly people: People;
  readonly waits: readonly HeldWait[];
  /** First awareness, on the steady line: where every picture begins. */
  readonly startSteady: number;
  /** Where the incident ended or is told up to, on the steady line. */
  readonly endSteady: number;
  readonly spanMs: number;
  readonly until: number;
};

/** The events of one incident with their place on the axis of its pictures, in ms from first awareness. */
export function placed({ events, instants, startSteady }: Told): readonly {
  readonly event: IncidentEvent;
  readonly place: number;
}[] {
  return events.map((event, index) => ({
    event,
    place: Math.max(0, (instants[index]?.steady ?? startSteady) - startSteady),
  }));
}

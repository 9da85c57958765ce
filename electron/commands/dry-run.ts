import type { NewIncidentEvent } from '../../shared/incident/events.ts';
import { fold } from '../../shared/incident/fold.ts';
import { type IncidentState, positionOf } from '../../shared/incident/state.ts';
import { readRegistryEvent } from '../../shared/incident/upcast.ts';
import { type Json, type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import type { NewRegistryEvent } from '../../shared/room/events.ts';
import type { NewEvent } from '../log/events.ts';
import { readIncidentEvents } from './incidents.ts';

/** An event of the domain as the log takes it. */
export function asJson(event: NewIncidentEvent | NewRegistryEvent): NewEvent {
  return { kind: event.type, data: event.data as unknown as { readonly [key: string]: Json } };
}

/** Folds what `decide` accepted before it is written: a rule that the chart cannot take is a bug, found before the log. */
export function dryRun(
  before: IncidentState,
  events: readonly NewIncidentEvent[],
  at: number,
  by: string,
): void {
  const stored = events.map((event, index) => ({
    ...asJson(event),
    position: positionOf(before) + index,
    at,
    by,
    mono: 0,
    sess: '',
  }));
  const read = readIncidentEvents(stored);
  if (!read.ok) throw new Error(read.error.sentence);
  fold(read.value, before);
}

/**
 * Why the registry could not be read again with these events in it, or null. A registry that cannot be read opens no room,
 * so this is asked of every event of it before it is written, whatever decided it.
 */
export function notToRead(
  events: readonly NewRegistryEvent[],
  at: number,
  by: string,
): Result<never, Rejection> | null {
  for (const event of events) {
    const read = readRegistryEvent({ ...asJson(event), position: 0, at, by });
    if (!read.ok)
      return refuse(
        'would-not-read',
        'Nothing was written: the room could not be opened again with this in it. Please report it as a fault.',
      );
  }
  return null;
}

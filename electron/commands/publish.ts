import { readRegistryEvent } from '../../shared/incident/upcast.ts';
import type { Appended } from '../../shared/ipc/contract.ts';
import { REGISTRY_LOG } from '../../shared/ipc/contract.ts';
import { projectCard } from '../../shared/projection/board.ts';
import { REVIEWS } from '../../shared/seal/origin.ts';
import type { CommittedBatch } from '../log/fan-out.ts';
import type { Spine } from './dispatch.ts';
import { readIncidentEvents } from './incidents.ts';
import { readReviewEvents } from './reviews.ts';

/** Turns a committed batch into what windows are told; null if this version cannot read it. */
export function appendedOf(spine: Spine, { logId, from, events }: CommittedBatch): Appended | null {
  const head = spine.log.head(logId);
  if (logId === REGISTRY_LOG) {
    const read = events.map(readRegistryEvent).flatMap((event) => (event.ok ? [event.value] : []));
    return { log: 'registry', from, events: read, head };
  }
  if (logId === REVIEWS) {
    const read = readReviewEvents(events);
    return read.ok ? { log: 'reviews', from, events: read.value, head } : null;
  }
  const read = readIncidentEvents(events);
  const state = spine.incidents.state(logId);
  if (!read.ok || !state.ok) return null;
  return {
    log: 'incident',
    incidentId: logId,
    from,
    events: read.value,
    head,
    card: projectCard(logId, state.value),
  };
}

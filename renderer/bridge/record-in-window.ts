import type { ErasableRecord } from '../../shared/erasure/decide-erasure.ts';
import { erasableRecord } from '../../shared/incident/erasable.ts';
import { isLive } from '../../shared/incident/state.ts';
import { REGISTRY_LOG, REVIEWS_LOG } from '../../shared/ipc/contract.ts';
import { incidentNow } from './incident-store.ts';
import { registryLogNow } from './registry-log.ts';
import { reviewEventsNow } from './review-store.ts';
import { roomStore } from './room-store.ts';

/** What can still be erased of a record, as far as this window has read its log; null where it has not. */
export function recordInWindow(logId: string, position: number): ErasableRecord | null {
  const { erasures } = roomStore.get().room;
  if (logId === REGISTRY_LOG)
    return erasableRecord(registryLogNow()?.[position], { logId, position, live: false }, erasures);
  if (logId === REVIEWS_LOG)
    return erasableRecord(reviewEventsNow()?.[position], { logId, position, live: false }, erasures);
  const view = incidentNow(logId);
  if (view?.status !== 'ready') return null;
  return erasableRecord(view.events[position], { logId, position, live: isLive(view.state) }, erasures);
}

/** The events of a log as far as this window has read them. */
function eventsOf(logId: string): readonly { readonly data: object }[] | null {
  if (logId === REGISTRY_LOG) return registryLogNow();
  if (logId === REVIEWS_LOG) return reviewEventsNow();
  const view = incidentNow(logId);
  return view?.status === 'ready' ? view.events : null;
}

/** The content of a sealed field, as a text to recognise it by. */
export function contentInWindow(logId: string, position: number, field: string): string {
  const events = eventsOf(logId);
  const data = events?.[position]?.data as Readonly<Record<string, unknown>> | undefined;
  const value = data?.[field];
  return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}

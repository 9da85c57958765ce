import type { IncidentEvent } from '../../../shared/incident/events.ts';
import { sizeAtNextDecision, sizeAtPreviousDecision } from '../../../shared/incident/replay.ts';

/** Where a replay stands: how many events have happened, and the instant that is shown. */
export type Playhead = { readonly size: number; readonly at: number };

/** The playhead just after the first `size` events; there is no earlier one than the alarm. */
export function headAt(events: readonly IncidentEvent[], size: number): Playhead {
  const within = Math.max(1, Math.min(events.length, size));
  return { size: within, at: events[within - 1]?.at ?? 0 };
}

/** Lets time run on from a playhead: events that lie in it happen. */
export function runOn(events: readonly IncidentEvent[], head: Playhead, byMs: number): Playhead {
  const at = head.at + byMs;
  let { size } = head;
  while (size < events.length && (events[size]?.at ?? at) <= at) size += 1;
  return size >= events.length ? headAt(events, size) : { size, at };
}

/** Where a key leads from a playhead; null if the key means nothing here. */
export function headAfterKey(events: readonly IncidentEvent[], head: Playhead, key: string): Playhead | null {
  const { size } = head;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return headAt(events, size - 1);
    case 'ArrowRight':
    case 'ArrowUp':
      return headAt(events, size + 1);
    case 'PageDown':
      return headAt(events, size - 10);
    case 'PageUp':
      return headAt(events, size + 10);
    case 'Home':
      return headAt(events, 1);
    case 'End':
      return headAt(events, events.length);
    case 'd':
      return headAt(events, sizeAtNextDecision(events, size) ?? events.length);
    case 'D':
      return headAt(events, sizeAtPreviousDecision(events, size) ?? 1);
    default:
      return null;
  }
}

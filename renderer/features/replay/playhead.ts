import type { IncidentEvent } from '../../../shared/incident/events.ts';
import {
  isDecision,
  isSilence,
  type Kind,
  sizeAtNext,
  sizeAtPrevious,
} from '../../../shared/incident/replay.ts';
import { MINUTE_MS } from '../../../shared/kernel.ts';

/** Where a replay stands: how many events have happened, and the instant that is shown. */
export type Playhead = { readonly size: number; readonly at: number };

/** The playhead just after the first `size` events; there is no earlier one than the alarm. */
export function headAt(events: readonly IncidentEvent[], size: number): Playhead {
  const within = Math.max(1, Math.min(events.length, size));
  return { size: within, at: events[within - 1]?.at ?? 0 };
}

/**
 * Lets time run on from a playhead: events that lie in it happen. Where nothing was entered for longer than `pauseMs`, all
 * of that time but its last `pauseMs` is passed over.
 */
export function runOn(
  events: readonly IncidentEvent[],
  head: Playhead,
  byMs: number,
  pauseMs = Number.POSITIVE_INFINITY,
): Playhead {
  const next = events[head.size]?.at ?? head.at;
  const at = Math.max(head.at, next - pauseMs) + byMs;
  let { size } = head;
  while (size < events.length && (events[size]?.at ?? at) <= at) size += 1;
  return size >= events.length ? headAt(events, size) : { size, at };
}

/** The playhead a stretch earlier by the clock; there is no earlier one than the alarm. */
function runBack(events: readonly IncidentEvent[], head: Playhead, byMs: number): Playhead {
  const at = head.at - byMs;
  let { size } = head;
  while (size > 1 && (events[size - 1]?.at ?? at) > at) size -= 1;
  return { size, at: Math.max(at, events[0]?.at ?? at) };
}

const nextOf = (events: readonly IncidentEvent[], { size }: Playhead, is: Kind): Playhead =>
  headAt(events, sizeAtNext(events, size, is) ?? events.length);

const previousOf = (events: readonly IncidentEvent[], { size }: Playhead, is: Kind): Playhead =>
  headAt(events, sizeAtPrevious(events, size, is) ?? 1);

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
      return nextOf(events, head, isDecision);
    case 'D':
      return previousOf(events, head, isDecision);
    case 's':
      return nextOf(events, head, isSilence);
    case 'S':
      return previousOf(events, head, isSilence);
    case 'j':
      return runBack(events, head, MINUTE_MS);
    case 'l':
      return runOn(events, head, MINUTE_MS);
    default:
      return null;
  }
}

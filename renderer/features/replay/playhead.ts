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

type Sought = (events: readonly IncidentEvent[], size: number, is: Kind) => number | null;

/** The next or last entry of a kind; null where there is none: a leap to something else would look like one. */
function found(
  events: readonly IncidentEvent[],
  { size }: Playhead,
  is: Kind,
  sought: Sought,
): Playhead | null {
  const at = sought(events, size, is);
  return at === null ? null : headAt(events, at);
}

const NONE: Readonly<Record<string, string>> = {
  d: 'No decision after this instant.',
  D: 'No decision before this instant.',
  s: 'No silence after this instant.',
  S: 'No silence before this instant.',
};

/** What to say where a key that looks for an entry of a kind leads nowhere; null for any other key. */
export function noneSentence(key: string): string | null {
  return NONE[key] ?? null;
}

/** Where a key leads from a playhead; null if the key means nothing here, or leads nowhere. */
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
      return found(events, head, isDecision, sizeAtNext);
    case 'D':
      return found(events, head, isDecision, sizeAtPrevious);
    case 's':
      return found(events, head, isSilence, sizeAtNext);
    case 'S':
      return found(events, head, isSilence, sizeAtPrevious);
    case 'j':
      return runBack(events, head, MINUTE_MS);
    case 'l':
      return runOn(events, head, MINUTE_MS);
    default:
      return null;
  }
}

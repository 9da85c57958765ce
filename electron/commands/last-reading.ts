import { REGISTRY_LOG } from '../../shared/ipc/contract.ts';
import type { StoredEvent } from '../log/events.ts';
import { lastEntries } from '../log/last-entries.ts';
import type { Spine } from './dispatch.ts';
import type { Reading } from './reading.ts';

/**
 * What the clocks showed when this room was last written since the machine's last boot; null if it was not. Steady
 * times of two boots cannot be compared, so only entries of sessions that opened the room in this boot count. Ask
 * before anything is written at this start.
 */
export function readingAtLastEvent({ log }: Spine, boot: string | null, now: Reading): Reading | null {
  if (boot === null) return null;
  const openings = log
    .read(REGISTRY_LOG)
    .filter(({ kind, data }) => kind === 'room.opened' && bootIn(data) === boot);
  const sessions = new Set(openings.map(({ sess }) => sess));
  const last = lastEntries(log)
    .filter(({ sess, mono }) => sessions.has(sess) && mono <= now.steady)
    .toSorted((one, other) => one.mono - other.mono)
    .at(-1);
  return last ? { wall: last.at, steady: last.mono, awake: now.awake - (now.steady - last.mono) } : null;
}

function bootIn(data: StoredEvent['data']): unknown {
  const { runtime } = data;
  return typeof runtime === 'object' && runtime !== null && 'boot' in runtime ? runtime.boot : null;
}

import type { Reading } from './clock.ts';
import type { Spine } from './dispatch.ts';

/**
 * What the clocks showed when this room was last written, if that was since the machine's last boot: steady times of
 * two boots cannot be compared. Ask before anything is written at this start.
 */
export function readingAtLastEvent(
  { log, registryEvents }: Spine,
  boot: string | null,
  now: Reading,
): Reading | null {
  const opening = registryEvents().findLast((event) => event.type === 'room.opened');
  if (boot === null || opening?.type !== 'room.opened' || opening.data.runtime.boot !== boot) return null;
  const ends = log.logs().flatMap(({ id, size }) => log.read(id, size - 1));
  const last = ends.toSorted((one, other) => one.mono - other.mono).at(-1);
  if (!last || last.mono > now.steady) return null;
  return { wall: last.at, steady: last.mono, awake: now.awake - (now.steady - last.mono) };
}

import { speedText } from '../../shared/clock/pace.ts';
import type { RegistryEvent } from '../../shared/room/events.ts';

/** The speed the room's entries were written at; null while it has none. A room from before speeds ran in real time. */
function speedOf(events: readonly RegistryEvent[]): number | null {
  if (events.length === 0) return null;
  const opened = events.findLast((event) => event.type === 'room.opened');
  return opened?.data.runtime.clockSpeed ?? 1;
}

/** Why a room cannot be opened by clocks of this speed, or null: one log never holds the times of two clocks. */
export function otherSpeed(
  events: readonly RegistryEvent[],
  speed: number,
): { readonly sentence: string; readonly remedy: string } | null {
  const written = speedOf(events);
  if (written === null || written === speed) return null;
  const sentence = `This room was written by a clock that runs ${speedText(written)}, and this Holdline's clock runs ${speedText(speed)}. One log cannot hold both.`;
  const how = written === 1 ? 'without --clock-speed' : `with --clock-speed=${written}`;
  return { sentence, remedy: `Start Holdline ${how}, or choose another room file with --room=FILE.` };
}

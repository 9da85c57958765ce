import { namedByRole } from '../../shared/content/while-locked.ts';
import { readRegistryEvent } from '../../shared/incident/upcast.ts';
import { REGISTRY_LOG } from '../../shared/ipc/contract.ts';
import type { RegistryEvent } from '../../shared/room/events.ts';
import { foldRoom, type RoomState } from '../../shared/room/room.ts';
import type { EventLog } from '../log/event-log.ts';

/** The registry of a room, and its fold. */
export type Registry = {
  readonly registryEvents: () => readonly RegistryEvent[];
  readonly room: () => RoomState;
};

/** Follows the registry: it is folded anew when it grew, and when what was locked can be read. */
export function followRegistry(log: EventLog): Registry {
  const registryEvents = () => {
    const events = log.read(REGISTRY_LOG).map((stored) => {
      const event = readRegistryEvent(stored);
      if (!event.ok) throw new Error(event.error.sentence);
      return event.value;
    });
    return log.content() === 'locked' ? namedByRole(events) : events;
  };
  const fold = () => ({ content: log.content(), state: foldRoom(registryEvents()) });
  let known = fold();
  const room = (): RoomState => {
    const isKnown = known.state.position === log.size(REGISTRY_LOG) && known.content === log.content();
    if (!isKnown) known = fold();
    return known.state;
  };
  return { registryEvents, room };
}

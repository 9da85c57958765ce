import type { EventOf } from '../event-kind.ts';
import type { Role } from '../playbook/roles.ts';
import type { presenceEvents } from './events.ts';

/** Who is in the room in which role: role to person ids, in order of arrival. */
export type Seats = Readonly<Partial<Record<Role, readonly string[]>>>;

/** Applies one presence event. */
export function evolveSeats(seats: Seats, { type, data }: EventOf<typeof presenceEvents>): Seats {
  const others = (seats[data.role] ?? []).filter((personId) => personId !== data.personId);
  return { ...seats, [data.role]: type === 'presence.marked' ? [...others, data.personId] : others };
}

import { ok, type Rejection, type Result, refuse } from '../kernel.ts';
import { personById } from '../people/people.ts';
import { administeringRefusal } from '../people/permissions.ts';
import type { NewRegistryEvent, RegistryCommand } from './events.ts';
import type { RoomState } from './room.ts';
import type { RoomFacts } from './room-facts.ts';

type Decision = Result<readonly NewRegistryEvent[], Rejection>;
type AbsenceCommand = Extract<RegistryCommand, { readonly type: `absence.${string}` }>;

/** Says when somebody is away, or that they are not: an administrator does, and everybody for themself. */
export function decideAbsence(room: RoomState, command: AbsenceCommand, facts: RoomFacts): Decision {
  const { personId } = command;
  const person = personById(room.people, personId);
  if (!person || person.retired) return refuse('unknown-person', 'This person is not in the room.');
  const barred =
    facts.actor === personId ? null : administeringRefusal(room.people, room.logKey !== null, facts.actor);
  if (barred) return barred;
  if (command.type === 'absence.end')
    return person.absence === null
      ? refuse('not-away', `Nothing says that ${person.name} is away.`)
      : ok([{ type: 'absence.ended', data: { personId } }]);
  const { from, until } = command;
  if (until <= from) return refuse('backwards', 'The last day is before the first. Change one of them.');
  if (until <= facts.at)
    return refuse('over', 'These days are over. Choose a last day that is still to come.');
  return ok([{ type: 'absence.planned', data: { personId, from, until } }]);
}

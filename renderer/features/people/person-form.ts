import type { Person } from '../../../shared/people/people.ts';
import type { Role } from '../../../shared/playbook/roles.ts';
import type { RegistryCommand } from '../../../shared/room/events.ts';

/** A person as the form edits them. */
export type PersonFields = {
  readonly name: string;
  readonly title: string;
  readonly roles: readonly Role[];
  readonly backupId: string | null;
};

export const NEW_PERSON: PersonFields = { name: '', title: '', roles: [], backupId: null };

/** The fields of a person as they stand. */
export function fieldsOf({ name, title, roles, backupId }: Person): PersonFields {
  return { name, title, roles, backupId };
}

/** The command a filled-in form sends: a new person, or a change of a known one. */
export function personCommand(personId: string | null, fields: PersonFields): RegistryCommand {
  const about = {
    name: fields.name.trim(),
    title: fields.title.trim(),
    roles: [...fields.roles],
    backupId: fields.backupId,
  };
  return personId === null ? { type: 'person.add', ...about } : { type: 'person.change', personId, ...about };
}

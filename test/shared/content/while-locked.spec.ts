import { describe, expect, it } from 'vitest';
import { LOCKED_TEXT } from '../../../shared/content/content-state.ts';
import { namedByRole } from '../../../shared/content/while-locked.ts';
import type { Role } from '../../../shared/playbook/roles.ts';
import type { RegistryEvent } from '../../../shared/room/events.ts';
import { foldRoom } from '../../../shared/room/room.ts';

const about = (personId: string, roles: Role[], name: string = LOCKED_TEXT) => ({
  personId,
  roles,
  name,
  title: LOCKED_TEXT,
  backupId: null,
});
const told = (type: 'person.added' | 'person.changed', data: ReturnType<typeof about>): RegistryEvent => ({
  type,
  at: 0,
  by: 'system',
  data,
});

describe('people whose names are locked', () => {
  it('are told apart by their place and by the roles they have now', () => {
    const events = namedByRole([
      told('person.added', about('a', ['incidentLead', 'administrator'])),
      told('person.added', about('b', ['legal'])),
      told('person.changed', about('a', ['executive'])),
    ]);
    const { list } = foldRoom(events).people;
    expect(list.map(({ name, title }) => [name, title])).toEqual([
      ['Person 1: Executive', ''],
      ['Person 2: Legal', ''],
    ]);
  });

  it('keep a name that was never encrypted', () => {
    const [event] = namedByRole([told('person.added', about('a', ['legal'], 'Ada Lind'))]);
    expect(event?.data).toMatchObject({ name: 'Ada Lind' });
  });
});

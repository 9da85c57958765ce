import { describe, expect, it } from 'vitest';
import type { Person } from '../../../shared/people/people.ts';
import { namedIn } from '../../../shared/search/named-people.ts';

const person = (name: string): Person => ({
  ...{ personId: name, name, title: '', roles: [], backupId: null },
  ...{ retired: false, absence: null, key: null },
});

const PEOPLE = ['Petra Novák', 'Paul Petersen', 'Anne-Marie O’Hara', 'Wei', '[erased by Ada Lind, Tue]'].map(
  person,
);
const named = (typed: string) => namedIn(typed, PEOPLE).map(({ name }) => name);

describe('the people whom a search names', () => {
  it('are those of whose name any part begins so, without a care for capitals and accents', () => {
    expect(named('pet')).toEqual(['Paul Petersen', 'Petra Novák']);
    expect(named('NOVAK')).toEqual(['Petra Novák']);
    expect(named('marie')).toEqual(['Anne-Marie O’Hara']);
    expect(named("o'hara")).toEqual(['Anne-Marie O’Hara']);
    expect(named('“petra novak”')).toEqual(['Petra Novák']);
    expect(named('novak p')).toEqual(['Petra Novák']);
  });

  it('are nobody where something else is looked for, one letter is typed, or it cannot be read', () => {
    for (const typed of ['', 'p', 'etra', 'petra cups', 'petra petra', '"petra', '—', 'erased', 'ada'])
      expect(named(typed), typed).toEqual([]);
  });

  it('are three at most', () => {
    expect(namedIn('eva', ['Eva A', 'Eva B', 'Eva C', 'Eva D'].map(person))).toHaveLength(3);
  });
});

import { expect, it } from 'vitest';
import { leftOutChoices } from '../../../shared/incident/left-out.ts';
import { namedElsewhere } from '../../../shared/incident/named-elsewhere.ts';
import { briefed, SAMPLE_PEOPLE } from '../../support/given.ts';

const fieldsOf = (...ids: readonly string[]) =>
  leftOutChoices()
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ fields }) => fields);

const [ada] = SAMPLE_PEOPLE.list;
const [first = '', last = ''] = (ada?.name ?? '').split(' ');

const counts = (...ids: readonly string[]) => {
  const story = briefed()
    .when({ type: 'note.add', text: `${first} is on a flight.`, happenedAt: null })
    .when({ type: 'note.add', text: `The desk of ${last.toLowerCase()} is open.`, happenedAt: null })
    .when({ type: 'brief.add', column: 'doing', text: `Mrs ${last} calls the port.` });
  return namedElsewhere(story.events, SAMPLE_PEOPLE, fieldsOf(...ids)).map(({ id, count }) => [id, count]);
};

it('counts the texts that stay in and name somebody, by a part of the name as well, and no word that only looks like one', () => {
  expect(counts('people')).toEqual([
    ['notes', 1],
    ['brief', 1],
  ]);
});

it('counts none that is left out, too', () => {
  expect(counts('people', 'notes')).toEqual([['brief', 1]]);
  expect(counts('people', 'notes', 'brief')).toEqual([]);
});

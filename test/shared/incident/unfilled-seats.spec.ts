import { expect, it } from 'vitest';
import { unfilledSeats } from '../../../shared/incident/unfilled-seats.ts';
import { ALARM_AT, SAMPLE_PEOPLE } from '../../support/given.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';

const withKeys = (...ids: readonly string[]) => ({
  ...SAMPLE_PEOPLE,
  list: SAMPLE_PEOPLE.list.map((one) => ({ ...one, key: ids.includes(one.personId) ? 'key' : null })),
});
const seats = (people: typeof SAMPLE_PEOPLE) =>
  unfilledSeats({ people, at: ALARM_AT }, samplePlaybook, 'S1').map(({ label }) => label);

it('a room without keys can fill every seat; with one key, only the seats of its owner', () => {
  expect(seats(withKeys())).toEqual([]);
  expect(seats(withKeys('lead'))).toEqual(['Legal', 'Chief executive']);
  expect(seats(withKeys('lead', 'legal', 'chief'))).toEqual([]);
});

it('a backup with a key fills a seat, and whoever is away does not', () => {
  const people = withKeys('lead', 'legal', 'chief');
  const away = { from: ALARM_AT - 1, until: ALARM_AT + 1 };
  const list = people.list.map((one) => (one.personId === 'chief' ? { ...one, absence: away } : one));
  expect(seats({ ...people, list })).toEqual(['Chief executive']);
});

it('so does the backup of a backup, as when words are put to the signers', () => {
  const people = withKeys('lead', 'legal', 'service');
  const backups: Readonly<Record<string, string>> = { chief: 'social', social: 'service' };
  const list = people.list.map((one) => ({ ...one, backupId: backups[one.personId] ?? null }));
  expect(seats({ ...people, list })).toEqual([]);
});

it('says who lacks nothing but a key', () => {
  const told = unfilledSeats({ people: withKeys('lead'), at: ALARM_AT }, samplePlaybook, 'S1');
  const nameOf = (id: string) => SAMPLE_PEOPLE.list.find((one) => one.personId === id)?.name;
  expect(told.find(({ label }) => label === 'Legal')?.keyless).toContain(nameOf('legal'));
  const nobody = {
    ...withKeys('lead'),
    list: withKeys('lead').list.filter((one) => one.personId === 'lead'),
  };
  expect(unfilledSeats({ people: nobody, at: ALARM_AT }, samplePlaybook, 'S1')[0]?.keyless).toEqual([]);
});

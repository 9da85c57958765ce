import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readScenario, scenarioNames } from '../../scripts/demo/scenario.ts';
import { minuteAt, timed } from '../../scripts/demo/timed.ts';

const winter = { alarmAt: Date.UTC(2026, 10, 24, 9, 12, 40), zone: 'Europe/London' };
const summer = { alarmAt: Date.UTC(2026, 5, 30, 22, 59), zone: 'Europe/London' };

it('fills in the times of the log, in the zone of the room', () => {
  const text = 'At {-3} {zone}, {date}: next at {+38}; hot wash {date+2}; since {weekday-1}.';
  expect(timed(text, winter)).toBe(
    'At 09:09 GMT, 24 November 2026: next at 09:50; hot wash 26 November; since Monday.',
  );
  expect(timed('{+2} {zone}, {date+1}', summer)).toBe('00:01 BST, 1 July');
});

it('leaves all else as it is, in every part of the script', () => {
  expect(timed({ list: ['{+0}', null, 3], slot: '{} {{slot}} 02:40' }, winter)).toEqual({
    list: ['09:12', null, 3],
    slot: '{} {{slot}} 02:40',
  });
});

it('speaks of the minute that the texts say', () => {
  expect(new Date(minuteAt(winter, 38)).toISOString()).toBe('2026-11-24T09:50:00.000Z');
});

it.each(scenarioNames())(
  '%s says no time of its own while it runs, and keeps none of its places open',
  (name) => {
    const { scenario } = readScenario(name);
    const file = readFileSync(new URL(`../../resources/demos/${name}.json`, import.meta.url), 'utf8');
    // The night before and the day after are no times of the log.
    expect(file.match(/\b\d\d:\d\d\b/g)).toEqual(['10:00', '02:40']);
    expect(JSON.stringify(timed(scenario, winter))).not.toMatch(/[{][a-z+-]/);
    const [promise] = scenario.happenings.flatMap((one) => (one.beat === 'promise' ? [one.dueMinute] : []));
    for (const said of [scenario.promiseText, scenario.holding.secondText])
      expect(said).toContain(`{+${promise}}`);
  },
);

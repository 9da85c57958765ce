import { describe, expect, it } from 'vitest';
import { figuresIn, figureWords } from '../../../shared/check/figures.ts';
import { spokenTimes } from '../../../shared/check/spoken-times.ts';

const timesOf = (text: string) =>
  spokenTimes(text).map(({ from, to, times }) => `${text.slice(from, to)} = ${times.join(' or ')}`);

describe('times in words', () => {
  it.each([
    ['It began at half past four.', 'half past four = 04:30 or 16:30'],
    ['It began at half past 4.', 'half past 4 = 04:30 or 16:30'],
    ['By a quarter to nine it was out.', 'a quarter to nine = 08:45 or 20:45'],
    ['At ten past twelve the gate shut.', 'ten past twelve = 00:10 or 12:10'],
    ['At twenty-five to one.', 'twenty-five to one = 00:35 or 12:35'],
    ["We met at four o'clock in the afternoon.", "four o'clock in the afternoon = 16:00"],
    ['It rang at seven in the morning.', 'seven in the morning = 07:00'],
    ['It has been out since about ten to 4.', 'ten to 4 = 03:50 or 15:50'],
    ['Ten past four in the afternoon: the gate shut.', 'Ten past four in the afternoon = 16:10'],
    ['It was five minutes past nine.', 'five minutes past nine = 09:05 or 21:05'],
    ['At ten after four o’clock.', 'ten after four o’clock = 04:10 or 16:10'],
    ['By a quarter to nine the hall was full.', 'a quarter to nine = 08:45 or 20:45'],
  ])('%s', (text, said) => expect(timesOf(text)).toEqual([said]));

  it.each([
    'Four people were hurt.',
    'Half of four stores.',
    'Ten to 15 people.',
    'They drove past four houses.',
    'Five to ten people were hurt.',
    'Ten to twelve workers were taken to hospital.',
    'Five to 10 patients died.',
    'Twenty to 12 staff are missing.',
    'About five to ten people were hurt.',
    'About ten to twelve were hurt.',
    'By then ten to twelve tonnes had leaked.',
    'We have lost contact with about five to ten young people.',
    'From five to ten were hurt.',
    'Five after five people.',
    'We treated four in the afternoon and two in the evening.',
    'We treated four at night.',
    'We treated five to ten in the evening.',
    'Half before four and half after.',
    'A quarter to ten percent of it is gone.',
  ])('are none in: %s', (text) => expect(timesOf(text)).toEqual([]));

  it('are not what a number of people or things is, and that number is found', () => {
    expect([...figureWords('About five to ten people were hurt.').keys()]).toEqual(['number 5', 'number 10']);
    expect(
      figuresIn('We treated 4 in the afternoon and 2 in the evening.').map(({ value }) => value),
    ).toEqual(['4', '2']);
    expect(figuresIn('Twenty to 12 staff are missing.').map(({ value }) => value)).toEqual(['12']);
  });

  it('are times and never numbers: neither 4 nor 16 is known by them', () => {
    const said = [...figureWords('The smoke was seen at half past four.').keys()];
    expect(said).toEqual(['time 04:30', 'time 16:30']);
    expect(figuresIn('It was half past 4.')).toEqual([]);
  });
});

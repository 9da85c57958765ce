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
  ])('%s', (text, said) => expect(timesOf(text)).toEqual([said]));

  it.each([
    'Four people were hurt.',
    'Half of four stores.',
    'Ten to 15 people.',
    'They drove past four houses.',
  ])('are none in: %s', (text) => expect(timesOf(text)).toEqual([]));

  it('are times and never numbers: neither 4 nor 16 is known by them', () => {
    const said = [...figureWords('The smoke was seen at half past four.').keys()];
    expect(said).toEqual(['time 04:30', 'time 16:30']);
    expect(figuresIn('It was half past 4.')).toEqual([]);
  });
});

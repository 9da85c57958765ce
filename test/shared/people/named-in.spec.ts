import { describe, expect, it } from 'vitest';
import { surnameIn, titledIn } from '../../../shared/people/named-in.ts';

const NAMES = ['Cleo Marsh', 'Ana Bell', 'Ida May', 'Jo Li', "Anne O'Neill", 'Press Office'];

describe('a surname alone', () => {
  it.each([
    ['Please call Marsh at the desk.', 'Cleo Marsh'],
    ['Our spokesperson, Marsh, will speak.', 'Cleo Marsh'],
    ['MARSH said so.', 'Cleo Marsh'],
    ['Our spokesperson (Marsh) will speak.', 'Cleo Marsh'],
    ['“Marsh will speak.”', 'Cleo Marsh'],
    ['Chief executive: Marsh', 'Cleo Marsh'],
    ['We told O’Neill.', "Anne O'Neill"],
    ["We told O'Neill.", "Anne O'Neill"],
  ])('is found where an ordinary word would have no capital: %s', (text, name) => {
    expect(surnameIn([text], NAMES)).toBe(name);
  });

  it('is found with either apostrophe in the name', () => {
    expect(surnameIn(["We told O'Neill."], ['Anne O’Neill'])).toBe('Anne O’Neill');
  });

  it.each([
    ['The marsh is closed.'],
    ['Marsh land is closed.'],
    ['Bell rings at noon. Bell stops.'],
    ['We will speak again in May.'],
    ['The lithium of Li is safe.'],
    ['See the Marshall report.'],
  ])('is no guess where it may be a word: %s', (text) => {
    expect(surnameIn([text], NAMES)).toBeUndefined();
  });
});

describe('a surname behind a title', () => {
  it.each([
    ['Dr. Bell will speak.', 'Ana Bell'],
    ['Ask Mrs May.', 'Ida May'],
    ['Ask Mr Li.', 'Jo Li'],
    ['MS MARSH WILL SPEAK.', 'Cleo Marsh'],
  ])('is somebody for certain, be it short or a month: %s', (text, name) => {
    expect(titledIn([text], NAMES)).toBe(name);
  });

  it.each([['Call the Town Bell.'], ['We will speak again in May.']])('is none without: %s', (text) => {
    expect(titledIn([text], NAMES)).toBeUndefined();
  });
});

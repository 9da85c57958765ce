import { describe, expect, it } from 'vitest';
import { surnameIn } from '../../../shared/people/named-in.ts';

const NAMES = ['Cleo Marsh', 'Ana Bell', 'Ida May', 'Jo Li', 'Press Office'];

describe('a surname alone', () => {
  it.each([
    ['Please call Marsh at the desk.', 'Cleo Marsh'],
    ['Dr. Bell will speak.', 'Ana Bell'],
    ['Our spokesperson, Marsh, will speak.', 'Cleo Marsh'],
  ])('is found where an ordinary word would have no capital: %s', (text, name) => {
    expect(surnameIn([text], NAMES)).toBe(name);
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

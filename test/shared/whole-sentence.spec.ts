import { expect, test } from 'vitest';
import { wholeSentence } from '../../shared/whole-sentence.ts';

test('what somebody wrote gets a full stop where it has no end, and never a second one', () => {
  expect(wholeSentence('Next update by 11:05 (CET).')).toBe('Next update by 11:05 (CET).');
  expect(wholeSentence('Next update by 11:05 (CET)')).toBe('Next update by 11:05 (CET).');
  expect(wholeSentence('How many? ')).toBe('How many?');
  expect(wholeSentence('“We erred.”')).toBe('“We erred.”');
  expect(wholeSentence('')).toBe('');
});

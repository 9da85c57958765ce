import { expect, it } from 'vitest';
import { clockText, durationText } from '../../shared/time-text.ts';

it('a duration is rounded one way, as a clock or in words: down', () => {
  expect([clockText(25_700), durationText(25_700)]).toEqual(['0:25', '25 s']);
  expect([clockText(673_900), durationText(673_900)]).toEqual(['11:13', '11 min 13 s']);
  expect([clockText(-85_900), durationText(-85_900)]).toEqual(['1:25', '1 min 25 s']);
});

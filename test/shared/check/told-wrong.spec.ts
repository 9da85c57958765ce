import { expect, it } from 'vitest';
import { isToldWrong } from '../../../shared/check/told-wrong.ts';

function told(text: string): boolean {
  const from = text.indexOf('L2270');
  return isToldWrong(text, { from, to: from + 5 });
}

it.each([
  'The batch is L2207, not L2270.',
  'It is batch L2207, not batch L2270.',
  'It is L2207 instead of L2270.',
  'We wrongly named batch L2270.',
  'We said batch L2270. That was wrong.',
  'Our post named L2270, which was wrong.',
  'Batch L2270 was wrong: it is L2207.',
])('knows a figure that is told to be wrong: %s', (text) => {
  expect(told(text)).toBe(true);
});

it.each([
  'Do not eat batch L2270.',
  'The wrong label is on batch L2270.',
  'We said so by mistake: it is batch L2270.',
  'We wrongly named L2207, it is L2270.',
  'We said L2207. That was wrong. It is L2270.',
  'Bring L2270 back. It was wrong of us to sell it.',
  'If you have L2270, do not wait.',
])('does not in: %s', (text) => {
  expect(told(text)).toBe(false);
});

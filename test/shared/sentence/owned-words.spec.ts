import { describe, expect, it } from 'vitest';
import { withoutOwned } from '../../../shared/sentence/owned-words.ts';
import { sentences } from '../../../shared/statement/words.ts';

/** What is left to be said, without the spaces. */
function left(text: string, isCorrection = false): string {
  const bare = withoutOwned(text, () => sentences(text), isCorrection);
  expect(bare).toHaveLength(text.length);
  return bare.replace(/\s+/gu, ' ').trim();
}

describe('what words own to have said wrongly', () => {
  it.each([
    ['We also said 14 shops. That was wrong.', 'That was wrong.'],
    [
      'At 10:40 we wrote that 14 shops sold it. The number was too low. It is 41.',
      'The number was too low. It is 41.',
    ],
    ['We wrongly said that batch DB4417 is affected; it is batch DB4471.', '; it is batch DB4471.'],
    ['Our first post named batch DB4417. We were wrong.', 'We were wrong.'],
    ['We have said 14 shops, but that was wrong.', ', but that was wrong.'],
  ])('is not said again: %s', (text, rest) => {
    expect(left(text)).toBe(rest);
  });

  it('needs no word of wrong in a correction that says what it is instead', () => {
    expect(left('We also said 14 shops. It is 41 shops.', true)).toBe('It is 41 shops.');
    expect(left('We also said 14 shops. It is 41 shops.')).toBe('We also said 14 shops. It is 41 shops.');
    const stays = 'We said 14 shops have the batch. They have stopped selling it.';
    expect(left(stays, true)).toBe(stays);
  });

  it('is denied in the same breath as the right figure is said', () => {
    expect(left('The batch was sold in 41 shops, not 14.')).toBe('The batch was sold in 41 shops, .');
    expect(left('It is batch DB4471 and not batch DB4417.')).toBe('It is batch DB4471 and .');
    expect(left('The number of people hurt is not 4 but 2.')).toBe('The number of people hurt is 2.');
  });

  it.each([
    'Do not feed your child batch DB4417.',
    'We said 14 shops, and we stand by it.',
    'Not all of our 14 shops sold it.',
    'The batch, not only the 14 shops, is checked.',
    'What we said stands. 14 shops sold it.',
    'Do not use it, do not call 0800 5550142.',
  ])('is not what is said as it was: %s', (text) => {
    expect(left(text)).toBe(text);
    expect(left(text, true)).toBe(text);
  });
});

describe('a code that is told to be wrong', () => {
  it.each([
    'The batch is L2207, not L2270.',
    'It is batch L2207, not batch L2270.',
    'It is L2207 instead of L2270.',
    'We wrongly named batch L2270.',
    'We said batch L2270. That was wrong.',
    'Our post named L2270, which was wrong.',
    'Batch L2270 was wrong: it is L2207.',
    'We listed batch L2270. That was wrong.',
    'Our label named L2270, which was wrong.',
    'L2270 is wrong: it is L2207.',
    'It is locker L2207, not locker L2270.',
  ])('is not said in: %s', (text) => {
    expect(left(text)).not.toContain('L2270');
  });

  it.each([
    'Do not eat batch L2270.',
    'The wrong label is on batch L2270.',
    'We said so by mistake: it is batch L2270.',
    'We wrongly named L2207, it is L2270.',
    'We said L2207. That was wrong. It is L2270.',
    'Bring L2270 back. It was wrong of us to sell it.',
    'We told you to bring L2270 back. It was wrong of us to sell it.',
    'The 14 shops were wrong to sell L2270.',
    'If you have L2270, do not wait.',
  ])('is in: %s', (text) => {
    expect(left(text)).toContain('L2270');
  });
});

describe('a name that is told to be wrong', () => {
  it.each([
    'We named Eastmere in our first message. That was a mistake; it is Westmere.',
    'Our first message named Eastmere. We were wrong.',
    'We wrongly named Eastmere: it is Westmere.',
    'It is Westmere, not Eastmere.',
    'The water is off in Westmere, not in Eastmere.',
    'Homes in Northfield and Westmere are affected instead of Eastmere.',
    'Eastmere was wrong: it is Westmere.',
    'The place Eastmere was wrong.',
    'Eastmere was named by mistake.',
    'Eastmere should not have been named.',
    'Naming Eastmere was a mistake.',
  ])('is not said in: %s', (text) => {
    expect(left(text)).not.toContain('Eastmere');
  });

  it('is not said where a correction says which part of what it quotes was wrong', () => {
    const said = 'In that, the name Oakfield and the number of people in hospital was wrong.';
    expect(left(said, true)).not.toContain('Oakfield');
    expect(left('In that, 4 people were wrong.', true)).not.toContain('4');
    expect(left('In that house in Oakfield the pump was wrong for this.', true)).toContain('Oakfield');
  });

  it('is not said in a correction that says another in its place', () => {
    expect(left('We also said Eastmere. It is Westmere.', true)).toBe('It is Westmere.');
    expect(left('We also said Eastmere. It is Westmere.')).toContain('Eastmere');
    expect(left('We also said Eastmere. It is open.', true)).toContain('Eastmere');
  });

  it.each([
    'Do not drink tap water in Eastmere.',
    'The pipe in Eastmere was wrong for this pressure.',
    'Not only Eastmere is cut off.',
    'Tap water is off, not only in Eastmere.',
    'We named Eastmere, and we stand by it.',
    'The wrong valve was shut in Eastmere.',
    'Eastmere is not affected.',
    'That was wrong. Eastmere has no water.',
  ])('is in: %s', (text) => {
    expect(left(text)).toBe(text);
  });
});

import { expect, it } from 'vitest';
import { isBareAnswer } from '../../../shared/ask/bare-answer.ts';

it('an answer that begins with yes or no says nothing without its question', () => {
  for (const said of [
    'Yes, closed at 13:31.',
    'No.',
    'no, still open',
    'Not yet',
    ' Yes: all of it.',
    'Probably.',
  ])
    expect(isBareAnswer(said), said).toBe(true);
});

it('a whole sentence needs no question, even where it begins with No', () => {
  const whole = ['No card numbers are in the file.', 'The way in was closed at 13:31.', 'Yesterday at nine.'];
  for (const said of [...whole, '300 people.', 'Not all of them were told.'])
    expect(isBareAnswer(said), said).toBe(false);
});

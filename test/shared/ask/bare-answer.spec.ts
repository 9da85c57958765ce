import { describe, expect, it } from 'vitest';
import { isBareAnswer, statedIn } from '../../../shared/ask/bare-answer.ts';

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

describe('what an answer says without its leading word', () => {
  it.each([
    ['Yes. The supplier closed the account at 13:31.', 'The supplier closed the account at 13:31.'],
    ['Yes, closed at 13:31.', 'Closed at 13:31.'],
    ['no; it is still open', 'It is still open'],
    ['No card numbers are in the file.', 'No card numbers are in the file.'],
    ['Yes.', 'Yes.'],
    ['About 40,000.', 'About 40,000.'],
    ['Yesterday, at noon.', 'Yesterday, at noon.'],
  ])('%s', (answer, stated) => expect(statedIn(answer)).toBe(stated));
});

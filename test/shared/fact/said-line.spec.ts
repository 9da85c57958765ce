import { expect, it } from 'vitest';
import { saidLine } from '../../../shared/fact/said-line.ts';

const SHELF = { text: 'Shops take all Dale Baby carrot pots off the shelf' };

it('a promise is tied to a line only where its words say it', () => {
  const money = 'Bring the pots back to any of our shops and you get your money back, no receipt needed.';
  expect(saidLine(money, [SHELF])).toBeUndefined();
  expect(saidLine('Our shops take all Dale Baby carrot pots off the shelves.', [SHELF])).toBe(SHELF);
});

it('is tied to none where two lines say it as nearly, or a figure is another', () => {
  const said = 'All 41 shops take the carrot pots off the shelf.';
  expect(saidLine(said, [SHELF, { ...SHELF }])).toBeUndefined();
  expect(saidLine(said, [{ text: '14 shops take the carrot pots off the shelf.' }])).toBeUndefined();
});

it('is the one that stands in the sentence word for word, however short', () => {
  const how = { text: 'how the bacteria got into the water' };
  const said = 'We do not yet know how the bacteria got into the water.';
  expect(saidLine(said, [how, SHELF])).toBe(how);
  expect(saidLine(said, [how, { text: 'the water' }])).toBeUndefined();
  expect(saidLine('How it got there is not known.', [{ text: 'How' }])).toBeUndefined();
});

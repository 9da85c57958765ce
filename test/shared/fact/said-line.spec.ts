import { expect, it } from 'vitest';
import { saidLine } from '../../../shared/fact/likely.ts';

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

import { describe, expect, it } from 'vitest';
import { numberedFacts, suggestFacts } from '../../../shared/fact/suggest.ts';

const fact = (text: string) => ({ text });
const many = Array.from({ length: 12 }, (_, index) => fact(`Hall ${index + 20} was cleared by the brigade.`));

describe('the digits of facts', () => {
  it('are the places in the list, whichever sentence is looked at', () => {
    const facts = [fact('The gate is shut.'), fact('About 300 customers are in the file.')];
    expect(numberedFacts(['The file holds about 300 customers.'], facts)).toEqual(facts);
  });

  it('cost one look at each fact, however many sentences there are', () => {
    let looks = 0;
    const watched = many.map(({ text }) => ({
      get text() {
        looks += 1;
        return text;
      },
    }));
    numberedFacts(
      Array.from({ length: 40 }, (_, at) => `We called ${at} people.`),
      watched,
    );
    expect(looks).toBe(many.length);
  });

  it('go to what the sentences are likely to lean on where there are more facts than digits', () => {
    const late = fact('About 300 customers are in the file.');
    const numbered = numberedFacts(['The file holds about 300 customers.', 'We are sorry.'], [...many, late]);
    expect(numbered).toEqual([late, ...many.slice(0, 8)]);
  });
});

it('offers the fact that says the same contact, and the one that counts the same few', () => {
  const facts = [
    { text: 'The hotline for relatives is 0800 555 0142.' },
    { text: '4 people were injured.' },
  ] as const;
  expect(suggestFacts('Families: 0800 5550142.', facts)).toEqual([facts[0]]);
  expect(suggestFacts('Accident at Aumühle crossing, 4 injured.', facts)).toEqual([facts[1]]);
});

import { describe, expect, it } from 'vitest';
import { gistOf, likelyAs, likelyOn, saysTheSame } from '../../../shared/fact/likely.ts';

const against = (...standing: readonly string[]) => ({
  standing: () => standing.map(gistOf),
  known: () => new Set<string>(),
});

const why = (sentence: string, fact: string, ...standing: readonly string[]) =>
  likelyOn(gistOf(sentence), gistOf(fact), against(...standing));

const CUT = '2 people reported a cut.';
const RAN = 'Only L2270 and L2271 ran on line 3 on 25 and 26 November.';

describe('a figure of one digit', () => {
  it.each([
    ['two people were cut', 'Two people were cut.', CUT],
    ['as a digit', 'We know of 2 people with cuts.', CUT],
    ['with a word between', 'Two more people wrote to us.', CUT],
    ['of some', 'Two of our people are with a doctor.', CUT],
    ['short things', '3 vans are on their way.', 'We sent three vans.'],
    ['the same people by another name', 'Two customers reported an injury.', CUT],
    [
      'without what is counted, with a word in common',
      'Three are in hospital.',
      'Three people are in hospital.',
    ],
    ['behind what it counts', 'The number of people injured is now 3.', '3 people are injured.'],
    [
      'as a name, with what happened there',
      'Metal fell into the mixer on line 3.',
      'The metal in the mixer came from line 3.',
    ],
  ])('tells together with what it counts: %s', (_, sentence, fact) => {
    expect(why(sentence, fact)).toMatch(/^says /u);
  });

  it.each([
    ['the name of a place', 'Our quality team checks line 3 in Graz.', RAN],
    ['the same in words', 'Our quality team checks line three in Graz.', RAN],
    ['the name of a place against a count', 'Our people check line 3.', 'We told 3 people on the line.'],
    ['another thing', 'Two lines stand still since people called.', CUT],
    ['a step', 'Step 2: people bring it back.', CUT],
  ])('tells nothing as %s', (_, sentence, fact) => {
    expect(why(sentence, fact)).toBe(null);
  });

  const INJURED = '4 people were injured.';
  it.each([
    ['4 injured', 'Accident at Aumühle crossing, 4 injured.', INJURED],
    ['in words', 'Four injured at the crossing.', INJURED],
    ['4 people injured', 'Crossing closed, 4 people injured.', INJURED],
    ['4 hurt', 'Accident at Aumühle crossing: 4 hurt.', INJURED],
    ['without a sign', 'Accident at Aumühle crossing 4 hurt.', INJURED],
    ['badly', 'Train hits bus, 4 badly injured.', INJURED],
    ['other persons', 'Train hits bus: 4 passengers hurt.', INJURED],
    ['the other way round', '4 people are hurt.', '4 injured at the crossing.'],
    ['as a thing', 'We know of four injuries.', INJURED],
    ['dead', 'Accident: 2 dead.', 'Two people have died.'],
    ['what happened to them', 'Hall closed, 5 evacuated.', 'Five people were evacuated.'],
    ['things', 'Storm: 3 damaged.', '3 roofs were damaged.'],
  ])('tells together with what is said of those it counts: %s', (_, sentence, fact) => {
    expect(why(sentence, fact)).toMatch(/^says /u);
    expect(why(fact, sentence)).toMatch(/^says /u);
  });

  it.each([
    ['a line', 'Take line 4 around the crossing.', INJURED],
    ['trains', '4 trains stand still.', INJURED],
    ['trains that something befell', '4 trains were evacuated.', '4 people were evacuated.'],
    ['the dead', 'Accident at Aumühle crossing, 4 dead.', INJURED],
    ['those who did it', '4 doctors treated injured.', '4 dead.'],
    ['what is said of how', '4 trains were only late.', '4 people were only warned.'],
    ['none of whom anything is said', '4 constructor sets, 4 toString.', INJURED],
    ['those who are not', '4 trains were not injured.', INJURED],
    ['another number', 'Accident at Aumühle crossing, 5 injured.', INJURED],
    ['hours', 'The crossing stays closed for 4 hours.', INJURED],
  ])('tells nothing of %s', (_, sentence, fact) => {
    expect(why(sentence, fact)).toBe(null);
  });

  it('is not hidden by a fact that stands and counts something else', () => {
    expect(why('Two people were cut.', CUT, 'We stopped 2 lines.')).toBe('says Two');
    expect(why('Two people were cut.', CUT, 'We spoke to two people.')).toBe(null);
  });

  it('alone is no ground where somebody marked the sentence as what needs no fact; two are, and so is a large one', () => {
    const marked = (sentence: string, fact: string) =>
      likelyAs('commitment')(gistOf(sentence), gistOf(fact), against());
    expect(marked('We call the two people.', CUT)).toBe(null);
    expect(marked('We call the two people and the three shops.', '2 people and 3 shops wrote.')).toBe(
      'says two',
    );
    expect(marked('We take back L2270.', RAN)).toBe('says L2270');
  });

  it('makes no two facts the same as the name of a place', () => {
    const same = (one: string, other: string) => saysTheSame(gistOf(one), gistOf(other));
    expect(same('Line 3 was cleaned at 04:10.', 'Three people work on the line.')).toBe(false);
    expect(same('We know of two people.', CUT)).toBe(true);
  });
});

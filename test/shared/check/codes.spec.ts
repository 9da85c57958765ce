import { describe, expect, it } from 'vitest';
import { checkAgainst, checkText } from '../../../shared/check/check-text.ts';
import { figuresIn, figureWords, tellsAlone } from '../../../shared/check/figures.ts';
import type { FigureBook, Finding } from '../../../shared/check/finding.ts';
import { sampleChecks } from '../../support/sample-playbook.ts';

const codes = (text: string) =>
  figuresIn(text).flatMap(({ kind, value }) => (kind === 'code' ? [value] : []));

const TOLD: FigureBook = { fallen: () => null, claimed: () => null };

function found(text: string, facts: readonly string[], told = TOLD): readonly Finding[] {
  const basis = { drill: false, facts, earlier: [], told };
  return checkText(text, sampleChecks, basis, 'en').filter(({ check }) => check === 'figure');
}

const said = (text: string, facts: readonly string[], told = TOLD) =>
  found(text, facts, told).map((one) => `${one.words}: ${one.said ?? ''}`);

describe('a code that names a thing', () => {
  it.each([
    ['batch L2270', ['L2270']],
    ['batch l2270', ['L2270']],
    ['lot L2207-B, best before May', ['L2207B']],
    ['lot L2207–B', ['L2207B']],
    ['part 4471/B is affected', ['4471B']],
    ['lot 2207B', ['2207B']],
    ['model X200', ['X200']],
    ['our X200s', ['X200']],
    ['ticket INC0012345', ['INC0012345']],
    ['serial number SN-A12-B34', ['SNA12B34']],
    ['the flaw CVE-2026-44228', ['CVE202644228']],
    ['the M25 is shut', ['M25']],
    ['L2270-related calls', ['L2270']],
    ['batch L2270.Stop using it', ['L2270']],
    ['batches L2270/L2271 and L2280–L2285', ['L2270', 'L2271', 'L2280', 'L2285']],
    ['(L2270,L2271)', ['L2270', 'L2271']],
    ['- L2270\n-L2271', ['L2270', 'L2271']],
    ['firmware v2.10', ['V2.10']],
    ['flight LH455', ['LH455']],
  ])('is read: %s', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it.each([
    'the 1st, 2nd, 10th and 22ND',
    'a 5km run, 10k people, 20mg, 250ml, 30C, 5G, 4x4, 1080p, 230V, 1500W, 2400W, 16GB, 1200KG',
    'at 3pm, 10h30, 10H30, 0930GMT, 1400hrs, 09:30 GMT, GMT-10 and 2026-11-24T09:30Z',
    'Covid-19, COVID-19, COVID19, CO2, H2O, H1N1, B2B, A4, G7, G20, PM10, PM2.5, COP28, ISO-9001, AES-256',
    'a 19-year-old, 24-hour, mid-2026, under-18s, over-65s, U18s, the 1990s, top-10, TOP-10, x20',
    'Article 33, Art.33, No.10, No10, p12, Q3, S1-S4, FY2026, 29-Nov-2026, 29-NOV-2026',
    '0800 157 0142, 020 7946 0142, +44 20 7946 0142, 555-0142',
    'status.example/r12, https://x200.com/L2270, a12@quillmere.example, @user12, #L2270, #covid-19',
    '{{lot-20}} {{q-10}} {{ q-10 }} {{batch-l20}}',
    'Brightway, 4 Mill Street, Leeds LS12 4AB',
    '2026年に3000人',
    'EUR20,000, EUR2000, 12,400, 12 400, 40%, 1,000-2,000',
  ])('is not: %s', (text) => {
    expect(codes(text)).toEqual([]);
  });

  it('tells by itself what it is of', () => {
    expect(tellsAlone('code X20')).toBe(true);
  });
});

describe('a code in the words', () => {
  it('needs a fact like any figure, and is known in other spelling', () => {
    expect(said('Batch L2270 is recalled.', ['We recall batch L2270.'])).toEqual([]);
    expect(said('Batch l-2270 is recalled.', ['We recall batch L2270.'])).toEqual([]);
    expect(said('Flight LH 455 is safe.', ['Flight LH455 has landed.'])).toEqual([]);
    expect(said('Flight LH455 is safe.', ['Flight LH 455 has landed.'])).toEqual([]);
    expect(said('Batch L2270 is recalled.', [])).toEqual(['L2270: ']);
  });

  it.each([
    ['L2207', 'Batch L2270 is recalled.', 'A confirmed fact says L2270.'],
    ['L2207', 'Batches L2270 and L9981.', 'A confirmed fact says L2270.'],
    ['L2999', 'Batch L2270 is recalled.', 'A confirmed fact says L2270.'],
    ['K2270', 'Batch L2270 is recalled.', 'A confirmed fact says L2270.'],
    ['L227', 'Batch L2270 is recalled.', 'A confirmed fact says L2270.'],
    ['L2207', 'Batch l2270 is recalled.', 'A confirmed fact says l2270.'],
    ['L2273', 'L2270, L2271 and L2272.', 'Confirmed facts say L2270, L2271 and L2272.'],
    ['L2273', 'L2270, L2271, L2272 and L2274.', ''],
    ['X200', 'Batch L2270 is recalled.', ''],
  ])('%s where “%s” is confirmed', (code, fact, expected) => {
    expect(said(`We recall ${code}.`, [fact])).toEqual([`${code}: ${expected}`]);
  });

  it('is held against one that stands apart, too', () => {
    const [one] = found('Flight LH 545 is safe.', ['Flight LH 455 has landed.']);
    expect(one).toMatchObject({ words: '545', said: 'A confirmed fact says LH 455.' });
  });

  it('says what fell or is claimed first', () => {
    const told = { fallen: () => 'was withdrawn at 13:42', claimed: () => null };
    expect(said('Batch L2207.', ['Batch L2270.'], told)).toEqual([
      'L2207: L2207 was withdrawn at 13:42. A confirmed fact says L2270.',
    ]);
    const heard = { fallen: () => null, claimed: () => 'a driver, 16:40' };
    expect(said('Batch L2207.', ['Batch L2270.'], heard)).toEqual([
      'L2207: Only claimed: a driver, 16:40. A confirmed fact says L2270.',
    ]);
  });

  it('is found where the sentence says how to reach us, and not where it says which gate', () => {
    expect(said('If you have batch L2207, call us on 0800 010 2030.', [])).toEqual(['L2207: ']);
    expect(said('If you were on LH 545, call us on 0800 010 2030.', [])).toEqual(['545: ']);
    expect(said('Call us on 0800 010 2030 (EXT 12), open from 8 to 18.', [])).toEqual([]);
    expect(said('Come to gate B12 or room C204.', [])).toEqual([]);
    expect(said('Help: quillmere.example/r12', [])).toEqual([]);
  });

  it('makes no sentence a line that needs no fact', () => {
    expect(said('Next update: L2270 at 11:30.', [])).toEqual(['L2270: ']);
    expect(said('Leeds, 29 November 2026, L2270.', [])).toContain('L2270: ');
  });
});

describe('two channels with two codes', () => {
  const against = (own: string, common: string) =>
    checkAgainst(own, sampleChecks, { drill: false, facts: [], earlier: [] }, 'en', common).map(
      (one) => `${one.words}: ${one.said}`,
    );

  it('are at odds where each says one of its kind', () => {
    expect(against('Stop using batch L2207.', 'We recall batch L2270.')).toEqual([
      'L2207: The common text says “L2270”.',
    ]);
    expect(against('LH 545 is safe.', 'Flight LH455 has landed.')).toEqual([
      'LH 545: The common text says “LH455”.',
    ]);
  });

  it.each([
    ['Stop using batch l-2270.', 'We recall batch L2270.'],
    ['Stop using the X200.', 'We recall batch L2270.'],
    ['Stop using L2270 and L2271.', 'We recall L2270, L2271 and L2272.'],
    ['About 3,200 homes are affected.', 'We also said about 2,300 homes. It is 3,200.'],
    ['About 3,200 homes are affected, not 2,300 homes.', 'About 3,200 homes are affected.'],
  ])('are not: %s', (own, common) => {
    expect(against(own, common)).toEqual([]);
  });
});

it('is held in texts with how it is written there, also where a space stands in it', () => {
  expect([...figureWords('Flight LH 455 and lot L-2270.')]).toEqual([
    ['number 455', '455'],
    ['code LH455', 'LH 455'],
    ['code L2270', 'L-2270'],
  ]);
});

it.each(['In the UK 40 shops', 'At 09:30 GMT 12 people', 'A 300 m hole', 'EUR 450'])(
  'no code stands before a number that is only counted: %s',
  (text) => {
    expect([...figureWords(text).keys()].filter((one) => one.startsWith('code'))).toEqual([]);
  },
);

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Words } from '../../../shared/statement/channel-words.ts';
import { type Choice, mergedText, mergeTexts } from '../../../shared/statement/merge.ts';
import { mergeWords, openPlaces, putTogether } from '../../../shared/statement/merge-words.ts';

const merged = (base: string, mine: string, theirs: string, choice: Choice = 'both') =>
  mergedText(mergeTexts(base, mine, theirs), () => choice);
const clashes = (base: string, mine: string, theirs: string) =>
  mergeTexts(base, mine, theirs).filter(({ kind }) => kind === 'clash');

const A = 'We are sorry.';
const B = 'About 300 customers are in the file.';
const C = 'We will say more at noon.';
const BASE = `${A} ${B}\n\n${C}`;

describe('two people changed one text', () => {
  it('changes of different sentences are put together by themselves', () => {
    const mine = BASE.replace('sorry', 'very sorry');
    const theirs = BASE.replace('noon', 'one o’clock').concat(' Call us.');
    expect(clashes(BASE, mine, theirs)).toEqual([]);
    expect(merged(BASE, mine, theirs)).toBe(
      'We are very sorry. About 300 customers are in the file.\n\nWe will say more at one o’clock. Call us.',
    );
  });

  it('a sentence that both changed is asked about, also where the words do not touch', () => {
    const mine = BASE.replace('300', '400');
    const theirs = BASE.replace('customers', 'people');
    expect(clashes(BASE, mine, theirs)).toEqual([
      {
        kind: 'clash',
        base: B,
        mine: B.replace('300', '400'),
        theirs: B.replace('customers', 'people'),
        both: 'About 400 people are in the file.',
      },
    ]);
    expect(merged(BASE, mine, theirs, 'mine')).toBe(mine);
    expect(merged(BASE, mine, theirs, 'theirs')).toBe(theirs);
    expect(mergedText(mergeTexts(BASE, mine, theirs), () => null)).toBeNull();
  });

  it('where the same words were changed, both stand one after the other', () => {
    expect(merged(BASE, BASE.replace('300', '400'), BASE.replace('300', '500'))).toBe(
      `${A} ${B.replace('300', '500')} ${B.replace('300', '400')}\n\n${C}`,
    );
  });

  it('what one side took out and the other changed is asked about', () => {
    const [clash] = clashes(BASE, `${A}\n\n${C}`, BASE.replace('300', '400'));
    expect(clash).toMatchObject({ kind: 'clash' });
    expect(merged(BASE, `${A}\n\n${C}`, BASE.replace('300', '400'), 'both')).toContain('400');
  });

  it('both added a sentence at the same place: neither is lost', () => {
    expect(merged(A, `${A} Mine.`, `${A} Theirs.`)).toBe(`${A} Theirs. Mine.`);
    expect(merged('', 'Mine.', 'Theirs.')).toBe('Theirs. Mine.');
  });
});

const sentence = fc.constantFrom(
  ...['We are there.', 'Call us at noon!', 'Is it over?', 'Nobody is hurt.', 'The gate is shut.'],
);
const text = fc.array(sentence, { maxLength: 7 });
/** What one side does: at each place of the base, keep, drop, change or add. Words that are added are its own. */
const deeds = fc.array(fc.constantFrom('keep', 'keep', 'drop', 'change', 'add'), {
  minLength: 7,
  maxLength: 7,
});
function done(base: readonly string[], what: readonly string[], tag: string): readonly string[] {
  return base.flatMap((one, at) => {
    const own = `${tag}${at}`;
    if (what[at] === 'drop') return [];
    if (what[at] === 'change') return [one.replace(' ', ` ${own} `)];
    return what[at] === 'add' ? [one, `Here is ${own} now.`] : [one];
  });
}
const tags = (words: string, tag: string) => words.match(new RegExp(`${tag}\\d`, 'g')) ?? [];

describe('whatever was changed', () => {
  const sides = fc.tuple(text, deeds, deeds).map(([base, one, other]) => ({
    base: base.join(' '),
    mine: done(base, one, 'm').join(' '),
    theirs: done(base, other, 't').join(' '),
  }));

  it('no word that a side added is lost unless somebody chooses so, and no sentences are glued', () => {
    fc.assert(
      fc.property(sides, ({ base, mine, theirs }) => {
        const both = merged(base, mine, theirs) ?? '';
        expect(tags(both, 'm')).toEqual(expect.arrayContaining(tags(mine, 'm')));
        expect(tags(both, 't')).toEqual(expect.arrayContaining(tags(theirs, 't')));
        expect(both).not.toMatch(/[.!?]\p{L}/u);
        expect(tags(merged(base, mine, theirs, 'mine') ?? '', 'm')).toEqual(tags(mine, 'm'));
        expect(tags(merged(base, mine, theirs, 'theirs') ?? '', 't')).toEqual(tags(theirs, 't'));
      }),
      { numRuns: 500 },
    );
  });

  it('is itself where both sides are the same, and the other side where one changed nothing', () => {
    fc.assert(
      fc.property(sides, ({ base, mine }) => {
        for (const choice of ['mine', 'theirs', 'both'] as const) {
          expect(merged(base, mine, mine, choice)).toBe(mine);
          expect(merged(base, mine, base, choice)).toBe(mine);
          expect(merged(base, base, mine, choice)).toBe(mine);
        }
        expect(clashes(base, mine, mine)).toEqual([]);
      }),
    );
  });

  it('never cuts through what a reader sees as one character', () => {
    const grapheme = fc.constantFrom(
      'a',
      'é',
      'e\u0301',
      '👩‍👩‍👧',
      '🇨🇭',
      '👍🏽',
      '. ',
      '! ',
      '\n',
      ' ',
      'नि',
      '한',
    );
    const some = fc.array(grapheme, { maxLength: 14 }).map((all) => all.join(''));
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
    const seen = (one: string) => [...segmenter.segment(one)].map(({ segment }) => segment);
    fc.assert(
      fc.property(
        some,
        some,
        some,
        fc.constantFrom<Choice>('mine', 'theirs', 'both'),
        (base, mine, theirs, choice) => {
          const known = new Set([' ', ...[base, mine, theirs].flatMap(seen)]);
          for (const one of seen(merged(base, mine, theirs, choice) ?? ''))
            expect(known.has(one), one).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('words for single channels', () => {
  const own = (channel: string, words: string) => ({ channel, lang: 'en', text: words });
  const words = (
    variants: Words['variants'] = [],
    without: readonly string[] = [],
    common = BASE,
  ): Words => ({
    text: common,
    variants,
    without,
  });
  const together = (base: Words, mine: Words, theirs: Words, choice: Choice | null = 'both') =>
    putTogether(mergeWords(base, mine, theirs), () => choice);

  it('what each side did to another channel is taken', () => {
    const mine = words([own('sms', 'Short.')]);
    const theirs = words([own('web', 'Long.')], ['mail']);
    expect(together(words(), mine, theirs, null)).toEqual({
      text: BASE,
      variants: expect.arrayContaining([own('sms', 'Short.'), own('web', 'Long.')]),
      without: ['mail'],
    });
  });

  it('words for a channel that the other side leaves out are asked about', () => {
    const pages = mergeWords(words(), words([own('sms', 'Short.')]), words([], ['sms']));
    expect(openPlaces(pages)).toMatchObject([
      { channel: 'sms', kind: 'stateClash', mine: { kind: 'own' }, theirs: { kind: 'out' } },
    ]);
    expect(putTogether(pages, () => null)).toBeNull();
    expect(putTogether(pages, () => 'mine')).toMatchObject({ variants: [own('sms', 'Short.')], without: [] });
    expect(putTogether(pages, () => 'both')).toMatchObject({ variants: [own('sms', 'Short.')], without: [] });
    expect(putTogether(pages, () => 'theirs')).toMatchObject({ variants: [], without: ['sms'] });
  });

  it('words that both gave a channel are put together from the common text', () => {
    const mine = words([own('sms', `${A} Mine.`)], [], A);
    const theirs = words([own('sms', `Dear all. ${A}`)], [], A);
    expect(together(words([], [], A), mine, theirs, null)?.variants).toEqual([
      own('sms', `Dear all. ${A} Mine.`),
    ]);
  });

  it('a channel that is taken in again by one side goes out', () => {
    expect(together(words([], ['sms']), words([], ['sms']), words(), null)?.without).toEqual([]);
    expect(together(words([], ['sms']), words(), words([], ['sms']), null)?.without).toEqual([]);
  });
});

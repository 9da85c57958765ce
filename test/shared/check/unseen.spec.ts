import { describe, expect, it } from 'vitest';
import { withInstead } from '../../../shared/check/replace.ts';
import { checkBasis, checkedTexts } from '../../../shared/incident/checks.ts';
import { hiddenCharacters } from '../../../shared/statement/words.ts';
import { drafting } from '../../support/given.ts';

const TAGS = '\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}';
const codes = (text: string) => hiddenCharacters(text).map(({ code }) => code);

/** A text with everything mended that is certain, and how many of its findings about hidden characters were. */
function mended(text: string): { readonly text: string; readonly certain: readonly boolean[] } {
  const { state } = drafting();
  const statement = state.statements.at(-1);
  if (!statement) throw new Error('No statement');
  const words = { text, variants: [] };
  const [page] = checkedTexts(state, statement.statementId, words, checkBasis(state, statement));
  const found = page?.findings.filter(({ check }) => check === 'hidden') ?? [];
  return { text: withInstead(text, found), certain: found.map(({ exact }) => exact === true) };
}

describe('a character that nobody sees', () => {
  it.each([
    ['Persian', 'می\u200Cخواهیم کمک کنیم.'],
    ['Hindi', 'क्\u200Dष और क्\u200Cष'],
    ['a family', '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}'],
    ['the flag of England', `Come on \u{1F3F4}${TAGS}\u{E007F}!`],
  ])('is left alone where it is part of what is written: %s', (_what, text) => {
    expect(codes(text)).toEqual([]);
    expect(mended(text)).toEqual({ text, certain: [] });
  });

  it.each([
    ['a Latin word', 'we\u200Cb and we\u200Db', ['U+200C', 'U+200D']],
    ['tags without a flag', `Come on ${TAGS}`, 5],
    ['a flag that does not end', `\u{1F3F4}${TAGS}`, 5],
    ['a flag with a text behind it', `\u{1F3F4}${TAGS.repeat(3)}\u{E007F}`, 16],
  ])('is found in %s', (_what, text, expected) => {
    if (typeof expected === 'number') expect(codes(text)).toHaveLength(expected);
    else expect(codes(text)).toEqual(expected);
  });

  it('is taken out as certain, except for a direction mark beside letters that are read from the right', () => {
    expect(mended('we\u200Bb \u200Fand')).toEqual({ text: 'web and', certain: [true, true] });
    const mixed = 'שלום (Holdline\u200F) ועוד';
    expect(mended(mixed)).toEqual({ text: mixed, certain: [false] });
  });
});

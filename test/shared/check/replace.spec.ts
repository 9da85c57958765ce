import { describe, expect, it } from 'vitest';
import { checkText } from '../../../shared/check/check-text.ts';
import { isReplaceable, withInstead } from '../../../shared/check/replace.ts';
import { sampleChecks } from '../../support/sample-playbook.ts';

const NOTHING = { drill: false, facts: [], earlier: [] };
const found = (text: string, lang = 'en') => checkText(text, sampleChecks, NOTHING, lang);
const mended = (text: string, lang = 'en') => withInstead(text, found(text, lang).filter(isReplaceable));
const HIDDEN = '\u200B';

describe('what is certain is written in place of what was found', () => {
  it.each([
    [`We are so${HIDDEN}rry.`, 'We are sorry.'],
    ['We are sorry. \uFEFF We write again.', 'We are sorry.  We write again.'],
    ['Please do not p\u0430y \u0430nybody.', 'Please do not pay anybody.'],
    ['Prior to the fire all was well.', 'Before the fire all was well.'],
    ['Our CCTV shows it.', 'Our security video shows it.'],
  ])('%s', (text, want) => expect(mended(text)).toBe(want));

  it('also in other languages, where no English is read', () => {
    expect(mended(`Es tut uns l${HIDDEN}eid. Prior to that.`, 'de')).toBe('Es tut uns leid. Prior to that.');
  });

  it('but not where the words may have another form, or where there is only a beginning', () => {
    const text = 'We utilise it. An NGO helps. No comment.';
    expect(found(text).map(({ words, exact = false }) => [words, exact])).toEqual([
      ['utilise', false],
      ['NGO', false],
      ['No comment', false],
    ]);
    expect(mended(text)).toBe(text);
  });

  it('and not in words that changed since they were looked at', () => {
    const old = found(`We are so${HIDDEN}rry.`);
    expect(withInstead('Something else entirely.', old)).toBe('Something else entirely.');
  });

  it('names what cannot be seen by its word, and leaves emoji and a name in its own script alone', () => {
    const [one] = found(`Call us${HIDDEN}${HIDDEN} now.`);
    expect(one).toMatchObject({
      check: 'hidden',
      words: `us${HIDDEN}${HIDDEN}`,
      said: 'U+200B, zero-width character',
    });
    expect(found('Our thanks to Дмитрий 👩‍👩‍👧.').filter(({ check }) => check !== 'hardWord')).toEqual([]);
  });
});

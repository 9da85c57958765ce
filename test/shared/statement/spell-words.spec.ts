import { describe, expect, it } from 'vitest';
import {
  dictionaryForm,
  knownWords,
  plainWord,
  wordsToSpell,
} from '../../../shared/statement/spell-words.ts';

const wordsIn = (text: string) => wordsToSpell(text).map(({ word }) => word);

describe('the words a dictionary is asked about', () => {
  it('are the words, with their apostrophes and their places', () => {
    expect(wordsToSpell('We don’t know.')).toEqual([
      { from: 0, to: 2, word: 'We' },
      { from: 3, to: 8, word: 'don’t' },
      { from: 9, to: 13, word: 'know' },
    ]);
    expect(dictionaryForm('don’t')).toBe("don't");
    expect(dictionaryForm('cafe\u0301')).toBe('café');
  });

  it.each([
    ['See quillmere.example/notice or https://example.com/a-page now', ['See', 'or', 'now']],
    ['Mail help@quillmere.example today', ['Mail', 'today']],
    ['Follow @quillmere and #QuillmereNotice, please', ['Follow', 'and', 'please']],
    ['The {{number-affected}} people', ['The', 'people']],
    ['GDPR and the ICO; two MPs', ['and', 'the', 'two']],
    ['Open form_b3 and v2 in hall3', ['Open', 'and', 'in']],
    ['Привет мир, hello', ['hello']],
    ['I am a', ['am']],
  ])('leave out what no dictionary knows: %s', (text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });

  it('are no mistake where a name of the incident has them, in any case and as an owner', () => {
    const known = knownWords(['Quillmere Pharmacy', 'Inês Carvalho']);
    for (const word of ['Quillmere', "Quillmere's", 'Quillmere’s', 'QUILLMERE', 'Inês'])
      expect(known.has(plainWord(word))).toBe(true);
    expect(known.has(plainWord('Quilmere'))).toBe(false);
  });
});

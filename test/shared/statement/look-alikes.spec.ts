import { describe, expect, it } from 'vitest';
import { lookAlikes } from '../../../shared/statement/look-alikes.ts';

const names = (text: string) => lookAlikes(text).map(({ at, code, name }) => `${at} ${code} ${name}`);

describe('letters that look like others', () => {
  it('are found where a word mixes scripts', () => {
    expect(names('no p\u0430yment')).toEqual(['4 U+0430 Cyrillic letter, looks like a']);
    expect(names('\u0391lpha')).toEqual(['0 U+0391 Greek letter, looks like A']);
  });

  it('are found where a whole word of another script passes for a Latin one', () => {
    expect(names('Please call \u0430\u0441\u0435 now')).toHaveLength(3);
    expect(names('\u0441\u043E\u0441')).toEqual([]);
  });

  it('are found in disguise: mathematical and full-width', () => {
    expect(names('\u{1D429}ay')).toEqual(['0 U+1D429 Special letter, looks like p']);
    expect(names('\uFF50ay')).toEqual(['0 U+FF50 Special letter, looks like p']);
  });

  it('are not names in their own script, accents, emoji or Japanese', () => {
    for (const text of [
      'We told Анна Каренина.',
      'Größe, naïve, Łódź',
      'H₂O m² 🙏🏽',
      '東京のテスト カタカナ',
      'مرحبا שלום',
    ])
      expect(names(text)).toEqual([]);
  });
});

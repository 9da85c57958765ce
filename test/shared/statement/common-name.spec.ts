import { expect, it } from 'vitest';
import { commonName } from '../../../shared/statement/common-name.ts';

const channels = ['Web', 'X', 'SMS', 'Mail', 'Press'].map((name) => ({ id: name.toLowerCase(), name }));
const own = (...ids: string[]) => ids.map((channel) => ({ channel, lang: 'en', text: 'Own.' }));
const name = (given: string[], without: string[] = []) =>
  commonName({ text: 'Words.', variants: own(...given), without }, channels);

it('the common text is called by the channels that carry it', () => {
  expect(name([])).toBe('All channels');
  expect(name(['x'])).toBe('All other channels');
  expect(name([], ['x'])).toBe('4 channels');
  expect(name(['x'], ['sms'])).toBe('3 channels');
  expect(name([], ['x', 'sms', 'press'])).toBe('Web and Mail');
  expect(name(['x'], ['sms', 'press', 'mail'])).toBe('Web');
  expect(name(['web', 'x'], ['sms', 'press', 'mail'])).toBe('Common text, on no channel');
});

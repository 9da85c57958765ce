import { expect, it } from 'vitest';
import { commonName, saidOnText } from '../../../shared/statement/common-name.ts';

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

it('what one text says is named by the channels that say it, or by those that do not', () => {
  const six = [...channels, { id: 'staff', name: 'Staff mail' }];
  expect(saidOnText(['sms'], six)).toBe('SMS');
  expect(saidOnText(['sms', 'web', 'x'], six)).toBe('Web, X, and SMS');
  expect(saidOnText(['web', 'x', 'mail', 'press', 'staff'], six)).toBe('All but SMS');
  expect(saidOnText(['web', 'x', 'sms', 'mail', 'press', 'staff'], six)).toBe('All 6 channels');
  const seven = [...six, { id: 'fb', name: 'Facebook' }];
  expect(saidOnText(['web', 'x', 'mail', 'press'], seven)).toBe('4 of 7 channels');
  expect(saidOnText(['web'], [{ id: 'web', name: 'Web' }])).toBe('Web');
});

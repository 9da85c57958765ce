import { describe, expect, it } from 'vitest';
import { firstPage } from '../../../shared/channel/first-page.ts';

const channels = [
  { id: 'staff', internal: true as const },
  { id: 'sms', limits: { look: 'message' as const } },
  { id: 'web', limits: { look: 'page' as const } },
];
const own = (channel: string) => ({ channel, lang: 'en', text: `For ${channel}.` });
const opens = (variants: readonly string[], without: readonly string[]) =>
  firstPage({ text: 'Common.', variants: variants.map(own), without: [...without] }, channels);

describe('the page on which words open', () => {
  it('is the common text where any channel carries it, or none carries anything', () => {
    expect(opens([], [])).toBeNull();
    expect(opens(['sms', 'web'], [])).toBeNull();
    expect(opens([], ['staff', 'sms', 'web'])).toBeNull();
  });

  it('is that of a channel where the common text reaches nobody: the one that is read first', () => {
    expect(opens(['sms'], ['staff', 'web'])).toBe('sms');
    expect(opens(['sms', 'web', 'staff'], [])).toBe('web');
  });
});

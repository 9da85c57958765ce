import { expect, it } from 'vitest';
import { onChannelsText } from '../../../shared/projection/channels-text.ts';

const ALL = ['Web', 'X', 'SMS', 'Mail', 'Chat', 'Radio'];

it('names channels while they are few, and counts them where they are many', () => {
  expect(onChannelsText(['Web', 'X'], ALL)).toBe('Web, X');
  expect(onChannelsText(ALL, ALL)).toBe('all 6 channels');
  expect(onChannelsText(['Web', 'Mail', 'Chat', 'Radio'], ALL)).toBe('4 of 6 channels: not on X, SMS');
  const more = [...ALL, 'Feed', 'Blog'];
  expect(onChannelsText(['Web', 'Mail', 'Chat', 'Radio'], more)).toBe(
    '4 of 8 channels: Web, Mail, Chat, Radio',
  );
});

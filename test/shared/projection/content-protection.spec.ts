import { describe, expect, it } from 'vitest';
import { contentProtection, loneKeyWarning } from '../../../shared/projection/content-protection.ts';

const HERE = { content: 'open', encrypting: false, keychain: null, hasKeys: true } as const;

describe('what is said of the protection of content', () => {
  it('names what opens it: the keychain of this computer, or a passphrase after each start', () => {
    const kept = contentProtection({ ...HERE, keychain: 'gnome_libsecret' });
    expect([kept.tone, kept.text]).toEqual(['calm', expect.stringContaining('by gnome_libsecret')]);
    expect(contentProtection(HERE)).toMatchObject({
      tone: 'calm',
      text: expect.stringContaining('a passphrase opens it after each start'),
    });
    expect(contentProtection(HERE).text).toContain('the clocks of what runs are, and they are watched');
    expect(contentProtection(HERE).text).not.toContain('no clock is watched');
  });

  it('warns where it is not encrypted, not yet, not opened, or not gone from the file', () => {
    const cases = [
      [{ ...HERE, content: 'clear', hasKeys: false }, 'Not encrypted'],
      [{ ...HERE, content: 'clear' }, 'not encrypted yet'],
      [{ ...HERE, content: 'locked' }, 'Nobody has opened it'],
      [{ ...HERE, encrypting: true }, 'Bytes from before'],
    ] as const;
    for (const [given, words] of cases)
      expect(contentProtection(given)).toMatchObject({ tone: 'warn', text: expect.stringContaining(words) });
  });

  it('warns while one passphrase alone opens the room', () => {
    expect(loneKeyWarning(['Ada Lind'])).toMatch(/^Only Ada Lind has a key\./);
    expect([loneKeyWarning([]), loneKeyWarning(['Ada Lind', 'Ben Osei'])]).toEqual([null, null]);
  });
});

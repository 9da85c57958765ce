import type { ContentState } from '../content/content-state.ts';

type Protection = {
  readonly content: ContentState;
  /** Whether bytes that were written in the clear may still be in the file. */
  readonly encrypting: boolean;
  /** The keychain that keeps the secret of the room, or null. */
  readonly keychain: string | null;
  readonly hasKeys: boolean;
};

/** What is said of the protection of what people wrote: which one is in force, and how well that is. */
export type ContentProtection = { readonly tone: 'calm' | 'warn'; readonly text: string };

const ENCRYPTED =
  'What people write in this room lies encrypted in the room file, under a key that comes from the secret of the room (AES-256-GCM).';

/** Which protection of the content is in force on this computer. */
export function contentProtection(protection: Protection): ContentProtection {
  const { content, encrypting, keychain, hasKeys } = protection;
  if (content === 'clear') {
    const text = hasKeys
      ? 'What people wrote in this room is not encrypted yet: that happens the moment somebody unlocks it.'
      : 'Not encrypted: this room has no keys. Whoever can read the room file can read every word in it. Give the room keys under People.';
    return { tone: 'warn', text };
  }
  if (content === 'locked')
    return { tone: 'warn', text: `${ENCRYPTED} Nobody has opened it since Holdline started.` };
  if (encrypting) {
    const text = `${ENCRYPTED} Bytes from before may still be in the file: another program is reading it. They go as soon as that one is done.`;
    return { tone: 'warn', text };
  }
  const opener =
    keychain === null
      ? 'This computer has no keychain that protects, so a passphrase opens it after each start. Until then nothing that people wrote is shown; the clocks of what runs are, and they are watched.'
      : `It is opened with Holdline by ${keychain}, for whoever is logged in to this computer as you.`;
  return { tone: 'calm', text: `${ENCRYPTED} ${opener}` };
}

/** What encrypting the content does not protect, a sentence each. */
export const NOT_PROTECTED = [
  'A running Holdline that is open: whoever sits at it, or can read its memory.',
  'The structure of the logs: kinds and times of events, ids, who did what by id, roles, lengths, the playbook, and the wording of envelopes. It stays readable, so that the log can be verified and can never be locked away.',
  'Files that left the room: packs, exports, reports, copied words, kept heads; and the names of files.',
  'What an earlier file system, a backup or the drive’s spare blocks kept from before the room was encrypted; of words not saved yet, what this user’s profile kept.',
  'A weak passphrase, against a copy of the file.',
] as const;

/** What is said while fewer than two people could open the room; null when enough can. */
export function loneKeyWarning(keyHolders: readonly string[]): string | null {
  if (keyHolders.length !== 1) return null;
  return `Only ${keyHolders[0]} has a key. If that passphrase is lost and no keychain keeps the secret, nobody can read this room any more: there is no other way in. Enrol a second person’s key.`;
}

/**
 * Whether what people wrote can be read. `clear`: it lies unencrypted in the file, for the room has no keys. `locked`: it
 * is encrypted, and nothing has opened it since the start. `open`: it is encrypted, and this start of Holdline reads it.
 */
export type ContentState = 'clear' | 'locked' | 'open';

/** What a sealed field reads as while its content is locked. It is never folded into an incident. */
export const LOCKED_TEXT = '[locked]';

/** Why an incident cannot be read yet. */
export const CONTENT_LOCKED = {
  code: 'content-locked',
  sentence: 'What was written in this room is encrypted. Unlock it with a passphrase first.',
} as const;

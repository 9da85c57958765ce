import { z } from 'zod';
import { id, line } from '../fields.ts';
import { founding } from '../room/events.ts';
import { isWellFormed } from '../seal/utf8.ts';

/** Minutes without a touch after which the keyboard locks itself, to choose from for each computer. */
export const IDLE_MINUTES = [5, 10, 30] as const;
export type IdleMinutes = (typeof IDLE_MINUTES)[number];

/** A passphrase on its one way from the window to main. It is in no command, and in no line of any log. */
export const passphrase = z
  .string()
  .min(1, { error: 'Type the passphrase.' })
  .max(1024, { error: 'A passphrase has at most 1,024 characters.' })
  .refine(isWellFormed, { error: 'The passphrase holds half of a character. Type it again.' })
  .transform((text) => text.normalize('NFC'));

/** What a window may ask about keys. Whoever must type a passphrase types it in that very request. */
export const KEY_REQUEST_SCHEMAS = {
  /** Says what a passphrase is worth while it is being chosen. */
  weighPassphrase: z.strictObject({
    passphrase: z.string().max(1024).refine(isWellFormed),
    about: z.array(line).max(60),
  }),
  foundRoom: z.strictObject({ ...founding, passphrase }),
  /** Seats a person who has a key, and unlocks the keyboard. */
  unlock: z.strictObject({ personId: id, passphrase }),
  lock: z.strictObject({}),
  giveKeys: z.strictObject({ passphrase }),
  enrolKey: z.strictObject({ personId: id, passphrase, administrators: passphrase }),
  changePassphrase: z.strictObject({ personId: id, from: passphrase, to: passphrase }),
  rekeyLog: z.strictObject({ passphrase }),
  setIdle: z.strictObject({ minutes: z.literal(IDLE_MINUTES) }),
  copyFingerprint: z.strictObject({ of: z.union([id, z.null()]) }),
} as const;

/** What the window knows of the keys: nothing that is secret. */
export type KeysReading = {
  /** Whether the log key is open: what is written now gets its checkpoint. */
  readonly signing: boolean;
  /** What the weakest passphrase of the room is stretched with (memory in KiB); null while there is none. */
  readonly strength: { readonly memory: number; readonly passes: number } | null;
  /** The keychain that keeps the secret of the room, or null. */
  readonly keychain: string | null;
  /** Person id to the fingerprint of their key. */
  readonly fingerprints: Readonly<Record<string, string>>;
  /** The fingerprint of the room; null while it has no keys. */
  readonly room: string | null;
  readonly idleMinutes: IdleMinutes;
};

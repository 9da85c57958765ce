import type { Weight } from '../../shared/passphrase/strength.ts';
import type { Argon } from './argon.ts';

/** What the thread for passphrases is asked. Its bytes are wiped on the other side once they were used. */
export type KeyTask =
  | {
      readonly task: 'derive';
      readonly passphrase: Uint8Array;
      readonly argon: Argon;
      readonly salt: Uint8Array;
    }
  | { readonly task: 'weigh'; readonly passphrase: string; readonly about: readonly string[] }
  | { readonly task: 'time' };

export type KeyRequest = KeyTask & { readonly id: number };

/** What it answers; a failure names the task and nothing that was asked. */
export type KeyAnswer =
  | { readonly id: number; readonly answer: Uint8Array | Weight | number }
  | { readonly id: number; readonly failed: string };

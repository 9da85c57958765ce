type Protection = {
  readonly strength: { readonly memory: number; readonly passes: number } | null;
  readonly keychain: string | null;
};

/** Which protection of a room's keys is in force, a sentence each. */
export function protectionSentences({ strength, keychain }: Protection): readonly string[] {
  const passphrases =
    strength === null
      ? 'No key is protected by a passphrase yet.'
      : `Each key lies in the room file under its owner’s passphrase (argon2id, ${Math.round(strength.memory / 1024)} MiB, ${strength.passes} passes; AES-256-GCM).`;
  const log =
    keychain === null
      ? 'This computer offers no keychain that protects, so sealing starts with the first passphrase after each start.'
      : `The secret that opens the log key is also kept by ${keychain} on this computer, so sealing starts with Holdline.`;
  return [passphrases, log];
}

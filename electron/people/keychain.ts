/** The system's keychain, where the secret of a room may lie beside the room file, so that sealing starts with the app. */
export type Keychain = {
  /** What keeps it, such as `gnome_libsecret`; null where the system offers nothing that protects. */
  readonly backend: () => string | null;
  readonly keep: (roomId: string, secret: Uint8Array) => Promise<void>;
  /** The secret of a room, or null. Wipe it after use. */
  readonly recall: (roomId: string) => Promise<Buffer | null>;
};

/** A computer without a keychain. */
export const NO_KEYCHAIN: Keychain = {
  backend: () => null,
  keep: async () => undefined,
  recall: async () => null,
};

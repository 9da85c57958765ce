/** A person's key while it is open: it signs plain Ed25519 over the bytes, in the same turn. Never kept, never sent. */
export type PersonKey = {
  readonly personId: string;
  readonly publicKey: Uint8Array;
  readonly sign: (message: Uint8Array) => Uint8Array;
};

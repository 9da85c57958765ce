import type { Keychain } from '../../electron/people/keychain.ts';

/** A keychain that keeps what it is given for as long as the test runs. */
export function testKeychain(): Keychain & { readonly kept: ReadonlyMap<string, Buffer> } {
  const kept = new Map<string, Buffer>();
  return {
    kept,
    backend: () => 'test',
    keep: async (room, secret) => void kept.set(room, Buffer.from(secret)),
    recall: async (room) => {
      const secret = kept.get(room);
      return secret === undefined ? null : Buffer.from(secret);
    },
  };
}

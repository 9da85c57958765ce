import { argon2id } from 'hash-wasm';
import { ARGON_FLOOR, type Argon } from './argon.ts';

/** Bytes that a passphrase is stretched to. */
const DERIVED_BYTES = 32;

/** Stretches a passphrase with argon2id (RFC 9106). It takes as long as it is meant to: call it on another thread. */
export async function derive(passphrase: Uint8Array, argon: Argon, salt: Uint8Array): Promise<Uint8Array> {
  return argon2id({
    password: passphrase,
    salt,
    memorySize: argon.memory,
    iterations: argon.passes,
    parallelism: 1,
    hashLength: DERIVED_BYTES,
    outputType: 'binary',
  });
}

/** How long this computer takes for the floor, in ms: the best of three, since the first one warms up and others want the computer too. */
export async function timeTheFloor(now: () => number): Promise<number> {
  const times: number[] = [];
  for (const _ of [1, 2, 3]) {
    const start = now();
    await derive(new Uint8Array(16), ARGON_FLOOR, new Uint8Array(16));
    times.push(now() - start);
  }
  return Math.min(...times);
}

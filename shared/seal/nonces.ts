import { bytesOfBase64 } from './bytes.ts';

const NONCE_BYTES = 16;

/** The numbers under which decisions were signed and packets made in one log. Each is used once. */
export type NonceBook = {
  /** Takes the number of a packet that was made; what it returns is wrong with it. */
  readonly packed: (nonce: string) => string | undefined;
  /**
   * Takes the number that is signed under a decision, and that of the packet it came back in, if it came in one; what it
   * returns is wrong with the decision.
   */
  readonly decided: (nonce: string, packet: string | undefined) => string | undefined;
};

/** Follows the numbers of one log: what was signed once counts once, and an answer counts in its packet alone. */
export function createNonceBook(): NonceBook {
  const packets = new Set<string>();
  const decisions = new Set<string>();
  return {
    packed: (nonce) => {
      if (packets.has(nonce) || decisions.has(nonce))
        return 'it makes a packet under a number that was used before';
      packets.add(nonce);
      return undefined;
    },
    decided: (nonce, packet) => {
      if (bytesOfBase64(nonce)?.length !== NONCE_BYTES) return 'what was signed has no number of its own';
      if (decisions.has(nonce))
        return 'what was signed stands in this log already: an earlier decision was written in again';
      if (packets.has(nonce) && nonce !== packet)
        return 'what was signed is the answer to a packet, and it does not say that it came back in one';
      decisions.add(nonce);
      return undefined;
    },
  };
}

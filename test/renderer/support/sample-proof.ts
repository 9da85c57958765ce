import type { ProofReading } from '../../../shared/ipc/proof.ts';
import { ok } from '../../../shared/kernel.ts';

const NOTHING: ProofReading = {
  roomId: 'r',
  fingerprint: null,
  logs: [],
  folder: null,
  erasing: false,
  content: 'clear',
  encrypting: false,
};

/** A room of which no log is begun: nothing is sealed, and nothing encrypted. */
export const NO_SEALS = ok(NOTHING);

import type { Replies } from '../../../shared/ipc/contract.ts';
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

/** What a check of one log answers where nothing is wrong. */
export const INTACT: Replies['verify'] = {
  ok: true,
  value: {
    intact: true,
    size: 1,
    root: 'root',
    position: null,
    sentence: 'All records are as they were written.',
  },
};

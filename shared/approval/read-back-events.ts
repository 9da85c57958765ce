import { z } from 'zod';
import { freeText, id, line } from '../fields.ts';

/**
 * Whose word two people attest who had them on the phone: the event is by who called, `personId` is the signer, and
 * `code` is what the signer read back. A no has none: it needs nothing read back.
 */
export const readBack = z.strictObject({ personId: id, listenerId: id, code: line.optional() });

const call = {
  revisionId: id,
  signerId: id,
  /** Whom they have on the phone: the seat may have gone to somebody else meanwhile. */
  personId: id,
  /** Who listens in; the empty text while nobody is chosen. */
  listenerId: z.union([id, z.literal('')]),
};

/** What two people at the desk may attest that a signer said by phone. */
export const readBackCommands = {
  'approval.approveByPhone': z.strictObject({
    ...call,
    /** The code as the listener heard it read back. */
    code: line,
    /** The texts whose numbered sentences the signer named: a channel that carries each. */
    read: z.array(id).max(100),
  }),
  'approval.rejectByPhone': z.strictObject({ ...call, reason: freeText }),
} as const;

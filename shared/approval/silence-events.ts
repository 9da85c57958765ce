import { z } from 'zod';
import { eventKind } from '../event-kind.ts';
import { id, instant } from '../fields.ts';
import { keysAt, passed } from './passed.ts';

const seat = { requestId: id, revisionId: id, signerId: id, personId: id };
const noticed = { dueAt: instant, noticedAt: instant };

/**
 * What Holdline's clock says about silent signers, and a signer who is back. The hand-over by the clock itself is an
 * ordinary `approval.handedOver`, by `system`.
 */
export const silenceEvents = {
  /** The time after which the playbook calls a signer silent has passed. */
  'approval.reminded': eventKind(z.strictObject({ ...seat, ...noticed })),
  /** The time of a seat is up and no backup may take it, and why each may not. */
  'approval.stuck': eventKind(
    z.strictObject({ ...seat, ...noticed, passed: z.array(passed).optional(), keysAt }),
  ),
  /** Whoever held an undecided seat before has it again. */
  'approval.takenBack': eventKind(
    z.strictObject({ requestId: id, revisionId: id, signerId: id, from: id, to: id, keysAt }),
  ),
} as const;

export const silenceCommands = {
  'approval.remind': z.strictObject({ signerId: id }),
  'approval.escalate': z.strictObject({ signerId: id }),
  'approval.takeBack': z.strictObject({ signerId: id }),
} as const;

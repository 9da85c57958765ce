import { z } from 'zod';
import { eventKind } from '../event-kind.ts';
import { freeText, id, line } from '../fields.ts';
import { ROLES } from '../playbook/roles.ts';
import { SEVERITIES } from '../playbook/stages.ts';
import { releaseManifest } from './manifest.ts';
import { objectionCommands, objectionEvents } from './objection-events.ts';
import { answeredInPacket, packetCommands, packetEvents } from './packet-events.ts';
import { keysAt, passed } from './passed.ts';
import { readBack, readBackCommands } from './read-back-events.ts';
import { silenceCommands, silenceEvents } from './silence-events.ts';

const role = z.enum(ROLES);

/** One blocking signer of a request: the seat stays, the person in it may change by hand-over. */
const signer = z.strictObject({ signerId: id, role, label: line, personId: id });
const adviser = z.strictObject({ role, label: line });
const about = { requestId: id, revisionId: id };
/**
 * How many records the registry had, and therefore which key counts. It is there exactly if the record carries the
 * signature of whoever decided (`env`).
 */
const registry = z.int().min(0).optional();

/**
 * How a decision was given: at this desk, by phone to two people here who attest it (`readBack` says who), or away from
 * it in a packet.
 */
export const APPROVAL_METHODS = ['atDesk', 'readBack', 'packet'] as const;
const method = z.enum(APPROVAL_METHODS);
/** There exactly if the decision was signed away from the desk. */
const packet = answeredInPacket.optional();

/** How somebody reminded a signer: face to face, by phone, or in writing. Holdline itself reminds nobody. */
export const NUDGE_WAYS = ['spoken', 'phone', 'message'] as const;
export type NudgeWay = (typeof NUDGE_WAYS)[number];

/** A way to nudge, as the end of a sentence. */
export const NUDGE_WAY_LABEL = {
  spoken: 'in person',
  phone: 'by phone',
  message: 'by message',
} as const satisfies Record<NudgeWay, string>;

export const approvalEvents = {
  'approval.requested': eventKind(
    z.strictObject({
      ...about,
      statementId: id,
      /** The severity whose chain was asked. */
      severity: z.enum(SEVERITIES),
      signers: z.array(signer).min(1).max(3),
      advisers: z.array(adviser),
      /** Who might have had a seat and was passed by; or who has it although nobody is able to sit there. */
      passed: z.array(passed.extend({ signerId: id })).optional(),
      keysAt,
      /** What is signed. Requests of rooms before there were signatures have none. */
      release: releaseManifest.optional(),
    }),
    ['release'],
    { release: undefined },
  ),
  /** Whoever sits in a seat has had exactly these words in front of them. */
  'approval.seen': eventKind(z.strictObject({ ...about, signerId: id })),
  'approval.approved': eventKind(
    z.strictObject({ ...about, signerId: id, method, readBack: readBack.optional(), registry, packet }),
  ),
  /** Without a method it was given at the desk, or in the packet that it names. */
  'approval.rejected': eventKind(
    z.strictObject({
      ...about,
      signerId: id,
      reason: freeText,
      method: method.optional(),
      readBack: readBack.optional(),
      registry,
      packet,
    }),
    ['reason'],
  ),
  /** Whoever approved takes it back before anything is out: the seat is open again. */
  'approval.withdrawn': eventKind(z.strictObject({ ...about, signerId: id, reason: freeText, registry }), [
    'reason',
  ]),
  'approval.objected': eventKind(z.strictObject({ ...about, objectionId: id, role, reason: freeText }), [
    'reason',
  ]),
  'approval.nudged': eventKind(
    z.strictObject({ ...about, signerId: id, personId: id, how: z.enum(NUDGE_WAYS) }),
  ),
  'approval.handedOver': eventKind(
    z.strictObject({
      ...about,
      signerId: id,
      from: id,
      to: id,
      reason: line,
      /** The backups before `to` whom the clock passed by. */
      passed: z.array(passed).optional(),
      keysAt,
    }),
    ['reason'],
  ),
  ...objectionEvents,
  ...silenceEvents,
  ...packetEvents,
} as const;

export const approvalCommands = {
  'approval.see': z.strictObject({ revisionId: id, signerId: id }),
  ...objectionCommands,
  ...silenceCommands,
  ...packetCommands,
  'approval.approve': z.strictObject({ revisionId: id, signerId: id }),
  'approval.reject': z.strictObject({ revisionId: id, signerId: id, reason: freeText }),
  'approval.withdraw': z.strictObject({ revisionId: id, signerId: id, reason: freeText }),
  'approval.object': z.strictObject({ revisionId: id, reason: freeText }),
  'approval.nudge': z.strictObject({ signerId: id, how: z.enum(NUDGE_WAYS) }),
  'approval.handOver': z.strictObject({ signerId: id, to: id, reason: line }),
  ...readBackCommands,
} as const;

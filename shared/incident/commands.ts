import { z } from 'zod';
import { approvalCommands } from '../approval/events.ts';
import { packetCommands } from '../approval/packet-events.ts';
import { askCommands } from '../ask/events.ts';
import { breakGlassCommands } from '../break-glass/events.ts';
import { briefCommands } from '../brief/events.ts';
import { channelCommands } from '../channel/added.ts';
import { checkCommands } from '../check/events.ts';
import { checklistCommands } from '../checklist/events.ts';
import { clockCommands } from '../clock/events.ts';
import { commentCommands } from '../comment/events.ts';
import { correctionCommands } from '../correction/events.ts';
import { appliedCommands } from '../envelope/events.ts';
import type { CommandOf } from '../event-kind.ts';
import { factCommands } from '../fact/events.ts';
import { fakeCommands } from '../fake/events.ts';
import { messageMapCommands } from '../message-map/events.ts';
import { noteCommands } from '../note/events.ts';
import { presenceCommands } from '../presence/events.ts';
import { promiseCommands } from '../promise/events.ts';
import { queueCommands } from '../queue/events.ts';
import { releaseCommands } from '../release/events.ts';
import { reportCommands } from '../report/events.ts';
import { sentenceCommands } from '../sentence/events.ts';
import { severityCommands } from '../severity/events.ts';
import { stageCommands } from '../stage/events.ts';
import { staleCommands } from '../stale/events.ts';
import { statementCommands } from '../statement/events.ts';
import { takenCommands } from '../template/taken.ts';
import { incidentCommands } from './opened.ts';

/** Everything that may be asked of an incident, by people or by Holdline's clock. */
export const INCIDENT_COMMANDS = {
  ...incidentCommands,
  ...severityCommands,
  ...stageCommands,
  ...checklistCommands,
  ...presenceCommands,
  ...reportCommands,
  ...queueCommands,
  ...fakeCommands,
  ...briefCommands,
  ...factCommands,
  ...askCommands,
  ...statementCommands,
  ...checkCommands,
  ...sentenceCommands,
  ...commentCommands,
  ...correctionCommands,
  ...staleCommands,
  ...approvalCommands,
  ...appliedCommands,
  ...breakGlassCommands,
  ...releaseCommands,
  ...promiseCommands,
  ...messageMapCommands,
  ...takenCommands,
  ...channelCommands,
  ...noteCommands,
  ...clockCommands,
} as const satisfies Record<string, z.ZodObject>;

export type IncidentCommand = CommandOf<typeof INCIDENT_COMMANDS>;
export type IncidentCommandType = IncidentCommand['type'];
export type IncidentCommandOf<T extends IncidentCommandType> = Extract<IncidentCommand, { readonly type: T }>;

const {
  'approval.approve': approve,
  'approval.reject': reject,
  'approval.withdraw': withdraw,
  'approval.approveByPhone': approveByPhone,
  'approval.rejectByPhone': rejectByPhone,
} = approvalCommands;

const { 'breakGlass.open': openGlass, 'breakGlass.confirm': confirmGlass } = breakGlassCommands;

/** The commands that are signed with one's own key wherever the room has keys. */
export const signedCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('approval.approve'), ...approve.shape }),
  z.strictObject({ type: z.literal('approval.reject'), ...reject.shape }),
  z.strictObject({ type: z.literal('approval.withdraw'), ...withdraw.shape }),
  z.strictObject({ type: z.literal('breakGlass.open'), ...openGlass.shape }),
  z.strictObject({ type: z.literal('breakGlass.confirm'), ...confirmGlass.shape }),
]);

export type SignedCommand = Readonly<z.infer<typeof signedCommandSchema>>;

/** The commands that two people sign with their own keys, for a signer whom they have on the phone. */
export const phoneCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('approval.approveByPhone'), ...approveByPhone.shape }),
  z.strictObject({ type: z.literal('approval.rejectByPhone'), ...rejectByPhone.shape }),
]);

export type PhoneCommand = Readonly<z.infer<typeof phoneCommandSchema>>;

/** Commands that only Holdline's own clock may give. */
export const SYSTEM_COMMANDS = [
  'stage.warn',
  'stage.expire',
  'ask.expire',
  'approval.remind',
  'approval.escalate',
  'envelope.void',
  'promise.miss',
  'clock.adjust',
] as const;

/** Commands that only main may give, because it has just done what they say: no window may send them. */
const MAIN_COMMANDS: readonly string[] = Object.keys(packetCommands);

function schemaOf(types: readonly string[]): z.ZodType<IncidentCommand> {
  const commands: Readonly<Record<string, z.ZodObject>> = INCIDENT_COMMANDS;
  const schemas = types.map((type) =>
    z.strictObject({ type: z.literal(type), ...commands[type]?.shape }),
  ) as unknown as [z.ZodObject<{ type: z.ZodLiteral<string> }>];
  return z.discriminatedUnion('type', schemas) as unknown as z.ZodType<IncidentCommand>;
}

/** Checks any command. The parsed value has its texts normalised (NFC, LF). */
export const incidentCommandSchema = schemaOf(Object.keys(INCIDENT_COMMANDS));

/** Checks a command from a window. */
export const windowCommandSchema = schemaOf(
  Object.keys(INCIDENT_COMMANDS).filter((type) => !MAIN_COMMANDS.includes(type)),
);

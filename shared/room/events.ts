import { z } from 'zod';
import { anchorCommands, anchorEvents } from '../anchor/events.ts';
import { HIGHEST_SPEED } from '../clock/pace.ts';
import { envelopeCommands, envelopeEvents } from '../envelope/events.ts';
import { erasureCommands, erasureEvents } from '../erasure/events.ts';
import { type CommandOf, type EventKind, type EventOf, eventKind } from '../event-kind.ts';
import { line } from '../fields.ts';
import { figuresCommands, figuresEvents } from '../figures/events.ts';
import { identityCommands, identityEvents, keyText } from '../identity/events.ts';
import { passphraseCommands, passphraseEvents } from '../passphrase/events.ts';
import { absenceCommands, absenceEvents } from '../people/absence-events.ts';
import { personCommands, personEvents } from '../people/events.ts';
import { templateCommands, templateEvents } from '../template/events.ts';

/** The program that wrote the log: what an outsider needs to know to reproduce a run, and to read its times. */
const runtime = z.strictObject({
  app: z.string(),
  electron: z.string(),
  chrome: z.string(),
  node: z.string(),
  sqlite: z.string(),
  platform: z.string(),
  /** Tells one boot of the machine from another; null where the system does not say. */
  boot: z.string().max(64).nullable().default(null),
  /** How many times as fast as real time the writer's clocks ran. */
  clockSpeed: z.int().min(1).max(HIGHEST_SPEED).default(1),
});

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

export const zone = z
  .string()
  .max(64)
  .refine(isZone, { error: 'This computer does not know that time zone. Choose one from the list, or UTC.' });

export const roomEvents = {
  'room.created': eventKind(z.strictObject({ name: line, zone }), ['name']),
  /**
   * The room has another name or another time zone from here on. No time that was logged changes: times are stored in
   * UTC. An incident keeps the zone that its opening pinned, live or over, so its report and its replay show the times
   * that people saw then; incidents opened from now on, the board and the room's own log are told in the new zone.
   */
  'room.changed': eventKind(z.strictObject({ name: line, zone }), ['name']),
  /** Written at every start of the app. */
  'room.opened': eventKind(z.strictObject({ runtime })),
} as const;

/** Every kind of event the registry log may hold. */
export const REGISTRY_EVENTS = {
  ...roomEvents,
  ...personEvents,
  ...absenceEvents,
  ...identityEvents,
  ...passphraseEvents,
  ...envelopeEvents,
  ...anchorEvents,
  ...erasureEvents,
  ...figuresEvents,
  ...templateEvents,
} as const satisfies Record<string, EventKind>;

export type RegistryEvent = EventOf<typeof REGISTRY_EVENTS>;
export type RegistryEventType = RegistryEvent['type'];
export type NewRegistryEvent = {
  [T in RegistryEventType]: {
    readonly type: T;
    readonly data: Extract<RegistryEvent, { readonly type: T }>['data'];
  };
}[RegistryEventType];

/** What a room is made of. */
export const founding = {
  name: line,
  zone,
  people: z
    .array(z.strictObject({ ...personCommands['person.add'].shape, backupId: z.null() }))
    .min(1, { error: 'A room needs at least one person.' })
    .max(50),
  /** For each person, the index of the backup in `people`, or null. */
  backups: z.array(z.int().min(0).nullable()),
} as const;

/** The first person of a room is its administrator and takes the keyboard. */
export const REGISTRY_COMMANDS = {
  /** Makes a room without keys. */
  'room.create': z.strictObject(founding),
  /** Makes a room with its log key and the key of its first person. */
  'room.found': z.strictObject({ ...founding, logKey: keyText, key: keyText }),
  'room.open': z.strictObject({ runtime }),
  'room.change': z.strictObject({ name: line, zone }),
  ...personCommands,
  ...absenceCommands,
  ...identityCommands,
  ...passphraseCommands,
  ...anchorCommands,
  ...envelopeCommands,
  ...erasureCommands,
  ...figuresCommands,
  ...templateCommands,
} as const satisfies Record<string, z.ZodObject>;

export type RegistryCommand = CommandOf<typeof REGISTRY_COMMANDS>;
export type Runtime = z.infer<typeof runtime>;

/** What Holdline itself does or records: no window may ask for it. */
const OWN: readonly string[] = [
  'room.found',
  'room.open',
  'keyboard.lock',
  'keyboard.unlock',
  'key.enrol',
  'log.rekey',
  ...Object.keys(passphraseCommands),
  ...Object.keys(anchorCommands),
];

/** Whether main gives this command itself, once it has done the work that only it can do. */
export function isOwnCommand(type: RegistryCommand['type']): boolean {
  return OWN.includes(type);
}

const { 'envelope.propose': proposeEnvelope, 'envelope.consent': consentToEnvelope } = envelopeCommands;

/** The commands about the room that are signed with one's own key wherever it has keys. */
export const consentCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('envelope.propose'), ...proposeEnvelope.shape }),
  z.strictObject({ type: z.literal('envelope.consent'), ...consentToEnvelope.shape }),
]);

export type ConsentCommand = Readonly<z.infer<typeof consentCommandSchema>>;

/** Commands that a window may give. */
const schemas = Object.entries(REGISTRY_COMMANDS)
  .filter(([type]) => !OWN.includes(type))
  .map(([type, schema]) => z.strictObject({ type: z.literal(type), ...schema.shape }));

/** Checks a registry command from outside. */
export const registryCommandSchema = z.discriminatedUnion(
  'type',
  schemas as [(typeof schemas)[number], ...(typeof schemas)[number][]],
) as unknown as z.ZodType<RegistryCommand>;

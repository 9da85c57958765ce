import { z } from 'zod';
import { channelLimitsSchema } from './channel-limits.ts';
import { checkModesSchema, checkRulesSchema } from './check-rules.ts';
import { deskShape } from './desk.ts';
import { ROLES } from './roles.ts';
import { SLOT_KINDS, SLOT_PARTS } from './slot-kinds.ts';
import { SEVERITIES, STAGES } from './stages.ts';
import { templateSchema } from './template-schema.ts';

const text = z.string().trim().min(1).normalize('NFC');
const seatLabel = z
  .string()
  .trim()
  .min(1, { error: 'Give every seat a name, for example “Legal”.' })
  .normalize('NFC');
const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'an id is lower-case letters, digits and hyphens');
const role = z.enum(ROLES);
const severity = z.enum(SEVERITIES);
const MINUTES = 'Minutes are a whole number from 0 to 100,000.';
const minutes = z.int({ error: MINUTES }).min(0, { error: MINUTES }).max(100_000, { error: MINUTES });

/** Stage budgets of one severity, in minutes. `null` means that no clock runs there. */
export const budgetSchema = z.strictObject({
  detect: minutes,
  brief: minutes,
  draftSimple: minutes,
  draftComplex: minutes,
  approve: minutes,
  publish: minutes,
  firstWordsSimple: minutes,
  firstWordsComplex: minutes,
  promise: minutes.nullable(),
  /** How often the public hears more, in the first two hours after first words and then. Old playbooks do not say. */
  updates: minutes.nullable().default(null),
  updatesLater: minutes.nullable().default(null),
  source: text,
});

const PERCENT = 'A silence rule is a whole number of percent from 1 to 1,000.';
const percent = z.int({ error: PERCENT }).min(1, { error: PERCENT }).max(1000, { error: PERCENT });

/** What Holdline's clock does about a silent signer, in percent of the time that approve may take. */
export const onSilenceSchema = z.strictObject({
  /** When it says aloud that a signer is silent; null for never. */
  nudgeAtPercent: percent.nullable(),
  /** When the seat goes to the named backup. Both count from when the person was asked. */
  backupAtPercent: percent.nullable(),
  /** Who may release holding words once all the time is gone: one opens, another confirms. Null for nobody. */
  lastResort: z.strictObject({ opens: z.array(role).min(1), confirms: z.array(role).min(1) }).nullable(),
  source: text,
});

/** Who must sign at one severity: all blocking signers in parallel, never more than three. */
export const chainSchema = z.strictObject({
  blocking: z
    .array(z.strictObject({ role, label: seatLabel }))
    .min(1, { error: 'A chain needs at least one seat: somebody has to sign.' })
    .max(3, { error: 'A chain has at most three seats: more signers only wait for each other.' }),
  advisers: z.array(z.strictObject({ role, label: text })),
  silence: text,
  /** The same in numbers. Playbooks pinned before there were any have none, and no clock hands over their seats. */
  onSilence: onSilenceSchema.optional(),
  source: text,
});

/** What the log itself can say about an item: proven it needs no tick, contradicted it takes none. */
const HOLDS_WHEN = ['nextWordGiven', 'staffFirst', 'queuesPaused', 'backlogRead', 'complexitySaid'] as const;

const checklistItem = z.strictObject({
  id,
  text,
  role: role.optional(),
  /** A required item that is not ticked needs a waiver before the stage can be left. */
  required: z.boolean(),
  /** A tick about the words opens again when other words take their place; any other stays for as long as the statement. */
  about: z.literal('words').optional(),
  holdsWhen: z.enum(HOLDS_WHEN).optional(),
  /** It is due before the incident’s first words, once: a later tick is told as later, and no later statement asks for it again. */
  before: z.literal('firstWords').optional(),
});

const stagePlan = z.strictObject({
  checklist: z.array(checklistItem).min(1),
  /** Roles that must be in the room, or waived with a reason, before the stage can be left. */
  mustBePresent: z.array(role),
});

/** One typed place in a template. */
export const slotSchema = z.strictObject({
  id,
  label: text,
  kind: z.enum(SLOT_KINDS),
  /** The part of a first message that this slot fills (CDC CERC first message). */
  part: z.enum(SLOT_PARTS),
  prompt: text,
  required: z.boolean(),
});

const impact = z.strictObject({ id, label: text });

/** The severity matrix: the cell at `impact` row and `awareness` column. */
export const matrixSchema = z.strictObject({
  impacts: z.array(impact).length(4),
  awareness: z.array(impact).length(4),
  cells: z.array(z.array(severity).length(4)).length(4),
  unsure: text,
  source: text,
});

const byStage = z.strictObject(
  Object.fromEntries(STAGES.map((stage) => [stage, stagePlan])) as Record<
    (typeof STAGES)[number],
    typeof stagePlan
  >,
);
const bySeverity = <T extends z.ZodType>(schema: T) =>
  z.strictObject({ S1: schema, S2: schema, S3: schema, S4: schema });

const WARN = 'A warning comes at a whole number of percent from 1 to 99.';
const warnAt = z.int({ error: WARN }).min(1, { error: WARN }).max(99, { error: WARN });

/** When a clock says aloud how much of its budget is gone. */
export const thresholdsSchema = z.strictObject({
  warnAtPercent: z.array(warnAt).min(1, { error: 'Name at least one percentage to warn at.' }),
  source: text,
});

/** What every playbook shares unless it says otherwise: `resources/playbooks/defaults.json`. */
export const defaultsSchema = z.strictObject({
  format: z.literal(1),
  budgets: bySeverity(budgetSchema),
  chains: bySeverity(chainSchema),
  matrix: matrixSchema,
  roles: z.array(z.strictObject({ role, duty: text })).min(1),
  thresholds: thresholdsSchema,
});

/** Where words go out. `internal`: to our own people only, so that words there are not the first public ones. */
const channel = z.strictObject({ id, name: text, internal: z.literal(true).optional() });

/** A channel with what it takes, as an incident pins it. Channels that nobody knows, and old playbooks, have no limits. */
export const pinnedChannelSchema = channel.extend({ limits: channelLimitsSchema.optional() });

const own = {
  format: z.literal(1),
  id,
  version: z.int().min(1),
  title: text,
  summary: text,
  sources: z.array(text).min(1),
  stages: byStage,
  messageMap: z.array(z.strictObject({ message: text, supports: z.array(text).min(1).max(5) })).length(3),
  holdingStatement: z.strictObject({ template: text, slots: z.array(slotSchema).min(6), source: text }),
  questions: z.array(text).min(8),
  audiences: z.array(z.strictObject({ name: text, needs: text })).min(2),
  channels: z.array(channel).min(2),
};

/** One playbook file: its own content, and optionally its own budgets, chains or roles over the defaults. */
export const playbookFileSchema = z.strictObject({
  ...own,
  channels: z
    .array(channel)
    .min(2)
    .refine((channels) => channels.some(({ internal }) => !internal), {
      error: 'These channels all reach our own people only. Name at least one that reaches the public.',
    }),
  budgets: bySeverity(budgetSchema).optional(),
  chains: bySeverity(chainSchema).optional(),
  roles: defaultsSchema.shape.roles.optional(),
  /** The checks of words that this playbook wants otherwise than they are shipped. */
  checkModes: checkModesSchema.optional(),
});

/** A whole playbook as it is pinned into `incident.opened`: nothing in it is looked up elsewhere later. */
export const playbookSchema = z.strictObject({
  ...own,
  budgets: bySeverity(budgetSchema),
  chains: bySeverity(chainSchema),
  matrix: matrixSchema,
  roles: defaultsSchema.shape.roles,
  thresholds: defaultsSchema.shape.thresholds,
  channels: z.array(pinnedChannelSchema).min(2),
  /** What words are checked for. Playbooks pinned before there were checks have none, and nothing is checked. */
  checks: checkRulesSchema.optional(),
  /** The templates that words may start from. Playbooks pinned before there was a library have their holding statement. */
  templates: z.array(templateSchema).optional(),
  ...deskShape,
});

export type PlaybookDefaults = z.infer<typeof defaultsSchema>;
/** What every playbook of a room shares, and every channel that we know. */
export type LibraryDefaults = PlaybookDefaults & { readonly channels: Channel[] };
export type PlaybookFile = z.infer<typeof playbookFileSchema>;
export type Playbook = z.infer<typeof playbookSchema>;
export type HoldsWhen = (typeof HOLDS_WHEN)[number];
export type ChecklistItem = z.infer<typeof checklistItem>;
export type Channel = Playbook['channels'][number];
export type Slot = z.infer<typeof slotSchema>;
export type OnSilence = z.infer<typeof onSilenceSchema>;

/** True if words on this channel stay among our own people. A channel is public unless the playbook says otherwise. */
export function isInternal(playbook: Playbook | null, channelId: string): boolean {
  return playbook?.channels.find((one) => one.id === channelId)?.internal === true;
}

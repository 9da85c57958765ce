import { z } from 'zod';
import { eventKind } from '../event-kind.ts';
import { freeText, id, instant, line } from '../fields.ts';
import { slotSchema } from '../playbook/schema.ts';
import { SEVERITIES } from '../playbook/stages.ts';

const severities = z
  .array(z.enum(SEVERITIES))
  .min(1, { error: 'Choose at least one severity.' })
  .max(4)
  .readonly();

/** The words of an envelope and where they may be used: what the two people consent to. */
const scope = {
  envelopeId: id,
  playbookId: id,
  playbookVersion: z.int().min(1),
  severities,
  template: freeText,
  slots: z.array(slotSchema),
  expiresAt: instant,
};

/** In the registry: a standing consent is proposed by one, given by another, and withdrawn by either. */
export const envelopeEvents = {
  'envelope.proposed': eventKind(z.strictObject({ ...scope, title: line })),
  'envelope.consented': eventKind(z.strictObject({ envelopeId: id })),
  'envelope.withdrawn': eventKind(z.strictObject({ envelopeId: id, reason: line }), ['reason']),
} as const;

const consent = z.strictObject({ personId: id, at: instant });

/** The values of an envelope's slots, by the id of the slot. */
const values = z.record(id, line);

/** In an incident's log: words came from an envelope, which is kept here whole; or its consent no longer holds. */
export const appliedEvents = {
  'envelope.applied': eventKind(
    z.strictObject({
      ...scope,
      statementId: id,
      revisionId: id,
      values,
      /** Who proposed it and who consented, and when. */
      consents: z.array(consent).length(2),
      /** How many records the registry had, and therefore which consents counted. */
      registry: z.int().min(0),
    }),
    ['values'],
    { values: {} },
  ),
  'envelope.voided': eventKind(z.strictObject({ envelopeId: id, revisionId: id, reason: line })),
} as const;

/** Days that a standing consent may hold, from the day it is proposed. */
export const LONGEST_CONSENT_DAYS = 90;

export const envelopeCommands = {
  'envelope.propose': z.strictObject({
    playbookId: id,
    severities,
    days: z
      .int()
      .min(1, { error: 'A consent holds for at least one day.' })
      .max(LONGEST_CONSENT_DAYS, { error: `A consent holds for at most ${LONGEST_CONSENT_DAYS} days.` }),
  }),
  'envelope.consent': z.strictObject({ envelopeId: id }),
  'envelope.withdraw': z.strictObject({ envelopeId: id, reason: line }),
} as const;

export const appliedCommands = {
  'statement.fromEnvelope': z.strictObject({ envelopeId: id, basedOn: id.nullable(), values }),
  'envelope.void': z.strictObject({ envelopeId: id }),
} as const;

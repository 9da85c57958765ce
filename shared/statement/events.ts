import { z } from 'zod';
import { eventKind } from '../event-kind.ts';
import { freeText, id } from '../fields.ts';
import { TEMPLATE_KINDS } from '../playbook/template-schema.ts';

/** The kinds of statement, in the order they usually come. */
export const STATEMENT_KINDS = TEMPLATE_KINDS;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

export const STATEMENT_LABEL = {
  holding: 'Holding statement',
  update: 'Update',
  correction: 'Correction',
  closing: 'Closing statement',
} as const satisfies Record<StatementKind, string>;

/** The language of the common text, as BCP 47 names it. */
export const COMMON_LANGUAGE = 'en';

const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, {
  error: 'Name the language by its short code, such as "en" or "de-CH".',
});

/** Words that one channel has of its own, in place of the common text. */
const variant = z.strictObject({ channel: id, lang: language, text: freeText });
export type Variant = Readonly<z.infer<typeof variant>>;

/** A revision's words never change: other words are another revision. */
export const statementEvents = {
  'statement.started': eventKind(
    z.strictObject({
      statementId: id,
      kind: z.enum(STATEMENT_KINDS),
      number: z.int().min(1),
      /** The statement that was under way, which a correction sets aside. */
      setAside: id.optional(),
      /** The statement that was set aside, whose words this one begins with. */
      takesUp: id.optional(),
    }),
  ),
  /** Words that were set aside are not taken up any more: whoever decides it says why. */
  'statement.letGo': eventKind(z.strictObject({ statementId: id, reason: freeText }), ['reason']),
  'draft.revised': eventKind(
    z.strictObject({
      statementId: id,
      revisionId: id,
      number: z.int().min(1),
      basedOn: id.nullable(),
      text: freeText,
      variants: z.array(variant).min(1).optional(),
      /** The channels on which this revision does not go out; left out where it goes out on all. */
      without: z.array(id).min(1).optional(),
    }),
    ['text', 'variants'],
    { variants: undefined },
  ),
} as const;

export const statementCommands = {
  'statement.start': z.strictObject({ kind: z.enum(STATEMENT_KINDS), takesUp: id.optional() }),
  'statement.letGo': z.strictObject({ statementId: id, reason: freeText }),
  /** `variants` left out: every channel carries the common text. */
  'draft.revise': z.strictObject({
    basedOn: id.nullable(),
    text: freeText,
    variants: z.array(variant).optional(),
    without: z.array(id).optional(),
  }),
} as const;

import { z } from 'zod';
import { eventKind } from '../event-kind.ts';
import { freeText, id } from '../fields.ts';

/** The kinds of statement, in the order they usually come. */
export const STATEMENT_KINDS = ['holding', 'update', 'correction', 'closing'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

export const STATEMENT_LABEL = {
  holding: 'Holding statement',
  update: 'Update',
  correction: 'Correction',
  closing: 'Closing statement',
} as const satisfies Record<StatementKind, string>;

/** A revision's text never changes: another text is another revision. */
export const statementEvents = {
  'statement.started': eventKind(
    z.strictObject({ statementId: id, kind: z.enum(STATEMENT_KINDS), number: z.int().min(1) }),
  ),
  'draft.revised': eventKind(
    z.strictObject({
      statementId: id,
      revisionId: id,
      number: z.int().min(1),
      basedOn: id.nullable(),
      text: freeText,
    }),
    ['text'],
  ),
} as const;

export const statementCommands = {
  'statement.start': z.strictObject({ kind: z.enum(STATEMENT_KINDS) }),
  'draft.revise': z.strictObject({ basedOn: id.nullable(), text: freeText }),
} as const;

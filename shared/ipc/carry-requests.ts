import { z } from 'zod';
import { id, instant } from '../fields.ts';
import type { Rejection, Result } from '../kernel.ts';
import type { Template } from '../playbook/template-schema.ts';
import { type Kept, PAPERS } from './proof.ts';

/** What a window may ask about templates in files, and about the card for executives. Which file, the system's dialog asks. */
export const CARRY_REQUESTS = {
  exportTemplates: z.strictObject({
    templateIds: z.array(id).min(1, { error: 'Choose at least one template to export.' }).max(500),
  }),
  openTemplates: z.strictObject({}),
  /** Main makes the card from the log; what the window draws is never used. */
  keepCard: z.strictObject({
    incidentId: id,
    how: z.enum(['copy', 'sheet', 'print']),
    paper: z.enum(PAPERS),
  }),
  /** Main writes the reference from the log, and puts it onto the clipboard. */
  copyReference: z.strictObject({
    incidentId: id,
    position: z.int().min(0),
    at: instant,
  }),
} as const;

/** Templates that lie in a file. */
export type OpenedTemplates = { readonly file: string; readonly templates: readonly Template[] };

/** A path or templates of null mean that the person thought better of it. */
export type CarryReplies = {
  readonly exportTemplates: Result<{ readonly path: string | null }, Rejection>;
  readonly openTemplates: Result<OpenedTemplates | null, Rejection>;
  readonly keepCard: Kept;
  /** The reference as it stands on the clipboard now. */
  readonly copyReference: Result<{ readonly text: string }, Rejection>;
};

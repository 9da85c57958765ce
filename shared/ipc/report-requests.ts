import { z } from 'zod';
import { id } from '../fields.ts';
import type { Rejection, Result } from '../kernel.ts';
import { type Ics214Fields, ics214FieldsSchema } from '../projection/ics-214.ts';
import { PAPERS } from './proof.ts';

/** What a report of an incident can be saved as, made from its log alone: printed, for a word processor, a browser, a program. */
export const REPORT_FORMS = ['pdf', 'onePage', 'docx', 'html', 'markdown', 'json'] as const;
export type ReportForm = (typeof REPORT_FORMS)[number];

/** What a window may ask about reports. Where the file is to lie, the system's dialog asks. */
export const REPORT_REQUESTS = {
  saveReport: z.strictObject({ incidentId: id, form: z.enum(REPORT_FORMS) }),
  saveIcs214: z.strictObject({ incidentId: id, fields: ics214FieldsSchema, paper: z.enum(PAPERS) }),
  /** What was filled in of the form that main is printing: the page that draws it asks by the number of the sheet. */
  readIcs214: z.strictObject({ sheetId: id }),
} as const;

/** A path of null means that the person thought better of it. */
export type ReportReplies = {
  readonly saveReport: Result<{ readonly path: string | null }, Rejection>;
  readonly saveIcs214: Result<{ readonly path: string | null }, Rejection>;
  /** Null for a sheet that is not being printed, or not any more. */
  readonly readIcs214: Result<Ics214Fields | null, Rejection>;
};

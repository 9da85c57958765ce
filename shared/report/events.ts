import { z } from 'zod';
import { eventKind } from '../event-kind.ts';
import { freeText, id, instant, line } from '../fields.ts';

/**
 * How a report is read: a hostile post after the public triage charts for comments (troll, angry, misled, wronged customer), and
 * what our own people, an authority or a partner told us. New kinds go last: the keys that read a report count them.
 */
export const TRIAGE_KINDS = [
  'troll',
  'angry',
  'misled',
  'wronged',
  'question',
  'noise',
  'ownPeople',
  'partner',
] as const;
export type TriageKind = (typeof TRIAGE_KINDS)[number];

const triage = z.strictObject({ reportId: id, kind: z.enum(TRIAGE_KINDS) });

/** As many mentions as one import takes: what a desk can read in one incident, and one batch of the log. */
export const IMPORT_MOST_ROWS = 1000;

const amount = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const address = freeText
  .refine((value) => value.length <= 2000, { error: 'Its address has more than 2,000 characters.' })
  .refine((value) => !/\s/.test(value), { error: 'Its address has a space or a line break in it.' });

/** Where an imported mention stood in its file, and how far it went. Likes are not counted: they answer nothing. */
const imported = z.strictObject({
  batchId: id,
  line: z.int().min(1),
  replies: amount.nullable(),
  shares: amount.nullable(),
  reach: amount.nullable(),
});

/** One mention as it is read from a file: whose it is, its words, its own time, how far it went. */
export const mentionSchema = z.strictObject({
  line: z.int().min(1),
  text: freeText
    .refine((value) => value.trim() !== '', { error: 'It has no text.' })
    .refine((value) => value.length <= 10_000, { error: 'Its text has more than 10,000 characters.' }),
  source: line,
  address: address.nullable(),
  happenedAt: instant.nullable(),
  replies: amount.nullable(),
  shares: amount.nullable(),
  reach: amount.nullable(),
});

export type Mention = Readonly<z.infer<typeof mentionSchema>>;

const file = {
  fileName: line,
  /** SHA-256 of the file's bytes, as `sha256sum` writes it. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Rows that could not be read, and rows that were here already: neither was taken over. */
  refused: amount,
  duplicates: amount,
  /** How times without a zone or with a number for the month were read. */
  timesRead: line,
};

export const reportEvents = {
  'report.logged': eventKind(
    z.strictObject({
      reportId: id,
      text: freeText,
      source: line,
      happenedAt: instant.nullable(),
      /** Of a mention from a file. */
      address: address.optional(),
      imported: imported.optional(),
    }),
    ['text', 'source', 'address'],
  ),
  'report.triaged': eventKind(triage),
  /** A file was taken over. Each of its mentions is a report of its own, in the same batch. */
  'report.imported': eventKind(z.strictObject({ batchId: id, ...file, rows: amount }), ['fileName']),
} as const;

export const reportCommands = {
  'report.log': z.strictObject({ text: freeText, source: line, happenedAt: instant.nullable() }),
  'report.triage': triage,
  'report.import': z.strictObject({
    ...file,
    mentions: z.array(mentionSchema).max(IMPORT_MOST_ROWS, {
      error: `One import takes at most ${IMPORT_MOST_ROWS.toLocaleString('en')} mentions.`,
    }),
  }),
} as const;

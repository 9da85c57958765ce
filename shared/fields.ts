import { z } from 'zod';

/** The longest text that one field of the log keeps, in UTF-16 units. A long press release has about 4,000. */
export const LONGEST_TEXT = 100_000;

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:^|[^\uD800-\uDBFF])[\uDC00-\uDFFF]/;

function count(value: unknown): string {
  return typeof value === 'string' ? value.length.toLocaleString('en') : 'too many';
}

/** Text a person typed. Kept as typed apart from line ends (LF) and Unicode normal form (NFC). */
export const freeText = z
  .string()
  .refine((value) => !LONE_SURROGATE.test(value), {
    error: 'This text holds half of a character (a broken emoji, perhaps). Delete it and type it again.',
  })
  .transform((value) => value.replace(/\r\n?/g, '\n').normalize('NFC'))
  .refine((value) => value.length <= LONGEST_TEXT, {
    error: (issue) =>
      `This text has ${count(issue.input)} characters and Holdline keeps at most ${LONGEST_TEXT.toLocaleString('en')} in one field. Shorten it, or put the long version in a file.`,
  });

/** The longest single line, in UTF-16 units. */
export const LONGEST_LINE = 300;

/** A single line of text: no line breaks, at most 300 characters. */
export const line = freeText
  .refine((value) => value.length <= LONGEST_LINE, {
    error: 'Keep this to one line of at most 300 characters.',
  })
  .refine((value) => !value.includes('\n'), { error: 'Keep this to one line.' });

/** An id made by main at the door (UUID version 7) or given by a playbook. */
export const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, { error: 'This is not an id Holdline made.' });

/** Epoch milliseconds UTC. The bounds are the years 2000 to 2200: anything else is a slip. */
export const instant = z
  .int()
  .min(946_684_800_000, { error: 'This time is before the year 2000. Check the date.' })
  .max(7_258_118_400_000, { error: 'This time is after the year 2200. Check the date.' });

/** A duration in milliseconds. */
export const durationMs = z
  .int()
  .min(0)
  .max(366 * 24 * 60 * 60_000);

import { z } from 'zod';

/**
 * How far a source and what it says are trusted: the two-character grade of the Admiralty system, in use with NATO and with
 * police (AJP-2.1; public description: en.wikipedia.org/wiki/Admiralty_code). Each half is judged by itself: a good source
 * may say what is doubtful. The words on the screen are ours.
 */
export const SOURCE_GRADES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export const INFORMATION_GRADES = ['1', '2', '3', '4', '5', '6'] as const;

export const SOURCE_WORDS = {
  A: 'Always right so far',
  B: 'Usually right',
  C: 'Fairly often right',
  D: 'Not often right',
  E: 'Known to be wrong',
  F: 'Cannot be judged',
} as const satisfies Record<(typeof SOURCE_GRADES)[number], string>;

export const INFORMATION_WORDS = {
  '1': 'Confirmed by others',
  '2': 'Probably true',
  '3': 'Possibly true',
  '4': 'Doubtful',
  '5': 'Improbable',
  '6': 'Cannot be judged',
} as const satisfies Record<(typeof INFORMATION_GRADES)[number], string>;

export const gradeSchema = z.strictObject({
  source: z.enum(SOURCE_GRADES),
  information: z.enum(INFORMATION_GRADES),
});

export type Grade = Readonly<z.infer<typeof gradeSchema>>;

/** What a half of a grade is that cannot be judged. */
export const UNJUDGED = { source: 'F', information: '6' } as const satisfies Grade;

/** Writes a grade with what it means: "B2: source usually right, information probably true". */
export function gradeText({ source, information }: Grade): string {
  const [who, what] = [SOURCE_WORDS[source], INFORMATION_WORDS[information]].map((one) => one.toLowerCase());
  return `${source}${information}: source ${who}, information ${what}`;
}

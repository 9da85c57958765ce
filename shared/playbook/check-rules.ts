import { z } from 'zod';

const text = z.string().trim().min(1).normalize('NFC');
const amount = z.int().min(1).max(100_000);

/** What words are looked at for while they are written, the gravest first. */
export const CHECK_IDS = [
  'placeholder',
  'drillWords',
  'hidden',
  'lookAlike',
  'doubled',
  'noComment',
  'fixPromise',
  'nextWordTime',
  'statementNumber',
  'misquoted',
  'markedFact',
  'speculation',
  'assurance',
  'cause',
  'blame',
  'passiveApology',
  'hollow',
  'deflection',
  'figure',
  'atOdds',
  'acronym',
  'readability',
  'longSentence',
  'jargon',
  'hardWord',
  'nearCopy',
] as const;
export type CheckId = (typeof CHECK_IDS)[number];

/** `warn`: it is said beside the words. `refuse`: the words go to no signer with it. Both can be overruled in writing. */
export const checkMode = z.enum(['warn', 'refuse', 'off']);

/** `say` is a phrase in the small language of `shared/check/phrases.ts`; `instead` is what to write in its place. */
const phrase = z.strictObject({ say: text, instead: text.optional() });

const checkRule = z.strictObject({
  id: z.enum(CHECK_IDS),
  mode: checkMode,
  name: text,
  /** Why it matters and what to do, in one sentence. */
  why: text,
  phrases: z.array(phrase),
  /** Phrases in which a finding is none. */
  exempt: z.array(text),
  /** A list of words; what it is for depends on the check. */
  words: z.array(text),
  source: text,
  checkedOn: z.iso.date(),
});

const thresholds = z.strictObject({
  /** From this many words on a grade is worked out; below it formulas are noise. */
  gradeFromWords: amount,
  warnAboveGrade: amount,
  sentenceWords: amount,
  hardSyllables: amount,
  /** A text that sends people elsewhere must say at least this many words of its own. */
  answerWords: amount,
  copyFromWords: amount,
  copyPercent: amount,
  source: text,
  checkedOn: z.iso.date(),
});

/** What words are checked for, as an incident pins it. */
export const checkRulesSchema = z.strictObject({ thresholds, checks: z.array(checkRule).min(1) });

/** All checks we ship: `resources/checks.json`. */
export const checksFileSchema = checkRulesSchema.extend({ format: z.literal(1) });

export type CheckRule = Readonly<z.infer<typeof checkRule>>;
export type CheckRules = Readonly<z.infer<typeof checkRulesSchema>>;

/** How a playbook wants single checks, over what is shipped. */
export const checkModesSchema = z.partialRecord(z.enum(CHECK_IDS), checkMode);

/** The rules with the modes that a playbook has of its own. */
export function withModes(
  { thresholds: figures, checks }: CheckRules,
  modes: z.infer<typeof checkModesSchema> = {},
): CheckRules {
  return { thresholds: figures, checks: checks.map((one) => ({ ...one, mode: modes[one.id] ?? one.mode })) };
}

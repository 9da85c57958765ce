import { z } from 'zod';
import { id, line } from '../fields.ts';

/** When an incident is looked back at: right after, in the week, and once more when the actions should be done. */
export const ROUNDS = ['hotWash', 'review', 'secondLook'] as const;
export type Round = (typeof ROUNDS)[number];

/** What the log can say by itself to a question; which records say it is code, in `shared/projection/`. */
export const DRAFTS = [
  'firstKnown',
  'knownAtRelease',
  'signersSaw',
  'longestWait',
  'unanswered',
  'promises',
  'questionsIn',
  'copies',
  'provedWrong',
  'staffFirst',
  'postsStopped',
  'socialOfficer',
  'ruleSkipped',
] as const;
export type DraftKind = (typeof DRAFTS)[number];

const question = z.strictObject({
  id,
  text: line,
  /** How to go about it, free of blame. */
  help: line,
  /** Null where only people can say it. */
  draft: z.enum(DRAFTS).nullable(),
});

const round = z.strictObject({ round: z.enum(ROUNDS), name: line, when: line });

/** The questions of a review with where they come from, as a review pins them. */
export const questionSetSchema = z.strictObject({
  version: z.int().min(1),
  source: line,
  checkedOn: z.iso.date(),
  rounds: z.array(round).length(ROUNDS.length),
  roundsSource: line,
  questions: z.array(question).min(1).max(60),
});

/** The same as the file of the build has it. */
export const questionFileSchema = questionSetSchema.extend({ format: z.literal(1) });

export type QuestionSet = Readonly<z.infer<typeof questionSetSchema>>;
export type Question = QuestionSet['questions'][number];

/** What a round is called in a set of questions. */
export function roundName({ rounds }: QuestionSet, round: Round): string {
  return rounds.find((one) => one.round === round)?.name ?? round;
}

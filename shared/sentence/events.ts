import { z } from 'zod';
import { eventKind } from '../event-kind.ts';
import { freeText, id, line } from '../fields.ts';

/** What a sentence is said on: facts, what is not known yet, or one of the four that need no fact. */
export const SAID_AS = ['facts', 'empathy', 'commitment', 'opinion', 'advice', 'unknown'] as const;
export type SaidAs = (typeof SAID_AS)[number];

const marked = z.strictObject({
  words: freeText,
  as: z.enum(SAID_AS),
  factIds: z.array(id).max(40),
  /** The lines of the brief that the sentence tells, under Not known or, of a commitment, Doing; left out where it tells none. */
  itemIds: z.array(id).min(1).max(40).optional(),
});

/** `words` are a whole sentence. What is said of it holds for these words wherever they stand in this incident. */
export const sentenceEvents = {
  'sentence.marked': eventKind(marked, ['words']),
  'sentence.unmarked': eventKind(z.strictObject({ words: freeText }), ['words']),
  /** Words that are out stay as they are although a fact they lean on stands no more. `status`: as what it stood then. */
  'sentence.kept': eventKind(
    z.strictObject({
      words: freeText,
      factId: id,
      status: z.enum(['claimed', 'denied', 'withdrawn']),
      reason: line,
    }),
    ['words', 'reason'],
  ),
} as const;

export const sentenceCommands = {
  'sentence.mark': marked,
  /** Ties sentences that are out to a fact that they say, also to one that has fallen. */
  'sentence.tie': z.strictObject({ factId: id, words: z.array(freeText).max(200) }),
  'sentence.unmark': z.strictObject({ words: freeText }),
  'sentence.keep': z.strictObject({ words: freeText, factId: id, reason: line }),
} as const;

import { z } from 'zod';
import { id } from '../fields.ts';
import type { Rejection, Result } from '../kernel.ts';
import type { ReviewEvent } from '../review/events.ts';
import type { QuestionSet } from '../review/questions.ts';

/** What a window may ask about reviews. */
export const REVIEW_REQUESTS = {
  readReviews: z.strictObject({}),
  /** Main makes the text from the logs; where it lies, the system's dialog asks. */
  saveReview: z.strictObject({ reviewId: id }),
} as const;

export type ReviewsReading = {
  readonly events: readonly ReviewEvent[];
  readonly head: { readonly size: number; readonly root: string };
  /** How many records the newest checkpoint covers. */
  readonly sealed: number;
  /** The questions in force; null where the program has none. */
  readonly questions: QuestionSet | null;
};

export type ReviewReplies = {
  readonly readReviews: Result<ReviewsReading, Rejection>;
  /** A path of null means that the person thought better of it. */
  readonly saveReview: Result<{ readonly path: string | null }, Rejection>;
};

import { z } from 'zod';
import { engagementFile } from '../engagement/engagement.ts';
import { type CommandOf, type EventKind, type EventOf, eventKind } from '../event-kind.ts';
import { freeText, id, instant, line } from '../fields.ts';
import { questionSetSchema, ROUNDS } from './questions.ts';

const head = z.strictObject({ size: z.int().min(1), root: z.string().max(64) });
const position = z.int().min(0);
const reviewId = id;
const answer = {
  reviewId,
  questionId: id,
  text: freeText,
  /** Positions of the incident's log that it rests on. */
  cited: z.array(position).max(500),
};
const comment = { reviewId, questionId: id.nullable(), text: freeText };
const finding = {
  reviewId,
  questionId: id.nullable(),
  kind: z.enum(['keep', 'change']),
  text: line,
  cited: z.array(position).max(500),
};
const action = { reviewId, findingId: id.nullable(), text: line, ownerId: id, dueAt: instant };
const move = { reviewId, actionId: id, ownerId: id, dueAt: instant, reason: line };
const settling = { reviewId, actionId: id, how: z.enum(['done', 'dropped']), text: line };

/** What reviewers say after an incident, in the log of the reviews. The incident's own log knows nothing of it. */
export const REVIEW_EVENTS = {
  /** `head`: the log of the incident that is looked back at. The questions are those in force, whole. */
  'review.begun': eventKind(
    z.strictObject({
      reviewId,
      incidentId: id,
      round: z.enum(ROUNDS),
      head,
      questions: questionSetSchema,
    }),
  ),
  /** `asDrafted`: the text is what the log says by itself, and somebody confirmed it. */
  'review.answered': eventKind(z.strictObject({ ...answer, asDrafted: z.boolean() }), ['text']),
  'review.commented': eventKind(z.strictObject({ ...comment, commentId: id }), ['text']),
  'review.found': eventKind(z.strictObject({ ...finding, findingId: id }), ['text']),
  'review.actionAgreed': eventKind(z.strictObject({ ...action, actionId: id }), ['text']),
  'review.actionMoved': eventKind(z.strictObject(move), ['reason']),
  'review.actionSettled': eventKind(z.strictObject(settling), ['text']),
  'review.finished': eventKind(z.strictObject({ reviewId })),
  /** How people answered, from a file of somebody else: no evidence of ours. */
  'engagement.taken': eventKind(z.strictObject({ engagementId: id, incidentId: id, ...engagementFile }), [
    'fileName',
  ]),
} as const satisfies Record<string, EventKind>;

export type ReviewEvent = EventOf<typeof REVIEW_EVENTS>;
export type ReviewEventType = ReviewEvent['type'];
export type NewReviewEvent = {
  [T in ReviewEventType]: {
    readonly type: T;
    readonly data: Extract<ReviewEvent, { readonly type: T }>['data'];
  };
}[ReviewEventType];

export const REVIEW_COMMANDS = {
  'review.begin': z.strictObject({ incidentId: id, round: z.enum(ROUNDS) }),
  'review.answer': z.strictObject(answer),
  'review.comment': z.strictObject(comment),
  'review.find': z.strictObject(finding),
  'review.agreeAction': z.strictObject(action),
  'review.moveAction': z.strictObject(move),
  'review.settleAction': z.strictObject(settling),
  'review.finish': z.strictObject({ reviewId }),
  'engagement.take': z.strictObject({ incidentId: id, ...engagementFile }),
} as const satisfies Record<string, z.ZodObject>;

export type ReviewCommand = CommandOf<typeof REVIEW_COMMANDS>;

const schemas = Object.entries(REVIEW_COMMANDS).map(([type, schema]) =>
  z.strictObject({ type: z.literal(type), ...schema.shape }),
);

/** Checks a command about a review from outside. */
export const reviewCommandSchema = z.discriminatedUnion(
  'type',
  schemas as [(typeof schemas)[number], ...(typeof schemas)[number][]],
) as unknown as z.ZodType<ReviewCommand>;

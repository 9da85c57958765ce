import type { EngagementPoint } from '../engagement/engagement.ts';
import type { ReviewEvent } from './events.ts';
import type { Question, QuestionSet, Round } from './questions.ts';

type Said = { readonly at: number; readonly by: string; readonly text: string };

/** What was answered to a question, and the positions of the incident's log it rests on. */
export type Answer = Said & {
  readonly questionId: string;
  readonly cited: readonly number[];
  /** It is what the log says by itself, and somebody confirmed it. */
  readonly asDrafted: boolean;
};

/** What reviewers say among themselves: no answer, and no evidence. */
export type ReviewComment = Said & { readonly commentId: string; readonly questionId: string | null };

/** What is to be kept or changed. */
export type Finding = Said & {
  readonly findingId: string;
  readonly questionId: string | null;
  readonly kind: 'keep' | 'change';
  readonly cited: readonly number[];
};

/** What somebody does about it by when. `moves`: every other owner or day since, oldest first. */
export type ReviewAction = Said & {
  readonly actionId: string;
  readonly findingId: string | null;
  readonly ownerId: string;
  readonly dueAt: number;
  readonly moves: readonly (Said & { readonly ownerId: string; readonly dueAt: number })[];
  readonly settled: (Said & { readonly how: 'done' | 'dropped' }) | null;
};

/** One look back at an incident. */
export type Review = {
  readonly reviewId: string;
  readonly incidentId: string;
  readonly round: Round;
  readonly at: number;
  readonly by: string;
  /** The incident's log as it was reviewed. */
  readonly head: { readonly size: number; readonly root: string };
  readonly questions: QuestionSet;
  /** Every answer in the order in which it was given; the last to a question stands. */
  readonly answers: readonly Answer[];
  readonly comments: readonly ReviewComment[];
  readonly findings: readonly Finding[];
  readonly actions: readonly ReviewAction[];
  readonly finished: { readonly at: number; readonly by: string } | null;
};

/** A file of how people answered in an incident, as somebody took it in. */
export type Engagement = {
  readonly engagementId: string;
  readonly incidentId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly points: readonly EngagementPoint[];
  readonly at: number;
  readonly by: string;
};

/** Every review of the room, in the order in which they were begun, and every file of how people answered. */
export type Reviews = {
  readonly position: number;
  readonly list: readonly Review[];
  readonly engagement: readonly Engagement[];
};

export const NO_REVIEWS: Reviews = { position: 0, list: [], engagement: [] };

function changeAction(
  review: Review,
  actionId: string,
  next: (action: ReviewAction) => ReviewAction,
): Review {
  return {
    ...review,
    actions: review.actions.map((one) => (one.actionId === actionId ? next(one) : one)),
  };
}

type LaterEvent = Exclude<ReviewEvent, { readonly type: 'review.begun' | 'engagement.taken' }>;

function evolveOne(review: Review, event: LaterEvent): Review {
  const { at, by } = event;
  switch (event.type) {
    case 'review.answered':
      return { ...review, answers: [...review.answers, { ...event.data, at, by }] };
    case 'review.commented':
      return { ...review, comments: [...review.comments, { ...event.data, at, by }] };
    case 'review.found':
      return { ...review, findings: [...review.findings, { ...event.data, at, by }] };
    case 'review.actionAgreed': {
      const agreed = { ...event.data, at, by, moves: [], settled: null };
      return { ...review, actions: [...review.actions, agreed] };
    }
    case 'review.actionMoved': {
      const { actionId, ownerId, dueAt, reason: text } = event.data;
      const move = { at, by, text, ownerId, dueAt };
      return changeAction(review, actionId, (one) => ({
        ...one,
        ownerId,
        dueAt,
        moves: [...one.moves, move],
      }));
    }
    case 'review.actionSettled': {
      const { actionId, how, text } = event.data;
      return changeAction(review, actionId, (one) => ({ ...one, settled: { at, by, how, text } }));
    }
    case 'review.finished':
      return { ...review, finished: { at, by } };
  }
}

/** Applies one event of the log of reviews. */
export function evolveReviews(reviews: Reviews, event: ReviewEvent): Reviews {
  const { list, engagement } = reviews;
  const { at, by } = event;
  const next = { ...reviews, position: reviews.position + 1 };
  if (event.type === 'engagement.taken')
    return { ...next, engagement: [...engagement, { ...event.data, at, by }] };
  if (event.type === 'review.begun') {
    const none = { answers: [], comments: [], findings: [], actions: [], finished: null };
    return { ...next, list: [...list, { ...event.data, at, by, ...none }] };
  }
  const { reviewId } = event.data;
  return { ...next, list: list.map((one) => (one.reviewId === reviewId ? evolveOne(one, event) : one)) };
}

/** Applies events of the log of reviews in order. */
export function foldReviews(events: readonly ReviewEvent[], from: Reviews = NO_REVIEWS): Reviews {
  return events.reduce(evolveReviews, from);
}

/** The reviews of one incident, in the order in which they were begun. */
export function reviewsOf({ list }: Reviews, incidentId: string): readonly Review[] {
  return list.filter((one) => one.incidentId === incidentId);
}

/** The files of how people answered in one incident, in the order in which they were taken in. */
export function engagementIn({ engagement }: Reviews, incidentId: string): readonly Engagement[] {
  return engagement.filter((one) => one.incidentId === incidentId);
}

/** The answer to a question that stands, or null. */
export function answerTo({ answers }: Review, questionId: string): Answer | null {
  return answers.findLast((one) => one.questionId === questionId) ?? null;
}

/** A question of a review by its id. */
export function questionOf({ questions }: Review, questionId: string | null): Question | null {
  return questions.questions.find((one) => one.id === questionId) ?? null;
}

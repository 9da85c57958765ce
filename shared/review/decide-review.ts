import { ok, type Rejection, type Result, refuse } from '../kernel.ts';
import { activePeople, type People, personById } from '../people/people.ts';
import { writingRefusal } from '../people/permissions.ts';
import type { NewReviewEvent, ReviewCommand } from './events.ts';
import { type DraftKind, type QuestionSet, roundName } from './questions.ts';
import {
  answerTo,
  engagementIn,
  questionOf,
  type Review,
  type ReviewAction,
  type Reviews,
  reviewsOf,
} from './reviews.ts';

/** What the rules of a review need to know of an incident. */
export type ReviewedIncident = {
  readonly ended: boolean;
  readonly head: { readonly size: number; readonly root: string };
  /** What its log says by itself to a question, as a text. */
  readonly draft: (kind: DraftKind) => string;
};

/** What main stamps at the door of the reviews. */
export type ReviewFacts = {
  readonly at: number;
  readonly actor: string;
  readonly newId: () => string;
  readonly people: People;
  /** The questions in force; null while they have not been read. */
  readonly questions: QuestionSet | null;
  /** Looks an incident up; null if there is none that can be read. */
  readonly incident: (incidentId: string) => ReviewedIncident | null;
};

type Decision = Result<readonly NewReviewEvent[], Rejection>;
type CommandOf<T extends ReviewCommand['type']> = Extract<ReviewCommand, { readonly type: T }>;
type InReview = Exclude<ReviewCommand, CommandOf<'review.begin' | 'engagement.take'>>;

function begin(reviews: Reviews, command: CommandOf<'review.begin'>, facts: ReviewFacts): Decision {
  const { incidentId, round } = command;
  const incident = facts.incident(incidentId);
  if (!incident) return refuse('no-incident', 'This incident cannot be read, so it cannot be reviewed.');
  if (!incident.ended)
    return refuse(
      'still-running',
      'This incident is still running. Look back at it once it is closed or stood down.',
    );
  if (facts.questions === null)
    return refuse('no-questions', 'The questions have not been read yet. Wait a moment.');
  if (reviewsOf(reviews, incidentId).some((one) => one.round === round))
    return refuse(
      'begun',
      `The ${roundName(facts.questions, round).toLowerCase()} was begun already. Open it.`,
    );
  const { head } = incident;
  return ok([
    {
      type: 'review.begun',
      data: { reviewId: facts.newId(), incidentId, round, head, questions: facts.questions },
    },
  ]);
}

function take(reviews: Reviews, command: CommandOf<'engagement.take'>, facts: ReviewFacts): Decision {
  const { type: _type, ...taken } = command;
  if (!facts.incident(taken.incidentId))
    return refuse('no-incident', 'This incident cannot be read, so nothing can be laid beside it.');
  if (engagementIn(reviews, taken.incidentId).some(({ sha256 }) => sha256 === taken.sha256))
    return refuse('taken', 'This very file was taken in already. Its counts are in the chart.');
  return ok([{ type: 'engagement.taken', data: { engagementId: facts.newId(), ...taken } }]);
}

const FINISHED = refuse(
  'finished',
  'This review is finished. Say it as a comment, or begin the next look back.',
);

function citedRefusal({ head }: Review, cited: readonly number[]): Decision | null {
  if (new Set(cited).size !== cited.length) return refuse('twice', 'Name each position once.');
  const beyond = cited.find((one) => one >= head.size);
  return beyond === undefined
    ? null
    : refuse(
        'no-position',
        `The log of this incident has ${head.size} entries: there is no position ${beyond}.`,
      );
}

function answer(review: Review, command: CommandOf<'review.answer'>, facts: ReviewFacts): Decision {
  const { reviewId, questionId, text, cited } = command;
  if (review.finished) return FINISHED;
  const question = questionOf(review, questionId);
  if (!question) return refuse('no-question', 'This review has no such question.');
  if (text.trim() === '') return refuse('empty', 'Write the answer, or leave the question open.');
  const wrong = citedRefusal(review, cited);
  if (wrong) return wrong;
  const before = answerTo(review, questionId);
  if (before?.text === text && String(before.cited) === String(cited))
    return refuse('same', 'This is the answer that stands. Change it first.');
  const draft = question.draft === null ? null : facts.incident(review.incidentId)?.draft(question.draft);
  return ok([
    {
      type: 'review.answered',
      data: { reviewId, questionId, text, cited: [...cited], asDrafted: text === draft },
    },
  ]);
}

/** Why a question that is named is none of this review, or null. Something may be about no single question. */
function strayQuestion(review: Review, questionId: string | null): Decision | null {
  return questionId === null || questionOf(review, questionId)
    ? null
    : refuse('no-question', 'This review has no such question.');
}

function find(review: Review, command: CommandOf<'review.find'>, facts: ReviewFacts): Decision {
  if (review.finished) return FINISHED;
  if (command.text.trim() === '') return refuse('empty', 'Say in one line what is to be kept or changed.');
  const wrong = strayQuestion(review, command.questionId) ?? citedRefusal(review, command.cited);
  if (wrong) return wrong;
  const { type: _type, ...said } = command;
  return ok([{ type: 'review.found', data: { ...said, findingId: facts.newId() } }]);
}

function comment(review: Review, command: CommandOf<'review.comment'>, facts: ReviewFacts): Decision {
  if (command.text.trim() === '') return refuse('empty', 'Write the comment first.');
  const { type: _type, ...said } = command;
  return (
    strayQuestion(review, command.questionId) ??
    ok([{ type: 'review.commented', data: { ...said, commentId: facts.newId() } }])
  );
}

/** Why this person cannot be the owner of an action by then, or null. */
function taskRefusal(
  { ownerId, dueAt }: { readonly ownerId: string; readonly dueAt: number },
  { people, at }: ReviewFacts,
): Decision | null {
  if (!activePeople(people).some((one) => one.personId === ownerId))
    return refuse('no-owner', 'Choose who does it: an action needs an owner of this room.');
  return dueAt <= at ? refuse('over', 'Choose a day that is still to come.') : null;
}

function agree(review: Review, command: CommandOf<'review.agreeAction'>, facts: ReviewFacts): Decision {
  if (command.text.trim() === '') return refuse('empty', 'Say in one line what is to be done.');
  const { findingId } = command;
  if (findingId !== null && !review.findings.some((one) => one.findingId === findingId))
    return refuse('no-finding', 'This review has no such finding.');
  const { type: _type, ...agreed } = command;
  return (
    taskRefusal(command, facts) ??
    ok([{ type: 'review.actionAgreed', data: { ...agreed, actionId: facts.newId() } }])
  );
}

function move(action: ReviewAction, command: CommandOf<'review.moveAction'>, facts: ReviewFacts): Decision {
  const { type: _type, ...moved } = command;
  if (moved.ownerId === action.ownerId && moved.dueAt === action.dueAt)
    return refuse('same', 'Choose another owner or another day.');
  if (moved.reason.trim() === '')
    return refuse('no-reason', 'Say why it moves. One line is enough; it stays in the log.');
  return taskRefusal(moved, facts) ?? ok([{ type: 'review.actionMoved', data: moved }]);
}

function settle(command: CommandOf<'review.settleAction'>): Decision {
  const { type: _type, ...settled } = command;
  return settled.how === 'dropped' && settled.text.trim() === ''
    ? refuse('no-reason', 'Say why it is dropped. One line is enough; it stays in the log.')
    : ok([{ type: 'review.actionSettled', data: settled }]);
}

function decideAction(
  review: Review,
  command: CommandOf<'review.moveAction' | 'review.settleAction'>,
  facts: ReviewFacts,
): Decision {
  const action = review.actions.find((one) => one.actionId === command.actionId);
  if (!action) return refuse('no-action', 'This review has no such action.');
  if (action.settled)
    return refuse('settled', `This action is ${action.settled.how} already. Agree on another.`);
  return command.type === 'review.moveAction' ? move(action, command, facts) : settle(command);
}

function finish(review: Review): Decision {
  if (review.finished) return refuse('finished', 'This review is finished already.');
  if (review.answers.length === 0)
    return refuse('nothing-answered', 'Answer at least one question before you finish.');
  return ok([{ type: 'review.finished', data: { reviewId: review.reviewId } }]);
}

function decideIn(review: Review, command: InReview, facts: ReviewFacts): Decision {
  switch (command.type) {
    case 'review.answer':
      return answer(review, command, facts);
    case 'review.comment':
      return comment(review, command, facts);
    case 'review.find':
      return find(review, command, facts);
    case 'review.agreeAction':
      return agree(review, command, facts);
    case 'review.moveAction':
    case 'review.settleAction':
      return decideAction(review, command, facts);
    case 'review.finish':
      return finish(review);
  }
}

/** Decides a command about a review: the events it causes, or why not. Pure. */
export function decideReview(reviews: Reviews, command: ReviewCommand, facts: ReviewFacts): Decision {
  if (!personById(facts.people, facts.actor))
    return refuse('nobody', 'Nobody is at the keyboard. Say who you are first.');
  const barred = writingRefusal(facts.people, facts.actor);
  if (barred) return barred;
  if (command.type === 'review.begin') return begin(reviews, command, facts);
  if (command.type === 'engagement.take') return take(reviews, command, facts);
  const review = reviews.list.find((one) => one.reviewId === command.reviewId);
  return review
    ? decideIn(review, command, facts)
    : refuse('no-review', 'There is no such review in this room.');
}

import { type Erasures, erasedText, erasuresOf } from '../erasure/erasures.ts';
import { actorName, type People } from '../people/people.ts';
import type { ReviewEvent } from '../review/events.ts';
import { roundName } from '../review/questions.ts';
import { foldReviews, questionOf, type Review } from '../review/reviews.ts';
import { REVIEWS } from '../seal/origin.ts';
import { dateText } from '../time-text.ts';
import { type Line, line } from './line.ts';

/** One event of the log of reviews as a row for people. */
export type ReviewRow = Line & {
  readonly position: number;
  readonly at: number;
  readonly by: string;
  readonly actor: string;
  readonly type: ReviewEvent['type'];
};

/** What rows are told with. */
export type ReviewTelling = { readonly people: People; readonly erasures: Erasures; readonly zone: string };

/** A question in the middle of a sentence: “Which promises ...?”. */
function asked(review: Review | undefined, questionId: string | null): string {
  const question = review && questionOf(review, questionId);
  return question ? ` to “${question.text}”` : '';
}

function actionLine(
  who: string,
  event: Extract<ReviewEvent, { readonly type: `review.action${string}` }>,
  { people, zone }: ReviewTelling,
  review: Review | undefined,
): Line {
  const { data } = event;
  const action = review?.actions.find((one) => one.actionId === data.actionId)?.text ?? 'an action';
  switch (event.type) {
    case 'review.actionAgreed': {
      const { text, ownerId, dueAt } = event.data;
      return line(who, `agreed: ${text} ${actorName(people, ownerId)}, by ${dateText(dueAt - 1, zone)}`);
    }
    case 'review.actionMoved': {
      const { ownerId, dueAt, reason } = event.data;
      const to = `${actorName(people, ownerId)}, by ${dateText(dueAt - 1, zone)}`;
      return line(who, `moved “${action}” to ${to}: ${reason}`, 'warn');
    }
    case 'review.actionSettled': {
      const { how, text } = event.data;
      const why = text === '' ? '' : `: ${text}`;
      return how === 'done'
        ? line(who, `did “${action}”${why}`, 'calm')
        : line(who, `dropped “${action}”${why}`, 'warn');
    }
  }
}

function lineOf(event: ReviewEvent, told: ReviewTelling, review: Review | undefined): Line {
  const who = actorName(told.people, event.by);
  switch (event.type) {
    case 'review.begun': {
      const { questions, round, incidentId, head } = event.data;
      const name = roundName(questions, round).toLowerCase();
      return line(
        who,
        `began the ${name} of incident ${incidentId.slice(0, 8)}, whose log had ${head.size} entries`,
      );
    }
    case 'review.answered': {
      const how = event.data.asDrafted ? 'confirmed as the answer' : 'answered';
      return line(who, `${how}${asked(review, event.data.questionId)}: ${event.data.text}`);
    }
    case 'review.commented':
      return line(who, `commented: ${event.data.text}`);
    case 'review.found':
      return line(who, `found what to ${event.data.kind}: ${event.data.text}`);
    case 'review.actionAgreed':
    case 'review.actionMoved':
    case 'review.actionSettled':
      return actionLine(who, event, told, review);
    case 'review.finished':
      return line(who, 'finished the review', 'calm');
    case 'engagement.taken': {
      const { fileName, points, incidentId, sha256 } = event.data;
      const counts = points.length === 1 ? '1 count' : `${points.length} counts`;
      const file = `${fileName} (SHA-256 ${sha256.slice(0, 12)}…)`;
      return line(
        who,
        `took in ${counts} of how people answered in incident ${incidentId.slice(0, 8)}, from ${file}`,
      );
    }
  }
}

/** Every event of the log of reviews as a row, oldest first. A row of which something was erased says who did it and when. */
export function projectReviews(events: readonly ReviewEvent[], told: ReviewTelling): readonly ReviewRow[] {
  const { list } = foldReviews(events);
  const { people, erasures, zone } = told;
  return events.map((event, position) => {
    const { data } = event;
    const review = list.find((one) => 'reviewId' in data && one.reviewId === data.reviewId);
    const erased = erasuresOf(erasures, REVIEWS, position)
      .map((one) => ` (${one.fields.join(' and ')} erased ${erasedText(one, people, zone)})`)
      .join('');
    const { at, by, type } = event;
    const { text, ...rest } = lineOf(event, told, review);
    return { ...rest, text: `${text}${erased}`, position, at, by, actor: actorName(people, by), type };
  });
}

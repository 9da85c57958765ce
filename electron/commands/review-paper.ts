import { ok, type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import { type ReviewPaper, reviewText, type TextHead } from '../../shared/projection/review-text.ts';
import { foldReviews } from '../../shared/review/reviews.ts';
import { REVIEWS } from '../../shared/seal/origin.ts';
import type { Spine } from './dispatch.ts';

/** A review as it leaves the room. */
export type WrittenReview = { readonly text: string; readonly incidentId: string; readonly drill: boolean };

function headOf({ log }: Spine, logId: string): TextHead {
  return { origin: log.origin(logId), ...log.head(logId), note: log.checkpoint(logId) };
}

/** Writes a review out, with the head of the incident's log it was made from. Everything is sealed first. */
export function writeReview(spine: Spine, reviewId: string): Result<WrittenReview, Rejection> {
  spine.log.seal();
  const events = spine.reviews.events();
  if (!events.ok) return events;
  const review = foldReviews(events.value).list.find((one) => one.reviewId === reviewId);
  if (!review) return refuse('no-review', 'There is no such review in this room.');
  const { incidentId, head } = review;
  const state = spine.incidents.state(incidentId);
  if (!state.ok) return state;
  const { number, title, zone, chart } = state.value;
  const { drill } = chart.context;
  const paper: ReviewPaper = {
    review,
    incident: { number, title, drill },
    // What the review says it was made from, beside the newest signature over that log.
    from: { ...headOf(spine, incidentId), ...head },
    reviews: headOf(spine, REVIEWS),
    people: spine.room().people,
    zone,
  };
  return ok({ text: reviewText(paper), incidentId, drill });
}

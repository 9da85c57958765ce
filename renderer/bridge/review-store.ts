import { isLive } from '../../shared/incident/state.ts';
import { closedFile } from '../../shared/ipc/closed-file.ts';
import { REVIEWS_LOG, type Replies, type Sent } from '../../shared/ipc/contract.ts';
import type { Rejection, Result } from '../../shared/kernel.ts';
import { decideReview, type ReviewedIncident } from '../../shared/review/decide-review.ts';
import { type ReviewCommand, type ReviewEvent, reviewCommandSchema } from '../../shared/review/events.ts';
import type { QuestionSet } from '../../shared/review/questions.ts';
import { foldReviews, type Reviews } from '../../shared/review/reviews.ts';
import { api } from './api.ts';
import { erasedLogs } from './erasing.ts';
import { type Head, incidentNow } from './incident-store.ts';
import { useRoom } from './room-store.ts';
import { noteSealed } from './seal-store.ts';
import { createStore, useStore } from './store.ts';
import { useNow } from './use-now.ts';

/** What reviewers said in this room, as the window knows it. */
export type ReviewsView =
  | { readonly status: 'loading' }
  | { readonly status: 'refused'; readonly sentence: string }
  | {
      readonly status: 'ready';
      readonly events: readonly ReviewEvent[];
      readonly reviews: Reviews;
      readonly questions: QuestionSet | null;
      readonly head: Head;
    };

const LOADING: ReviewsView = { status: 'loading' };
const store = createStore<ReviewsView>(LOADING);

/** True once a page has asked: before that, nothing is read. */
let wanted = false;

async function read(): Promise<void> {
  const reading = await api.request('readReviews', {});
  if (!reading.ok) return store.set({ status: 'refused', sentence: reading.error.sentence });
  const { events, questions, head, sealed } = reading.value;
  noteSealed(REVIEWS_LOG, sealed);
  store.set({ status: 'ready', events, reviews: foldReviews(events), questions, head });
}

/** Starts following the log of reviews. Called once, when the window starts. It is read when a page first asks. */
export function followReviews(): void {
  store.set(LOADING);
  wanted = false;
  api.on('appended', (batch) => {
    if (!wanted) return;
    if (erasedLogs(batch).includes(REVIEWS_LOG)) return void read();
    if (batch.log !== 'reviews') return;
    const view = store.get();
    const known = view.status === 'ready' ? view.events.length : -1;
    if (view.status !== 'ready' || batch.from > known) return void read();
    const fresh = batch.events.slice(known - batch.from);
    const events = [...view.events, ...fresh];
    store.set({ ...view, events, reviews: foldReviews(fresh, view.reviews), head: batch.head });
  });
  api.on('opened', () => {
    if (wanted) void read();
  });
}

/** The reviews of the room, live. */
export function useReviews(): ReviewsView {
  const view = useStore(store);
  if (!wanted) {
    wanted = true;
    void read();
  }
  return view;
}

/** What reviewers said, as far as it has been read. */
export function reviewEventsNow(): readonly ReviewEvent[] | null {
  const view = store.get();
  return view.status === 'ready' ? view.events : null;
}

function inWindow(incidentId: string): ReviewedIncident | null {
  const view = incidentNow(incidentId);
  if (view?.status !== 'ready') return null;
  // Whether a text is the draft decides nothing: main compares it.
  return { ended: !isLive(view.state), head: view.head, draft: () => '' };
}

/** Asks why a command about a review would be refused now, or null: what its control is enabled by. */
export function useReviewRefusal(): (command: ReviewCommand) => Rejection | null {
  const view = useReviews();
  const { file, room } = useRoom();
  const at = useNow();
  return (command) => {
    const closed = closedFile(file);
    if (closed) return closed;
    if (view.status !== 'ready')
      return { code: 'not-read', sentence: 'The reviews have not been read yet. Wait a moment.' };
    const { people } = room;
    const decision = decideReview(view.reviews, command, {
      ...{ at, people, actor: people.atKeyboard ?? '', newId: () => 'preview' },
      questions: view.questions,
      incident: inWindow,
    });
    if (!decision.ok) return decision.error;
    const parsed = reviewCommandSchema.safeParse(command);
    return parsed.success
      ? null
      : { code: 'shape', sentence: parsed.error.issues[0]?.message ?? 'This is not filled in completely.' };
  };
}

/** Sends a command about a review. */
export function sendReview(command: ReviewCommand): Promise<Result<Sent, Rejection>> {
  return api.request('send', { to: 'reviews', command });
}

/** Writes a review out into a file that the person chooses. */
export function saveReview(reviewId: string): Promise<Replies['saveReview']> {
  return api.request('saveReview', { reviewId });
}

import { REVIEWS_LOG, type Replies, type Requests } from '../../shared/ipc/contract.ts';
import { ok, type Rejection, type Result } from '../../shared/kernel.ts';
import type { Spine } from '../commands/dispatch.ts';
import type { Library } from '../commands/library.ts';
import type { Handlers } from './serve.ts';

/** What the doors of reviews need. */
export type ReviewServices = {
  readonly library: () => Library;
  readonly saveReview: (spine: Spine, asked: Requests['saveReview']) => Promise<Replies['saveReview']>;
};

/** The doors about what is said after incidents. `readable` is the open room, or why nothing can be read now. */
export function createReviewHandlers(
  services: ReviewServices,
  readable: () => Result<Spine, Rejection>,
): Pick<Handlers, 'readReviews' | 'saveReview'> {
  return {
    readReviews: () => {
      const open = readable();
      if (!open.ok) return open;
      const { log, reviews } = open.value;
      const events = reviews.events();
      if (!events.ok) return events;
      const { questions = null } = services.library();
      const head = log.head(REVIEWS_LOG);
      return ok({ events: events.value, head, sealed: log.sealedSize(REVIEWS_LOG), questions });
    },
    saveReview: (asked) => {
      const open = readable();
      return open.ok ? services.saveReview(open.value, asked) : open;
    },
  };
}

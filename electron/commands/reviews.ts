import { CONTENT_LOCKED } from '../../shared/content/content-state.ts';
import { erasuresOf, tellErased } from '../../shared/erasure/erasures.ts';
import type { Library } from '../../shared/figures/figures.ts';
import { isLive } from '../../shared/incident/state.ts';
import { readReviewEvent } from '../../shared/incident/upcast.ts';
import type { Sent } from '../../shared/ipc/contract.ts';
import { fail, type Json, ok, type Rejection, type Result, refuse, SYSTEM } from '../../shared/kernel.ts';
import { draftLines, draftText } from '../../shared/projection/review-drafts.ts';
import { storyOf } from '../../shared/projection/review-story.ts';
import { decideReview, type ReviewedIncident } from '../../shared/review/decide-review.ts';
import type { ReviewCommand, ReviewEvent } from '../../shared/review/events.ts';
import { foldReviews } from '../../shared/review/reviews.ts';
import type { RoomState } from '../../shared/room/room.ts';
import { REVIEWS } from '../../shared/seal/origin.ts';
import type { EventLog } from '../log/event-log.ts';
import type { StoredEvent } from '../log/events.ts';
import { guarded, type Incidents } from './incidents.ts';

/** What reviewers said in this room, in a log of its own. */
export type ReviewLog = {
  readonly events: () => Result<readonly ReviewEvent[], Rejection>;
  /** Acts as the person at the keyboard. */
  readonly send: (command: ReviewCommand) => Result<Sent, Rejection>;
};

/** What main knows and the rules must not: clocks, ids, and the questions in force. */
type Surroundings = {
  readonly now: () => number;
  readonly mono: () => number;
  readonly newId: () => string;
  readonly library: () => Pick<Library, 'questions'>;
};

type Parts = {
  readonly log: EventLog;
  readonly incidents: Incidents;
  readonly room: () => RoomState;
};

/** Reads stored events as those of reviews; the first that this version cannot read is the refusal. */
export function readReviewEvents(stored: readonly StoredEvent[]): Result<readonly ReviewEvent[], Rejection> {
  const events: ReviewEvent[] = [];
  for (const one of stored) {
    const event = readReviewEvent(one);
    if (!event.ok) return refuse('unreadable', event.error.sentence);
    events.push(event.value);
  }
  return ok(events);
}

/** The incident that is looked back at, as its own log has it; null where that cannot be read. */
function reviewed({ log, incidents, room }: Parts, incidentId: string): ReviewedIncident | null {
  const state = incidents.state(incidentId);
  if (!state.ok) return null;
  return {
    ended: !isLive(state.value),
    head: log.head(incidentId),
    draft: (kind) => {
      const events = incidents.events(incidentId, 0);
      return events.ok ? draftText(draftLines(storyOf(events.value, room().people), kind)) : '';
    },
  };
}

/** Makes the log of reviews of a room. */
export function createReviews(parts: Parts, { now, mono, newId, library }: Surroundings): ReviewLog {
  const { log, room } = parts;
  const events: ReviewLog['events'] = () =>
    guarded(() => {
      if (log.content() === 'locked') return fail(CONTENT_LOCKED);
      const read = readReviewEvents(log.read(REVIEWS));
      if (!read.ok) return read;
      const { erasures, people, zone } = room();
      return ok(
        read.value.map((event, position) =>
          tellErased(event, erasuresOf(erasures, REVIEWS, position), people, zone),
        ),
      );
    });
  const send: ReviewLog['send'] = (command) =>
    guarded(() => {
      const before = events();
      if (!before.ok) return before;
      const { people } = room();
      const [at, by] = [now(), people.atKeyboard ?? SYSTEM];
      const decision = decideReview(foldReviews(before.value), command, {
        at,
        actor: by,
        newId,
        people,
        questions: library().questions ?? null,
        incident: (incidentId) => reviewed(parts, incidentId),
      });
      if (!decision.ok) return decision;
      const written = decision.value.map(({ type, data }) => ({
        kind: type,
        data: data as unknown as { readonly [key: string]: Json },
      }));
      const expected = before.value.length;
      const appended = log.append(REVIEWS, expected, written, { at, mono: mono(), by });
      return appended.ok
        ? ok({ logId: REVIEWS, size: expected + appended.value.length })
        : refuse(appended.error.code, appended.error.sentence);
    });
  return { events, send };
}

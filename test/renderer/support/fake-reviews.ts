import type { Library } from '../../../shared/figures/figures.ts';
import type { IncidentEvent } from '../../../shared/incident/events.ts';
import { isLive } from '../../../shared/incident/state.ts';
import type { Pushes, Replies } from '../../../shared/ipc/contract.ts';
import { ok } from '../../../shared/kernel.ts';
import { draftLines, draftText } from '../../../shared/projection/review-drafts.ts';
import { storyOf } from '../../../shared/projection/review-story.ts';
import { decideReview } from '../../../shared/review/decide-review.ts';
import type { ReviewCommand, ReviewEvent } from '../../../shared/review/events.ts';
import { foldReviews } from '../../../shared/review/reviews.ts';
import type { RegistryEvent } from '../../../shared/room/events.ts';
import { foldRoom } from '../../../shared/room/room.ts';

/** What it takes of the stand-in for main that it belongs to. */
type Main = {
  readonly registry: readonly RegistryEvent[];
  readonly logs: ReadonlyMap<string, readonly IncidentEvent[]>;
  readonly newId: () => string;
  readonly library: Library;
  readonly push: (name: 'appended', body: Pushes['appended']) => void;
};

/** The log of reviews of a stand-in for main: it decides with the real rules, in memory. */
export class FakeReviews {
  events: readonly ReviewEvent[] = [];

  readonly reading = ({ questions }: Library) => ({
    events: this.events,
    head: { size: this.events.length, root: 'root' },
    sealed: 0,
    questions: questions ?? null,
  });

  readonly send = (command: ReviewCommand, main: Main): Replies['send'] => {
    const { people } = foldRoom(main.registry);
    const actor = people.atKeyboard ?? 'system';
    const at = Date.now();
    const decision = decideReview(foldReviews(this.events), command, {
      ...{ at, actor, people, newId: main.newId, questions: main.library.questions ?? null },
      incident: (incidentId) => {
        const told = main.logs.get(incidentId);
        if (!told) return null;
        const story = storyOf(told, people);
        const head = { size: told.length, root: 'root' };
        return { ended: !isLive(story.state), head, draft: (kind) => draftText(draftLines(story, kind)) };
      },
    });
    if (!decision.ok) return decision;
    const from = this.events.length;
    const events = decision.value.map((event) => ({ ...event, at, by: actor }) as ReviewEvent);
    this.events = [...this.events, ...events];
    const head = { size: this.events.length, root: 'root' };
    main.push('appended', { log: 'reviews', from, events, head });
    return ok({ logId: 'reviews', size: head.size });
  };
}

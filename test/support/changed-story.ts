import { citedOut, newestFact } from './fact-story.ts';
import { approveAll, leaveStage, released, type Story } from './given.ts';

export const MINUTE = 60_000;

/** What holds in the place of what the first words said. */
export const NOW_HOLDS = 'About 120 customers are in the file now.';

/** What was right when it was said has changed since: other words take its place, and it held until `heldUntil`; null: until now. */
export function changedUnder(story: Story = citedOut(), heldUntil: number | null = null): Story {
  return story.when(
    {
      ...{ type: 'fact.record', status: 'confirmed', text: NOW_HOLDS, replaces: newestFact(story) },
      ...{ happenedAt: null, learntAt: null, reason: 'The rest was deleted.', heldUntil },
    },
    { afterMs: 5 * MINUTE },
  );
}

/** In approve: an update with these words. `without`: the channels on which they do not go out. */
export function updateAsked(
  story: Story,
  text: string,
  factId?: string,
  without: readonly string[] = [],
): Story {
  const begun = story
    .when({ type: 'statement.start', kind: 'update' })
    .when(
      { type: 'draft.revise', basedOn: null, text, without: [...without] },
      { by: 'social', afterMs: MINUTE },
    );
  const tied =
    factId === undefined
      ? begun
      : begun.when({ type: 'sentence.mark', words: text, as: 'facts', factIds: [factId] });
  return leaveStage(tied, 'approve');
}

/** The update is out on the first public channels. */
export function updateOut(asked: Story, channels = 2): Story {
  const publish = leaveStage(approveAll(asked), 'publish');
  return Array.from({ length: channels }, (_, at) => at).reduce(released, publish);
}

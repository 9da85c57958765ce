import { newestFact } from './fact-story.ts';
import { approveAll, briefed, leaveStage, released, type Story } from './given.ts';

export const COUNTED = 'The file holds records of 12,400 customers of our online pharmacy.';
export const TWEET = 'Records of 12,400 customers were posted online.';

/** The count is a fact, the words are in draft, and X has its own; of those nobody says what they are said on. */
export function halfTied(tweet = TWEET): Story {
  const known = briefed().when({
    ...{ type: 'fact.record', status: 'confirmed', text: COUNTED, source: 'Priya Raman' },
    ...{ happenedAt: null, learntAt: null },
  });
  const variants = [{ channel: 'x', lang: 'en', text: tweet }];
  return leaveStage(known, 'draft')
    .when({ type: 'draft.revise', basedOn: null, text: COUNTED, variants }, { by: 'social', afterMs: 60_000 })
    .when({ type: 'sentence.mark', words: COUNTED, as: 'facts', factIds: [newestFact(known)] });
}

/** The approved words go out on every channel that reaches the public. */
export function outOnAll(publish: Story): Story {
  const channels = publish.state.chart.context.playbook?.channels.filter((one) => !one.internal) ?? [];
  return channels.reduce((story, _, index) => released(story, index), publish);
}

/** The words of such a draft are out, and the incident is in follow-up. */
export function halfTiedOut(drafted: Story = halfTied()): Story {
  const publish = leaveStage(approveAll(leaveStage(drafted, 'approve')), 'publish');
  return leaveStage(outOnAll(publish), 'followUp');
}

/** The newest fact is withdrawn, with a reason. */
export function recounted(story: Story): Story {
  return story.when(
    {
      ...{ type: 'fact.change', factId: newestFact(story), to: 'withdrawn', learntAt: null },
      reason: 'Counted again.',
    },
    { afterMs: 300_000 },
  );
}

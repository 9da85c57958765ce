import { describe, expect, it } from 'vitest';
import { openCauses } from '../../../../shared/incident/staleness.ts';
import { staleCommands } from '../../../../shared/stale/events.ts';
import { cited, confirmed, newestFact } from '../../../support/fact-story.ts';
import { leaveStage } from '../../../support/given.ts';
import { keptAsIs } from '../../../support/kept-words.ts';

describe('words are from before', () => {
  it('where a fact falls further that was kept as only claimed', () => {
    const story = cited();
    const factId = newestFact(story);
    const change = (to: 'claimed' | 'denied') =>
      ({ type: 'fact.change', factId, to, learntAt: null, reason: 'Security says so.' }) as const;
    const claimed = story.when(change('claimed'));
    expect(openCauses(claimed.state, claimed.at)).toHaveLength(1);
    const kept = keptAsIs(claimed, 'The police will confirm it in five minutes.');
    expect(openCauses(kept.state, kept.at)).toEqual([]);
    const denied = kept.when(change('denied'));
    expect(openCauses(denied.state, denied.at).map(({ what }) => what)).toEqual([
      '“About 300 customers are in the file.” is denied now',
    ]);
  });

  it('not where a fact falls that was only claimed when they were saved, and confirmed after', () => {
    const claim = { status: 'claimed', text: 'A van burns.', happenedAt: null, learntAt: null } as const;
    const claimed = leaveStage(confirmed(), 'draft').when({ type: 'fact.record', ...claim });
    const change = { type: 'fact.change', factId: newestFact(claimed), learntAt: null } as const;
    const story = claimed
      .when({ type: 'draft.revise', basedOn: null, text: 'We are sorry.' }, { by: 'social' })
      .when({ ...change, to: 'confirmed' })
      .when({ ...change, to: 'withdrawn', reason: 'No van.' });
    expect(openCauses(story.state, story.at)).toEqual([]);
  });

  it('can be kept as they are also after more than a hundred changes', () => {
    let story = cited();
    const factId = newestFact(story);
    const change = { type: 'fact.change', factId, learntAt: null, reason: 'Counted.' } as const;
    for (let times = 0; times < 101; times += 1)
      story = story.when({ ...change, to: 'denied' }).when({ ...change, to: 'confirmed' });
    const causes = openCauses(story.state, story.at).map(({ id }) => id);
    expect(causes).toHaveLength(101);
    const keep = { revisionId: 'rev-1', causes, reason: 'No number is in them.' };
    expect(staleCommands['draft.keep'].safeParse(keep).success).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { changedSince } from '../../../shared/incident/wrong-words/changed-since.ts';
import { notLookedThrough, notLookedThroughText } from '../../../shared/projection/not-looked-through.ts';
import { MINUTE, updateAsked, updateOut } from '../../support/changed-story.ts';
import { newestFact } from '../../support/fact-story.ts';
import { approveAll, drafting, leaveStage, released, type Story } from '../../support/given.ts';
import { correctionApproved } from '../../support/set-aside-story.ts';
import { FACT } from '../../support/three-ways-story.ts';

const SHORT = 'Nothing medical has gone anywhere.';
const WORK = 'Our people work on it.';

/** In follow-up: words that say a fact as reading does not find it are out on two channels. */
function saidOtherwise(): Story {
  const known = drafting().when({
    ...{ type: 'fact.record', status: 'confirmed', text: FACT, happenedAt: null, learntAt: null },
  });
  const said = known.when(
    { type: 'draft.revise', basedOn: null, text: `${SHORT} We are calling everybody.`, without: [] },
    { by: 'social' },
  );
  const publish = leaveStage(approveAll(leaveStage(said, 'approve')), 'publish');
  return leaveStage(released(released(publish), 1), 'followUp');
}

/** The fact was right, and has changed: it held until now. */
const changed = (story: Story) =>
  story.when(
    {
      ...{ type: 'fact.change', factId: newestFact(story), to: 'withdrawn', learntAt: null },
      ...{ reason: 'Some were copied today.', heldUntil: null },
    },
    { afterMs: 5 * MINUTE },
  );

const current = ({ state }: Story) => state.statements.at(-1)?.statementId ?? '';
const shown = (story: Story) => notLookedThrough(story.state, current(story));

describe('what may say the same as what a signer decides about, and nobody has said', () => {
  it('is shown to whoever signs an update, where nothing was found to say what has changed', () => {
    const asked = updateAsked(changed(saidOtherwise()), WORK);
    expect(changedSince(asked.state)).toEqual([]);
    expect(notLookedThroughText({ of: 'changed' })).toMatch(/^They use words of what has changed\. Nobody/);
    expect(shown(asked)).toMatchObject({
      of: 'changed',
      rows: [{ words: SHORT, channels: ['Mail to customers', 'Web statement'] }],
    });
  });

  it('is left out where a word of the change is out', () => {
    const asked = updateAsked(changed(saidOtherwise()), WORK);
    const half = leaveStage(updateOut(asked, 1), 'followUp');
    expect(shown(updateAsked(half, WORK))?.rows.map(({ channels }) => channels)).toEqual([['Web statement']]);
    const both = leaveStage(updateOut(asked), 'followUp');
    expect(shown(updateAsked(both, WORK))).toBeNull();
  });

  it('is nothing where nothing has changed, and of what only fell no matter of an update', () => {
    const out = saidOtherwise();
    expect(shown(updateAsked(out, WORK))).toBeNull();
    const fell = out.when({
      ...{ type: 'fact.change', factId: newestFact(out), to: 'withdrawn', learntAt: null, reason: 'Wrong.' },
    });
    expect(shown(updateAsked(fell, WORK))).toBeNull();
  });

  it('is said of a correction in the word for what it is about', () => {
    const out = saidOtherwise();
    const factId = newestFact(out);
    const fell = out.when({
      ...{ type: 'fact.change', factId, to: 'withdrawn', learntAt: null, reason: 'Wrong.' },
    });
    expect(notLookedThroughText({ of: 'fell' })).toBe(
      'They use words of what fell. Nobody has said whether they say it, too.',
    );
    const releaseIds = fell.state.releases.map(({ releaseId }) => releaseId);
    const begun = fell.when({
      ...{ type: 'correction.start', releaseIds, words: ['We are calling everybody.'], factId },
    });
    expect(shown(correctionApproved(begun))).toMatchObject({
      of: 'fell',
      rows: [{ words: SHORT }],
    });
  });
});

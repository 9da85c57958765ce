import { describe, expect, it } from 'vitest';
import { changedSince } from '../../../../shared/incident/wrong-words/changed-since.ts';
import { changedSinceText } from '../../../../shared/projection/changed-text.ts';
import { outOfDateReports } from '../../../../shared/projection/report-out-of-date.ts';
import { changedUnder, MINUTE, NOW_HOLDS, updateAsked } from '../../../support/changed-story.ts';
import { citedOut, newestFact, SORRY } from '../../../support/fact-story.ts';
import { approveAll, leaveStage, released, type Story } from '../../../support/given.ts';
import { putOtherwise } from '../../../support/named-story.ts';
import { samplePlaybook } from '../../../support/sample-playbook.ts';

const [first, second] = samplePlaybook.channels.filter((one) => !one.internal);
const BOTH = `${first?.id} and ${second?.id}`;
const COUNTED_AGAIN = 'About 140 customers are in the file now.';

const outOfDateOn = ({ state }: Story) =>
  changedSince(state).flatMap(({ places }) => places.map(({ release }) => release.channel));

/** What the line above the words says of the first change. */
function lineOf({ state }: Story): string {
  const [changed] = changedSince(state);
  return changed ? changedSinceText(state, changed, (id) => id) : '';
}

/** In draft: a correction of a sentence that has nothing to do with what has changed, in these words. */
function correctionOf(story: Story, text: string, without: readonly string[] = []): Story {
  const releaseIds = story.state.releases.map(({ releaseId }) => releaseId);
  const begun = story.when({ type: 'correction.start', releaseIds, words: [SORRY] });
  const basedOn = begun.state.statements.at(-1)?.revisions.at(-1)?.revisionId ?? null;
  return begun.when(
    { type: 'draft.revise', basedOn, text, without: [...without] },
    { by: 'social', afterMs: MINUTE },
  );
}

function outOnBoth(drafted: Story): Story {
  const publish = leaveStage(approveAll(leaveStage(drafted, 'approve')), 'publish');
  return released(released(publish), 1);
}

describe('whether words on their way are a word of the change', () => {
  it('a correction that says nothing of it is none: it is said before they go out, and holds after', () => {
    const drafted = correctionOf(changedUnder(), 'We said that we were sorry too early.');
    expect(lineOf(drafted)).toContain(
      `These words go out on ${BOTH}, and no word of the change was found in them: what is out of date stays there.`,
    );
    expect(outOfDateOn(outOnBoth(drafted))).toEqual([first?.id, second?.id]);
  });

  it('is told channel by channel, also where they do not go out', () => {
    const drafted = correctionOf(changedUnder(), 'We said it too early.', [second?.id ?? '']);
    expect(lineOf(drafted)).toContain(`These words go out on ${first?.id}, and no word`);
    expect(lineOf(drafted)).toContain(`These words do not go out on ${second?.id}: what`);
  });

  it('a correction that says what holds now is one, before and after', () => {
    const drafted = correctionOf(changedUnder(), NOW_HOLDS);
    expect(lineOf(drafted)).not.toContain('stays there');
    expect(outOfDateOn(outOnBoth(drafted))).toEqual([]);
  });

  it('an update that was saved before anybody knew is none, and one saved after is one', () => {
    const out = citedOut();
    const before = changedUnder(updateAsked(out, 'Our people work on it.'), out.at);
    expect(lineOf(before)).toContain(`These words go out on ${BOTH}, and no word of the change`);
    expect(lineOf(updateAsked(changedUnder(), 'Our people work on it.'))).not.toContain('stays there');
  });
});

describe('what holds in the place of what has changed', () => {
  it('is the last that it was put otherwise as, where what came between was wrong', () => {
    const wrongBetween = putOtherwise(changedUnder(), COUNTED_AGAIN, NOW_HOLDS);
    const out = outOnBoth(correctionOf(wrongBetween, COUNTED_AGAIN));
    expect(outOfDateOn(out)).toEqual([]);
    expect(outOfDateReports(out.state)).toEqual([]);
    // What was said between was wrong, and no word of what holds.
    expect(outOfDateOn(outOnBoth(correctionOf(wrongBetween, NOW_HOLDS)))).toHaveLength(2);
  });

  it('was said as well where that has changed in its turn', () => {
    const told = outOnBoth(correctionOf(changedUnder(), NOW_HOLDS));
    const again = told.when({
      ...{ type: 'fact.record', status: 'confirmed', text: COUNTED_AGAIN, replaces: newestFact(told) },
      ...{ happenedAt: null, learntAt: null, reason: 'More were deleted.', heldUntil: null },
    });
    expect(changedSince(again.state).map(({ fact }) => fact.text)).toEqual([NOW_HOLDS]);
  });
});

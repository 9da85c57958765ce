import { describe, expect, it } from 'vitest';
import { openCauses } from '../../../../shared/incident/staleness.ts';
import { falseItself } from '../../../../shared/incident/wrong-words/false-itself.ts';
import { halfCorrected } from '../../../../shared/incident/wrong-words/half-corrected.ts';
import { wrongStillOut } from '../../../../shared/incident/wrong-words/wrong-still-out.ts';
import { wronglyTakenBack } from '../../../../shared/incident/wrong-words/wrongly-taken-back.ts';
import { projectExecutiveCard } from '../../../../shared/projection/executive-card.ts';
import { nextForPublic } from '../../../../shared/projection/next-for-public.ts';
import { releaseStandings } from '../../../../shared/projection/release-standing.ts';
import { paceReports } from '../../../../shared/projection/report-wrong.ts';
import { citedOut, correcting, LEAKED, newestFact } from '../../../support/fact-story.ts';
import { expectRefused, leaveStage, released, SAMPLE_PEOPLE, type Story } from '../../../support/given.ts';
import {
  correctedOnOne,
  correctionApproved,
  righted,
  updateApproved,
} from '../../../support/set-aside-story.ts';

const FACT = 'About 300 customers are in the file.';

/** The fact under the words that are out is denied, and its correction is in draft. */
function denied(out: Story = citedOut()): Story {
  const fallen = out.when({
    ...{ type: 'fact.change', factId: newestFact(out), to: 'denied', learntAt: null },
    reason: 'Security counted again.',
  });
  return correcting(fallen);
}

/** The fact is confirmed again after all. */
const restored = (story: Story, factId = newestFact(story)) =>
  story.when({ type: 'fact.change', factId, to: 'confirmed', learntAt: null });

const parts = (story: Story) => projectExecutiveCard(story.state, SAMPLE_PEOPLE, story.at).parts;
const wrong = (story: Story) => parts(story).find(({ title }) => title === 'We said something wrong')?.lines;
const whats = (story: Story) => openCauses(story.state, story.at).map(({ what }) => what);
const notes = (story: Story) =>
  story.state.releases.map(({ releaseId }) =>
    (releaseStandings(story.state).get(releaseId) ?? []).map(({ text }) => text),
  );

describe('a fact that a correction takes back is confirmed again', () => {
  it('while the correction is written: its words are from before, and go to no signer', () => {
    const story = restored(righted(denied()));
    expect(whats(story)).toEqual([`“${FACT}” is confirmed again, and these words take it back`]);
    expectRefused(story.ask({ type: 'stage.advance', to: 'approve' }), 'exit-rule');
    expect(wrong(story)).toBeUndefined();
  });

  it('written down anew in the same words after it was withdrawn counts the same', () => {
    const gone = righted(correcting(withdrawn(citedOut())));
    expect(whats(gone)).toEqual([]);
    const anew = {
      type: 'fact.record',
      status: 'confirmed',
      text: FACT,
      happenedAt: null,
      learntAt: null,
    } as const;
    expect(whats(gone.when(anew))).toEqual([`“${FACT}” is confirmed again, and these words take it back`]);
    expect(whats(gone.when({ type: 'brief.add', column: 'known', text: FACT }))).toEqual([
      `“${FACT}” is confirmed again, and these words take it back`,
    ]);
  });

  it('once it is out: the correction is what is wrong, on card, release, report and at the close', () => {
    const out = released(released(correctionApproved(denied())), 1);
    expect(wrong(out)).toEqual([expect.stringMatching(/^Wrong, corrected at .*: About 300/)]);
    expect(wrongStillOut(out.state)).toEqual([]);
    const story = restored(out);
    expect(wrong(story)).toEqual([
      expect.stringMatching(
        /^Taken back on Mail to customers and Web statement, and confirmed again at \d\d:\d\d GMT: About 300/,
      ),
    ]);
    expect(new Set(wrongStillOut(story.state))).toEqual(
      new Set(story.state.releases.map((one) => one.channel)),
    );
    expect(notes(story).slice(-1)).toEqual([['takes back what is confirmed again']]);
    expect(paceReports(story.state)[0]?.text).toMatch(
      / What it takes back is confirmed again: About 300.*\.$/,
    );
  });

  it('out on one channel: it is not asked for on the others', () => {
    const half = correctedOnOne(denied());
    expect(halfCorrected(half.state)).toHaveLength(1);
    expect(halfCorrected(restored(half).state)).toEqual([]);
  });

  it('is not what the card names as wrong while another fact under the same sentence is', () => {
    const second = {
      type: 'fact.record',
      status: 'confirmed',
      text: 'Nothing else is in it.',
      happenedAt: null,
    } as const;
    const two = citedOut().when({ ...second, learntAt: null });
    const ids = two.state.facts.slice(-2).map(({ factId }) => factId);
    const tied = two.when({ type: 'sentence.mark', words: LEAKED, as: 'facts', factIds: ids });
    const fall = (story: Story, factId = '') =>
      story.when({ type: 'fact.change', factId, to: 'denied', learntAt: null, reason: 'Counted again.' });
    const fallen = fall(tied, ids[0]);
    const releaseIds = fallen.state.releases.map(({ releaseId }) => releaseId);
    const begun = fallen.when({ type: 'correction.start', releaseIds, words: [LEAKED], factId: ids[0] });
    const out = released(released(correctionApproved(begun)), 1);
    expect(wrong(fall(restored(out, ids[0]), ids[1]))).toEqual([
      expect.stringMatching(/^Wrong, corrected at .*: Nothing else is in it\.$/),
    ]);
  });

  it('is what comes first then, in Follow-up and on the card, until the channel was told what holds', () => {
    const story = restored(leaveStage(released(released(correctionApproved(denied())), 1), 'followUp'));
    const channels = [...new Set(story.state.releases.map(({ channel }) => channel))];
    expect(nextForPublic(story.state)).toEqual({ kind: 'takenBack', channels });
    expect(parts(story).find(({ title }) => title === 'Next')?.lines).toEqual([
      'A correction of the correction: what it takes back holds after all.',
    ]);
    expect(notes(story).slice(0, 2)).toEqual([[], []]);
    const update = story.when({ type: 'statement.start', kind: 'update' });
    const said = update.when({ type: 'draft.revise', basedOn: null, text: LEAKED }, { by: 'social' });
    const told = released(updateApproved(leaveStage(said, 'approve')));
    expect(
      wronglyTakenBack(told.state).map(({ releases }) => releases.map(({ channel }) => channel)),
    ).toEqual([[channels[1]]]);
    expect(wronglyTakenBack(released(told, 1).state)).toEqual([]);
  });

  it('out on one channel: it goes nowhere else', () => {
    const half = restored(released(correctionApproved(denied())));
    expect(falseItself(half.state)).toBe('half');
    expect(paceReports(half.state)[0]?.text).not.toContain('the wrong words had been out');
  });

  it('says nothing of it where the fact falls again, or the correction was itself corrected', () => {
    const story = restored(released(released(correctionApproved(denied())), 1));
    const again = story.when({
      ...{ type: 'fact.change', factId: newestFact(story), to: 'denied', learntAt: null },
      reason: 'It was 3,000 after all.',
    });
    expect(wrong(again)?.[0]).toMatch(/^Wrong, corrected at /);
    const own = story.state.statements.at(-1)?.statementId;
    const releaseIds = story.state.releases
      .filter((one) => one.statementId === own)
      .map((one) => one.releaseId);
    const second = story.when({ type: 'correction.start', releaseIds, words: [] });
    const basedOn = second.state.statements.at(-1)?.revisions.at(-1)?.revisionId ?? null;
    const text = 'Our correction was wrong: about 300 customers are in the file.';
    const said = second.when({ type: 'draft.revise', basedOn, text }, { by: 'social' });
    const right = released(released(updateApproved(leaveStage(said, 'approve'))), 1);
    expect(wrong(right)?.join(' ')).not.toContain('Taken back');
    expect(wrongStillOut(right.state)).toEqual([]);
  });
});

function withdrawn(out: Story): Story {
  return out.when({
    ...{ type: 'fact.change', factId: newestFact(out), to: 'withdrawn', learntAt: null },
    reason: 'Security counted again.',
  });
}

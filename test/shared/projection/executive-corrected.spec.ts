import { describe, expect, it } from 'vitest';
import { projectExecutiveCard } from '../../../shared/projection/executive-card.ts';
import { citedOut, confirmed, LEAKED, newestFact, SORRY } from '../../support/fact-story.ts';
import { approveAll, leaveStage, released, SAMPLE_PEOPLE, type Story } from '../../support/given.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';
import { correctionApproved } from '../../support/set-aside-story.ts';

const READ = 'Nobody has read the file.';
const [first, second] = samplePlaybook.channels.filter((one) => !one.internal);

const wrong = ({ state, at }: Story) =>
  projectExecutiveCard(state, SAMPLE_PEOPLE, at).parts.find(({ title }) => title.startsWith('We '))?.lines ??
  [];

const fall = (story: Story, factId: string) =>
  story.when({ type: 'fact.change', factId, to: 'withdrawn', learntAt: null, reason: 'Counted again.' });

const tie = (story: Story, words: string, factId: string) =>
  story.when({ type: 'sentence.mark', words, as: 'facts', factIds: [factId] });

/** Two facts that fell are corrected by one correction, out on both channels; the second channel said only the first of them. */
function bothCorrected(): Story {
  const one = confirmed();
  const number = newestFact(one);
  const two = one.when({
    ...{ type: 'fact.record', status: 'confirmed', text: READ, happenedAt: null, learntAt: null },
  });
  const read = newestFact(two);
  const said = leaveStage(two, 'draft').when(
    {
      ...{ type: 'draft.revise', basedOn: null, text: `${LEAKED} ${READ}` },
      variants: [{ channel: second?.id ?? '', lang: 'en', text: `${LEAKED} ${SORRY}` }],
    },
    { by: 'social' },
  );
  const tied = tie(tie(said, LEAKED, number), READ, read);
  const out = released(released(leaveStage(approveAll(leaveStage(tied, 'approve')), 'publish')), 1);
  const fallen = fall(fall(leaveStage(out, 'followUp'), number), read);
  const releaseIds = fallen.state.releases.map(({ releaseId }) => releaseId);
  const begun = fallen.when({
    ...{ type: 'correction.start', releaseIds, words: [LEAKED, READ], factId: number },
  });
  return released(released(correctionApproved(begun)), 1);
}

describe('what a correction put right, on the card', () => {
  it('is told fact by fact, each only where it was said', () => {
    expect(wrong(bothCorrected())).toEqual([
      expect.stringMatching(
        new RegExp(`^Wrong, corrected at .* on ${first?.name} and ${second?.name}: About 300 .*file\\.$`),
      ),
      expect.stringMatching(new RegExp(`^Wrong, corrected at [\\d:]+ GMT on ${first?.name}: ${READ}$`)),
      'One more sentence is out and tied to nothing. Nobody has said whether that is wrong, too.',
    ]);
  });

  it('claims only that it is out where no fact is behind it', () => {
    const out = citedOut();
    const releaseIds = out.state.releases.slice(0, 1).map(({ releaseId }) => releaseId);
    const begun = out.when({ type: 'correction.start', releaseIds, words: [SORRY] });
    expect(wrong(released(correctionApproved(begun)))).toEqual([
      expect.stringMatching(
        new RegExp(`^Correction 2 went out at [\\d:]+ GMT on ${first?.name}\\. It corrects: “${SORRY}”$`),
      ),
    ]);
  });
});

describe('a sentence that was left as it is', () => {
  const LEFT = 'Left as it is';
  const left = ({ state, at }: Story) =>
    projectExecutiveCard(state, SAMPLE_PEOPLE, at).parts.find(({ title }) => title === LEFT)?.lines;
  const keep = (story: Story, words: string) =>
    story.when({ type: 'sentence.keep', words, factId: newestFact(story), reason: 'The page is archived' });

  it('stays on the card with where and why, though nothing is open about it', () => {
    const out = citedOut();
    const fallen = fall(out, newestFact(out));
    expect(left(fallen)).toBeUndefined();
    const kept = keep(fallen, LEAKED);
    expect(left(kept)).toEqual([
      `“${LEAKED}” stays on ${first?.name} and ${second?.name}, though what it leans on stands no more. Why: The page is archived.`,
    ]);
  });

  it('is not told where it only looked as if it leaned: the reason settles that', () => {
    const untied = leaveStage(confirmed(), 'draft').when(
      { type: 'draft.revise', basedOn: null, text: LEAKED },
      { by: 'social' },
    );
    const out = released(leaveStage(approveAll(leaveStage(untied, 'approve')), 'publish'));
    expect(left(keep(fall(out, newestFact(out)), LEAKED))).toBeUndefined();
  });
});

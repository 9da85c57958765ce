import { describe, expect, it } from 'vitest';
import { letOutAt } from '../../../shared/incident/out-before.ts';
import { uncorrected } from '../../../shared/incident/wrong-words/wrong-still-out.ts';
import { releaseStandings } from '../../../shared/projection/release-standing.ts';
import { citedOut, LEAKED, newestFact, SORRY, withdrawnUnder } from '../../support/fact-story.ts';
import { leaveStage, publishing, released, type Story } from '../../support/given.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';
import {
  correctedOnBoth,
  correctedOnOne,
  correctionApproved,
  correctionFirst,
  takenUpCorrection,
  updateAsked,
  updating,
} from '../../support/set-aside-story.ts';

const [first = '', second = ''] = samplePlaybook.channels.filter((one) => !one.internal).map(({ id }) => id);

/** What is said of each release of the first statement, by its channel. */
const saidOf = ({ state }: Story) => {
  const standings = releaseStandings(state);
  const statementId = state.statements[0]?.statementId;
  return Object.fromEntries(
    state.releases
      .filter((one) => one.statementId === statementId)
      .map(({ channel, releaseId }) => [channel, standings.get(releaseId)?.map(({ text }) => text)]),
  );
};

describe('how a release stands', () => {
  it('is as it should be while nothing is known to be wrong', () => {
    expect(saidOf(citedOut())).toEqual({ [first]: [], [second]: [] });
  });

  it('leans on what is not confirmed once its fact fell, until somebody says why it stays', () => {
    const story = withdrawnUnder();
    const leans = ['leans on what is not confirmed'];
    expect(saidOf(story)).toEqual({ [first]: leans, [second]: leans });
    const kept = story.when({
      ...{ type: 'sentence.keep', words: LEAKED, factId: newestFact(story), reason: 'Archive.' },
    });
    expect(saidOf(kept)[first]).toEqual(['leans on what is not confirmed, and kept as it is with a reason']);
  });

  it('is corrected where its correction is out, and only there', () => {
    expect(saidOf(correctionFirst(updating()))[first]).toEqual(['Correction 3 is not out here yet']);
    const half = correctedOnOne();
    expect(saidOf(half)).toEqual({
      [first]: ['Correction 3 is out here'],
      [second]: ['Correction 3 is not out here yet'],
    });
    const cut = half.when({ type: 'correction.cutShort', reason: 'The account is locked.' });
    expect(saidOf(cut)[second]).toEqual([
      'known to be wrong and not corrected here: Correction 3 ended without it',
    ]);
    expect(saidOf(correctedOnBoth())[second]).toEqual(['Correction 3 is out here']);
  });

  it('says of words that were out before anything let them out that they were, and of those that nothing ever did', () => {
    const publish = publishing();
    const request = publish.state.approvals.at(-1);
    const about = { type: 'release.record', revisionId: request?.revisionId ?? '', address: 'x' } as const;
    const releasedAt = (letOutAt(publish.state, request?.revisionId ?? '') ?? 0) - 2000;
    const early = publish.when({ ...about, channel: first, releasedAt });
    expect(saidOf(early)[first]).toEqual(['out 2 s before they were approved']);
    const aside = correctionFirst(updateAsked());
    const revisionId = aside.state.statements[1]?.revisions.at(-1)?.revisionId ?? '';
    const told = aside.when({ ...about, revisionId, channel: second, releasedAt: aside.at - 1 });
    const last = told.state.releases.at(-1)?.releaseId ?? '';
    expect(releaseStandings(told.state).get(last)).toEqual([
      { text: 'never approved by the full chain', tone: 'over' },
    ]);
  });
});

describe('how a release stands that more than one correction is about', () => {
  const both = correctedOnBoth();
  const idsIn = ({ state }: Story) => state.releases.map((one) => one.releaseId).slice(0, 2);
  const again = (story: Story) =>
    story.when({ type: 'correction.start', releaseIds: idsIn(story), words: [LEAKED, SORRY] });
  const half = (story: Story) => leaveStage(released(correctionApproved(story), 0), 'followUp');
  const cut = (story: Story) => story.when({ type: 'correction.cutShort', reason: 'The account is locked.' });
  const ended = (name: string) => `known to be wrong and not corrected here: ${name} ended without it`;

  it('is not corrected while the newest of them is not out there', () => {
    const runs = again(both);
    const waits = [{ text: 'Correction 4 is not out here yet', tone: 'warn' }];
    expect(idsIn(runs).map((id) => releaseStandings(runs.state).get(id))).toEqual([waits, waits]);
    expect(saidOf(half(runs))).toEqual({
      [first]: ['Correction 4 is out here'],
      [second]: ['Correction 4 is not out here yet'],
    });
  });

  it('is known to be wrong where the newest ended without it, whatever was out before', () => {
    const over = cut(half(again(both)));
    expect(uncorrected(over.state)).toEqual([second]);
    expect(saidOf(over)).toEqual({
      [first]: ['Correction 4 is out here'],
      [second]: [ended('Correction 4')],
    });
    expect(releaseStandings(over.state).get(idsIn(over)[1] ?? '')).toMatchObject([{ tone: 'over' }]);
  });

  it('stays so while the next is not out there, which is named, and is corrected once it is', () => {
    const runs = again(cut(correctedOnOne()));
    expect(uncorrected(runs.state)).toEqual([second]);
    expect(saidOf(runs)[second]).toEqual([`${ended('Correction 3')}, Correction 4 is not out here yet`]);
    expect(saidOf(runs)[first]).toEqual(['Correction 4 is not out here yet']);
    const out = released(released(correctionApproved(runs), 0), 1);
    expect(uncorrected(out.state)).toEqual([]);
    expect(saidOf(out)[second]).toEqual(['Correction 4 is out here']);
  });

  it('is awaited where a correction of it was taken up again, also where another is out by then', () => {
    const story = takenUpCorrection();
    expect(saidOf(story)).toEqual({
      [first]: ['Correction 5 is not out here yet'],
      [second]: ['Correction 5 is not out here yet'],
    });
  });
});

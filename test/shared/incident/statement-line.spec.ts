import { describe, expect, it } from 'vitest';
import { authorsOf } from '../../../shared/incident/approved-words.ts';
import { logSays } from '../../../shared/incident/by-the-log.ts';
import { openComments, placedComments } from '../../../shared/incident/comments.ts';
import { setAsideStatements } from '../../../shared/incident/set-aside.ts';
import { openCauses } from '../../../shared/incident/staleness.ts';
import { halfCorrected } from '../../../shared/incident/wrong-words/half-corrected.ts';
import { owedWord } from '../../../shared/projection/next-word.ts';
import { citedOut, LEAKED, SORRY } from '../../support/fact-story.ts';
import { approveAll, leaveStage, released, type Story } from '../../support/given.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';
import {
  correctedOnBoth,
  correctionApproved,
  correctionFirst,
  keptAsIs,
  takenUpApproved,
  takeUpOf,
  UPDATE,
  updateApproved,
  updateAsked,
  updating,
} from '../../support/set-aside-story.ts';

const MINUTE = 60_000;
const releaseIds = ({ state }: Story) => state.releases.map((one) => one.releaseId);
const promised = (story: Story) =>
  story.when({ type: 'promise.make', dueAt: story.at + 500 * MINUTE, text: 'We tell more at four.' });
const lastPromise = ({ state }: Story) => state.promises.at(-1)?.state;
const newest = ({ state }: Story) => state.statements.at(-1);

/** Another correction of the first words, out where they are. */
function correctedAgain(story: Story): Story {
  const ids = releaseIds(story).slice(0, 2);
  const begun = story.when({ type: 'correction.start', releaseIds: ids, words: [SORRY] });
  return leaveStage(released(released(correctionApproved(begun), 0), 1), 'followUp');
}

/** The words go to our own people. */
function toStaff(story: Story): Story {
  const internal = samplePlaybook.channels.filter((one) => one.internal);
  const revisionId = story.state.approvals.at(-1)?.revisionId ?? '';
  return internal.reduce(
    (told, { id: channel }) =>
      told.when(
        { type: 'release.record', revisionId, channel, address: 'sent', releasedAt: null },
        { by: 'social' },
      ),
    story,
  );
}

describe('a promise beside words that are set aside and taken up', () => {
  it('is not kept by the very words that made it, on another channel', () => {
    const out = promised(released(updateApproved(), 0));
    expect(lastPromise(released(out, 1))).toBe('open');
    const done = released(takenUpApproved(correctedOnBoth(correctionFirst(out))), 1);
    expect(lastPromise(done)).toBe('open');
    expect(owedWord(done.state)).not.toBeNull();
    expect(logSays(done.state, { holdsWhen: 'nextWordGiven' })?.verdict).toBe('pending');
  });

  it('is kept by words of which the public had heard nothing, also where the correction made it', () => {
    const story = promised(correctedOnBoth(correctionFirst(updateApproved())));
    const done = released(takenUpApproved(story), 0);
    expect(lastPromise(done)).toBe('kept');
    expect(owedWord(done.state)).toBeNull();
    expect(logSays(done.state, { holdsWhen: 'nextWordGiven' })?.verdict).toBe('proven');
  });

  it('is not kept by words that the public had heard in part before it', () => {
    const story = promised(correctedOnBoth(correctionFirst(released(updateApproved(), 0))));
    expect(lastPromise(released(takenUpApproved(story), 1))).toBe('open');
  });
});

describe('what is known of words that are taken up', () => {
  it('holds that our own people had them first, before they were set aside', () => {
    const told = toStaff(updateApproved());
    const plain = logSays(released(told, 0).state, { holdsWhen: 'staffFirst' });
    expect(plain?.verdict).toBe('proven');
    const done = released(takenUpApproved(correctedOnBoth(correctionFirst(told))), 0);
    expect(logSays(done.state, { holdsWhen: 'staffFirst' })).toEqual(plain);
  });

  it('holds where a correction was out before it was set aside', () => {
    const story = citedOut();
    const [one] = releaseIds(story);
    const begun = story.when({ type: 'correction.start', releaseIds: [one ?? ''], words: [LEAKED] });
    const basedOn = newest(begun)?.revisions.at(-1)?.revisionId ?? null;
    const text = 'Correction. It is 3,000.';
    const wide = begun.when({ type: 'draft.revise', basedOn, text, without: [] }, { by: 'social' });
    const out = released(leaveStage(approveAll(leaveStage(wide, 'approve')), 'publish'), 0);
    expect(halfCorrected(out.state)).toEqual([]);
    const again = correctedAgain(out);
    const [aside] = setAsideStatements(again.state);
    const takesUp = aside?.statement.statementId ?? '';
    const taken = keptAsIs(
      again.when({ type: 'statement.start', kind: 'correction', takesUp }, { by: 'social' }),
    );
    const done = released(leaveStage(approveAll(leaveStage(taken, 'approve')), 'publish'), 1);
    expect(halfCorrected(done.state)).toEqual([]);
    expect(leaveStage(done, 'followUp').ask({ type: 'statement.start', kind: 'update' }).ok).toBe(true);
  });

  it('is what happened since, however often they were set aside', () => {
    const story = correctedOnBoth(correctionFirst(updating(`${UPDATE} ${LEAKED}`)));
    const once = story.when(takeUpOf(story), { by: 'chief' });
    const causes = openCauses(once.state, once.at).map(({ what }) => what);
    expect(causes).toHaveLength(1);
    const out = correctedAgain(once);
    const twice = out.when(takeUpOf(out), { by: 'chief' });
    expect(newest(twice)?.revisions[0]?.text).toContain(LEAKED);
    expect(openCauses(twice.state, twice.at).map(({ what }) => what)).toEqual(causes);
  });

  it('is what happened while a statement without any words was under way', () => {
    const story = correctedOnBoth(correctionFirst(updating()));
    const [update] = setAsideStatements(story.state);
    const empty = story.when({ type: 'statement.start', kind: 'update' });
    const to = empty.state.chart.context.firstAwarenessAt - MINUTE;
    const moved = empty.when({ type: 'incident.correctAwareness', to, reason: 'An earlier mail.' });
    const out = correctedAgain(moved);
    const takesUp = update?.statement.statementId ?? '';
    const taken = out.when({ type: 'statement.start', kind: 'update', takesUp });
    const told = openCauses(taken.state, taken.at).map(({ what }) => what);
    expect(told.some((what) => what.startsWith('First awareness '))).toBe(true);
  });

  it('is every open comment on them, where its sentence stands', () => {
    const begun = updating();
    const revision = newest(begun)?.revisions.at(-1);
    const commented = begun.when({
      ...{ type: 'comment.make', revisionId: revision?.revisionId ?? '', channel: null },
      ...{ words: UPDATE, text: 'I just looked: it is still there.' },
    });
    const story = correctedOnBoth(correctionFirst(commented));
    const taken = story.when(takeUpOf(story), { by: 'chief' });
    const statementId = newest(taken)?.statementId ?? '';
    const [words] = newest(taken)?.revisions ?? [];
    expect(openComments(taken.state, statementId)).toHaveLength(1);
    expect(words && placedComments(taken.state, statementId, words)).toMatchObject([
      { madeOn: 'Update 2.1', sentence: { text: UPDATE } },
    ]);
    const commentId = taken.state.comments[0]?.commentId ?? '';
    const settled = taken.when({ type: 'comment.settle', commentId, how: 'done', text: '' });
    expect(openComments(settled.state, statementId)).toEqual([]);
  });

  it('ends also where a log goes round in a ring', () => {
    const { state } = updateAsked();
    const statements = state.statements.map((one) => ({ ...one, takesUp: one.statementId }));
    const first = statements[0]?.statementId ?? '';
    expect(authorsOf({ ...state, statements }, first).size).toBe(1);
  });
});

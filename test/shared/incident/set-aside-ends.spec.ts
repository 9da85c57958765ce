import { describe, expect, it } from 'vitest';
import { approvedWords } from '../../../shared/incident/approved-words.ts';
import { fold } from '../../../shared/incident/fold.ts';
import { setAsideStatements } from '../../../shared/incident/set-aside.ts';
import { correctsOf } from '../../../shared/projection/corrects.ts';
import { sentenceOf } from '../../../shared/projection/sentence.ts';
import { AT_WORK, citedOut, LEAKED, newestFact, SORRY, withdrawnUnder } from '../../support/fact-story.ts';
import {
  approveAll,
  briefed,
  clearStage,
  expectRefused,
  leaveStage,
  released,
  SAMPLE_PEOPLE,
  type Story,
} from '../../support/given.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';
import {
  correctedOnBoth,
  correctionApproved,
  correctionFirst,
  keptAsIs,
  takeUpOf,
  updateApproved,
  updateAsked,
  updating,
} from '../../support/set-aside-story.ts';

const CLOSE = { type: 'incident.close', reason: 'Over.' } as const;
const [first, second] = samplePlaybook.channels.filter((one) => !one.internal).map(({ id }) => id);
const internal = samplePlaybook.channels.filter((one) => one.internal).map(({ id }) => id);
const kinds = ({ state }: Story) => setAsideStatements(state).map(({ kind }) => kind);
const sorry = ({ state }: Story) => ({
  type: 'correction.start' as const,
  words: [SORRY],
  releaseIds: state.releases.map(({ releaseId }) => releaseId).slice(0, 1),
});

describe('the end of words that were set aside', () => {
  const waiting = () => {
    const both = correctionFirst(updating());
    return clearStage(leaveStage(released(correctionApproved(both.when(sorry(both)))), 'followUp'));
  };
  const letGo = (story: Story, reason = 'It is all said.') => {
    const statementId = setAsideStatements(story.state)[0]?.statement.statementId ?? '';
    return { type: 'statement.letGo', statementId, reason } as const;
  };

  it('is never silent: the incident is not closed over them', () => {
    const story = waiting();
    expect(kinds(story)).toEqual(['update', 'correction']);
    const refused = story.ask(CLOSE);
    expectRefused(refused, 'set-aside-waits');
    expect(!refused.ok && refused.error.sentence).toBe(
      'Update 2 was set aside and its words wait. Take it up, or let it go with a reason.',
    );
  });

  it('is that somebody lets them go, and says why', () => {
    const story = waiting();
    expectRefused(story.ask(letGo(story, ' ')), 'no-reason');
    const once = story.when(letGo(story));
    expect(once.state.statements[1]?.letGo).toMatchObject({ reason: 'It is all said.', by: 'lead' });
    const event = once.events.at(-1);
    const before = fold(once.events.slice(0, -1));
    expect(event && sentenceOf(event, { before, people: SAMPLE_PEOPLE }).text).toBe(
      'let update 2 go, which was set aside: It is all said.',
    );
    expect(kinds(once)).toEqual(['correction']);
    expectRefused(once.ask({ ...letGo(story) }), 'not-set-aside');
    expectRefused(once.ask({ ...takeUpOf(once), takesUp: letGo(story).statementId }), 'not-set-aside');
    const twice = once.when(letGo(once));
    expect(clearStage(twice).ask(CLOSE).ok).toBe(true);
    const draft = correctionFirst(updating());
    expectRefused(draft.ask(letGo(draft)), 'not-follow-up');
  });
});

describe('a correction that was cut short', () => {
  const cut = (story: Story) => story.when({ type: 'correction.cutShort', reason: 'The account is locked.' });

  it('goes out there no more, also while Publish is open', () => {
    const story = cut(released(correctionApproved(correctionFirst(updating())), 0));
    const revisionId = approvedWords(story.state)?.revision.revisionId ?? '';
    const where = { revisionId, channel: second ?? '', address: 'x', releasedAt: null };
    const refused = story.ask({ type: 'release.record', ...where });
    expectRefused(refused, 'cut-short');
    expect(!refused.ok && refused.error.sentence).toMatch(
      /^Only what was out by then is written down: this correction was ended here at .*, because: The account is locked\.$/,
    );
  });

  it('is not taken up again after another went first', () => {
    const story = cut(released(correctionApproved(correctionFirst(updating())), 0));
    expect(kinds(story.when(sorry(story)))).toEqual(['update']);
  });
});

describe('words that went out before they were set aside', () => {
  const record = ({ state }: Story, releasedAt: number, channel = second ?? '') => {
    const revisionId = state.statements[1]?.revisions.at(-1)?.revisionId ?? '';
    return { type: 'release.record', revisionId, channel, address: 'x', releasedAt } as const;
  };

  it('are written down afterwards, and are left out when the rest is taken up', () => {
    const approved = released(updateApproved(), 0);
    const early = correctionFirst(approved);
    const story = correctedOnBoth(early);
    expectRefused(story.ask(record(story, story.at)), 'after');
    expectRefused(story.ask(record(story, approved.at, first)), 'already-out');
    const told = story.when(record(story, approved.at), { by: 'social' });
    expect(told.state.releases.at(-1)).toMatchObject({ channel: second, releasedAt: approved.at });
    expect(setAsideStatements(told.state)[0]?.out).toEqual([first, second]);
    const taken = told.when(takeUpOf(told));
    expect(taken.state.statements.at(-1)?.revisions[0]?.without).toEqual([first, second]);
    expectRefused(
      leaveStage(released(updateApproved(updateAsked(keptAsIs(taken))), 2), 'followUp').ask(
        record(taken, approved.at, samplePlaybook.channels.at(-1)?.id),
      ),
      'taken-up',
    );
  });

  it('are told as never approved where their signers had not all approved', () => {
    const asked = updateAsked();
    const story = correctedOnBoth(correctionFirst(asked));
    expect(story.when(record(story, asked.at)).state.releases.at(-1)).toMatchObject({ unapproved: true });
  });
});

describe('first words that were set aside before the public had any', () => {
  it('go on as the holding statement that they are', () => {
    const draft = leaveStage(briefed(), 'draft').when(
      { type: 'draft.revise', basedOn: null, text: `${LEAKED} ${SORRY}` },
      { by: 'social' },
    );
    const publish = leaveStage(approveAll(leaveStage(draft, 'approve')), 'publish');
    const revisionId = publish.state.approvals.at(-1)?.revisionId ?? '';
    const out = internal
      .slice(0, 1)
      .reduce(
        (told, channel) =>
          told.when({ type: 'release.record', revisionId, channel, address: 'sent', releasedAt: null }),
        publish,
      );
    const correction = out.when(sorry(out));
    expect(kinds(correction)).toEqual(['holding']);
  });
});

describe('a correction that leaves sentences out', () => {
  it('keeps none of them twice', () => {
    const out = withdrawnUnder(citedOut());
    const keep = { words: LEAKED, reason: 'Archive.' };
    const decided = out.ask({
      ...{ type: 'correction.start', words: [SORRY], factId: newestFact(out) },
      ...{ releaseIds: out.state.releases.map((one) => one.releaseId) },
      keep: [keep, { ...keep, words: `${LEAKED} ` }],
    });
    expect(decided.ok && decided.value.filter(({ type }) => type === 'sentence.kept')).toHaveLength(1);
  });

  it('names nobody as having left out what leans on a fact that fell afterwards', () => {
    const claimed = citedOut().when({
      ...{ type: 'fact.record', status: 'claimed', text: 'Our people call.' },
      ...{ happenedAt: null, learntAt: null },
    });
    const [fact = '', other = newestFact(claimed)] = [claimed.state.facts[0]?.factId];
    const both = claimed
      .when({
        ...{ type: 'fact.change', factId: other, to: 'confirmed', learntAt: null },
        ...{ source: 'Security desk', toldBy: 'Ines Roy', toldTo: 'Ada Lind' },
        grade: { source: 'B', information: '1' },
      })
      .when({ type: 'sentence.mark', words: AT_WORK, as: 'facts', factIds: [other] })
      .when({ type: 'sentence.mark', words: LEAKED, as: 'facts', factIds: [fact, other] });
    const falls = { type: 'fact.change', to: 'withdrawn', learntAt: null, reason: 'Counted again.' } as const;
    const fell = both.when({ ...falls, factId: fact });
    const releaseIds = fell.state.releases.map((one) => one.releaseId);
    const begun = fell.when({ type: 'correction.start', releaseIds, words: [LEAKED], factId: fact });
    const leftOut = ({ state }: Story) =>
      correctsOf(state, SAMPLE_PEOPLE, state.statements.at(-1)?.statementId ?? '')?.leftOut;
    expect(leftOut(begun)).toBeUndefined();
    expect(leftOut(begun.when({ ...falls, factId: other }, { by: 'social' }))).toMatchObject([
      { words: AT_WORK, by: null, reason: null },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { projectExecutiveCard } from '../../../shared/projection/executive-card.ts';
import { FOUND } from '../../support/desk-story.ts';
import { citedOut, correcting, LEAKED, newestFact, withdrawnUnder } from '../../support/fact-story.ts';
import {
  approveAll,
  briefed,
  clearStage,
  leaveStage,
  released,
  requested,
  SAMPLE_PEOPLE,
  type Story,
} from '../../support/given.ts';
import { outAt } from '../../support/once-approved-story.ts';
import { correctionFirst, updateAsked } from '../../support/set-aside-story.ts';

const card = (story: Story) => projectExecutiveCard(story.state, SAMPLE_PEOPLE, story.at);
const part = (story: Story, title: string) =>
  card(story).parts.find((one) => one.title === title)?.lines ?? [];

/** The words of a correction, saved. */
const written = (story: Story) =>
  story.when(
    {
      ...{ type: 'draft.revise', text: `We said: “${LEAKED}” It is 3,000.` },
      basedOn: story.state.statements.at(-1)?.revisions.at(-1)?.revisionId ?? null,
    },
    { by: 'social' },
  );

describe('the bad news on the one-minute card', () => {
  it('says what is wrong and out, that it is being corrected, and when it was', () => {
    const wrong = withdrawnUnder();
    const title = 'We said something wrong';
    const fact = 'About 300 customers are in the file.';
    expect(part(citedOut(), title)).toEqual([]);
    expect(part(wrong, title)).toEqual([`Wrong and not corrected yet: ${fact}`]);
    expect(part(correcting(wrong), title)).toEqual([`Wrong, a correction is being written: ${fact}`]);
    expect(
      card(wrong)
        .parts.map((one) => one.title)
        .slice(0, 2),
    ).toEqual(['State', title]);
    const publish = leaveStage(approveAll(leaveStage(written(correcting(wrong)), 'approve')), 'publish');
    const half = released(publish);
    expect(part(half, title)).toEqual([
      `Wrong, corrected on Mail to customers, not yet on Web statement: ${fact}`,
    ]);
    const [line] = part(released(half, 1), title);
    expect(line).toMatch(
      /^Wrong, corrected at \d\d:\d\d GMT on Mail to customers and Web statement: About 300 customers are in the file\.$/,
    );
    expect(card(released(half, 1)).tooLong).toBeNull();
  });

  it('says of what was put right what is right, where a fact stands in its place', () => {
    const out = citedOut();
    const factId = newestFact(out);
    const releaseIds = out.state.releases.map(({ releaseId }) => releaseId);
    const right = out.when({
      ...{ type: 'fact.record', status: 'confirmed', text: 'About 3,000 customers are in the file.' },
      ...{ happenedAt: null, learntAt: null, replaces: factId, reason: 'Counted again.' },
    });
    const begun = right.when({ type: 'correction.start', releaseIds, words: [LEAKED], factId });
    const publish = leaveStage(approveAll(leaveStage(written(begun), 'approve')), 'publish');
    expect(part(released(released(publish), 1), 'We said something wrong')[0]).toMatch(
      /: About 300 customers are in the file\. Right is: About 3,000 customers are in the file\.$/,
    );
  });

  it('says which words are out that nobody let out, on every channel of them', () => {
    const aside = correctionFirst(updateAsked());
    const update = aside.state.statements.findLast(({ kind }) => kind === 'update');
    const revisionId = update?.revisions.at(-1)?.revisionId ?? '';
    const late = { story: aside, revisionId, from: aside.at, to: aside.at };
    const title = 'Out without approval';
    expect(part(aside, title)).toEqual([]);
    const once = outAt(late, aside.at);
    const twice = outAt({ ...late, story: once }, aside.at, 'web-statement');
    expect(part(twice, title)).toEqual([
      'Update 2.1, never approved by the full chain: on Mail to customers and Web statement.',
    ]);
  });

  it('says that planned posts may still go out, until every queue is attested as paused', () => {
    const title = 'Scheduled posts may still go out';
    const added = briefed().when({ type: 'queue.add', name: 'The agency in Lyon' });
    const queueIds = added.state.queues.filter(({ state }) => state === 'open').map((one) => one.queueId);
    expect(part(added, title)).toEqual([
      queueIds.length === 1
        ? 'One queue is not attested as paused.'
        : `${queueIds.length} queues are not attested as paused.`,
    ]);
    const paused = added.when({ type: 'queue.pause', queueIds, note: 'Called.' });
    expect(part(paused, title)).toEqual([]);
  });

  it('says what is false now though no words lean on it, and who owes an answer for how long', () => {
    const told = briefed().when({ type: 'brief.add', column: 'known', text: 'Only a rumour.' });
    const factId = told.state.facts.at(-1)?.factId ?? '';
    const gone = told.when({
      ...{ type: 'fact.change', factId, to: 'withdrawn', learntAt: null, reason: 'Wrong.' },
    });
    expect(part(gone, 'False now')).toEqual([
      expect.stringMatching(/^Only a rumour\. \(withdrawn \d\d:\d\d\)$/),
    ]);
    const ask = {
      type: 'ask.raise',
      personId: 'chief',
      question: 'Is it closed',
      withinMs: 300_000,
    } as const;
    const asked = gone.when(ask);
    expect(part(asked, 'No answer yet')).toEqual([]);
    const late = projectExecutiveCard(asked.state, SAMPLE_PEOPLE, asked.at + 360_000);
    expect(late.parts.find(({ title }) => title === 'No answer yet')?.lines).toEqual([
      'Femi Adeyemi, overdue by 1:00: Is it closed.',
    ]);
  });

  it('says of a closed incident that it is closed, asks nothing more, and owns up to what it left wrong', () => {
    const asked = withdrawnUnder().when({ type: 'brief.add', column: 'need', text: 'More staff.' });
    const half = released(
      leaveStage(approveAll(leaveStage(written(correcting(asked)), 'approve')), 'publish'),
    );
    const left = leaveStage(half, 'followUp').when({
      type: 'correction.cutShort',
      reason: 'They know by now.',
    });
    expect(card(left).ended).toBeNull();
    const closed = clearStage(left).when({ type: 'incident.close', reason: 'Nothing is owed.' });
    expect(card(closed).ended).toBe('CLOSED');
    expect(part(closed, 'State')[0]).toMatch(/\. It was closed at \d\d:\d\d GMT; first words out at /);
    expect(part(closed, 'We ask of you')).toEqual(['Nothing is asked of you now.']);
    expect(part(closed, 'We said something wrong')).toEqual([
      'Wrong, corrected on Mail to customers; the correction ended without Web statement: About 300 customers are in the file.',
    ]);
  });

  it('does not announce a correction that was ended, nor say that it is still to come', () => {
    const half = released(
      leaveStage(approveAll(leaveStage(written(correcting(withdrawnUnder())), 'approve')), 'publish'),
    );
    const left = leaveStage(half, 'followUp');
    expect(part(left, 'Next')).toEqual(['The correction goes out on Web statement, too.']);
    const ended = left.when({ type: 'correction.cutShort', reason: 'They know by now.' });
    expect(part(ended, 'We said something wrong')[0]).toMatch(
      /; the correction ended without Web statement: /,
    );
    expect(part(ended, 'Next')).toEqual(['The next statement, or the close.']);
  });

  it('says what is right also while a correction is not out everywhere', () => {
    const out = citedOut();
    const right = out.when({
      ...{ type: 'fact.record', status: 'confirmed', text: 'About 3,000 customers are in the file.' },
      ...{ happenedAt: null, learntAt: null, replaces: newestFact(out), reason: 'Counted again.' },
    });
    expect(part(right, 'We said something wrong')[0]).toMatch(
      /^Wrong and not corrected yet: .* Right is: About 3,000 customers are in the file\.$/,
    );
    // What was taken for right was wrong, too.
    const again = right.when({
      ...{ type: 'fact.record', status: 'confirmed', text: 'About 3,100 customers are in the file.' },
      ...{ happenedAt: null, learntAt: null, replaces: newestFact(right), reason: 'Counted again.' },
    });
    expect(part(again, 'We said something wrong')[0]).toMatch(
      /: About 300 customers .* Right is: About 3,100 customers are in the file\.$/,
    );
  });

  it('names a strong objection that nobody answered, also once the words are out, and no answered one', () => {
    const asked = requested();
    const { revisionId } = asked.state.approvals.at(-1) ?? { revisionId: '' };
    const title = 'Objected to, and not answered';
    const objected = asked.when(
      { type: 'approval.object', revisionId, reason: 'It is 14, not 12.' },
      { by: 'chief' },
    );
    const line = /^.+ against Holding statement 1\.1: It is 14, not 12\.$/;
    expect(part(objected, title)).toEqual([expect.stringMatching(line)]);
    const out = released(leaveStage(approveAll(objected), 'publish'));
    expect(part(out, title)).toEqual([expect.stringMatching(line)]);
    const { objectionId } = objected.state.approvals.at(-1)?.objections.at(-1) ?? { objectionId: '' };
    const answered = objected.when({ type: 'objection.answer', objectionId, answer: 'Counted: 12.' });
    expect(part(answered, title)).toEqual([]);
  });

  it('quotes what we said where it only looks as if it leaned on what fell, and claims no more', () => {
    const known = briefed().when({
      ...{ type: 'brief.add', column: 'known', text: 'About 300 customers are in the file.' },
    });
    const factId = newestFact(known);
    const words = leaveStage(known, 'draft').when(
      { type: 'draft.revise', basedOn: null, text: 'We have told 300 customers. We are sorry.' },
      { by: 'social' },
    );
    const out = released(leaveStage(approveAll(leaveStage(words, 'approve')), 'publish'));
    const gone = out.when({
      ...{ type: 'fact.change', factId, to: 'withdrawn', learntAt: null, reason: 'Wrong.' },
    });
    expect(part(gone, 'We said something wrong')).toEqual([]);
    expect(part(gone, 'We may have said something wrong')).toEqual([
      'May be wrong and not corrected yet: “We have told 300 customers.”, if it leans on what fell: About 300 customers are in the file.',
      'One more sentence is out and tied to nothing. Nobody has said whether that is wrong, too.',
    ]);
  });

  it('tells one wrong sentence once, and no fact that nobody said', () => {
    const other = withdrawnUnder().when({
      ...{ type: 'brief.add', column: 'known', text: 'About 300 customers are on the list of the supplier.' },
    });
    const factId = other.state.facts.at(-1)?.factId ?? '';
    const gone = other.when({
      ...{ type: 'fact.change', factId, to: 'withdrawn', learntAt: null, reason: 'Wrong.' },
    });
    expect(part(gone, 'We said something wrong')).toHaveLength(1);
    expect(part(gone, 'False now')).toHaveLength(1);
  });
});

it('the card says that a fake page is still up, and what it does, until it is down', () => {
  const up = briefed().when(FOUND);
  const title = 'A fake page is still up';
  expect(part(up, title)).toEqual([`${FOUND.name}: ${FOUND.does}`]);
  const { fakeId = '' } = up.state.fakes[0] ?? {};
  const down = up.when({ type: 'fake.takeDown', fakeId, text: 'Gone.' });
  expect(part(down, title)).toEqual([]);
});
